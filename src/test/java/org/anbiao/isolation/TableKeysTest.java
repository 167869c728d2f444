package org.anbiao.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.anbiao.mobilization.LaunchedCampaign;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What keys tell: they know no policy, so that none of them may answer somebody about another authority's rows. */
@DatabaseTest
@Import(LaunchedCampaign.class)
class TableKeysTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    LaunchedCampaign campaigns;

    @Autowired
    TenantFixture fixture;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void launch() {
        campaigns.launched(0);
        fixture.logOut();
    }

    @Test
    void uniqueKeysAnswerNobodyAboutAnothersRows() {
        List<String> telling =
                transaction.execute(status -> jdbc.sql("""
                        select i.indexrelid::regclass::text from pg_index i join pg_class c on c.oid = i.indrelid
                        where i.indisunique and c.relnamespace = 'public'::regnamespace and c.relname <> 'flyway_schema_history'
                          and not exists (select 1 from pg_attribute a where a.attrelid = i.indrelid and a.attnum = any (i.indkey)
                                          and (a.attname ~ 'tenant_id$' or a.atttypid = 'uuid'::regtype))
                        order by 1
                        """).query(String.class).list());
        assertThat(telling)
                .as("every other unique key leads with an authority or with a random id that its holder was given")
                .containsExactlyInAnyOrder(
                        "tenant_code_key", // the codes of authorities are public
                        "login_account_pkey", // names are given by the portal's administrators, who are told that one
                        // is taken
                        "work_item_task_id_key", // the engine's random id
                        "document_copy_token_key", // 122 random bits; who knows one may see the copy's state
                        "evaluation_publication_token_key", // the same; who knows one may read the result
                        "training_session_token_key", // the same; made by the database, who knows one may sign in
                        "api_token_secret_hash_key", // 256 random bits
                        "invitation_token_hash_key", // random, the invited were given it
                        "signing_link_token_hash_key", // random, the owner of a place was given it
                        "signing_link_code_hash_key", // as before; tried codes are limited
                        "invitation_code_hash_key", // as before; tried codes are limited
                        "audit_check_pkey", // as the next
                        "provider_logout_pkey", // as the next
                        "audit_entry_pkey"); // given by the database, never by a writer
    }

    @Test
    void theEngineKeepsNoNameOfAnEnterprise() {
        List<String> columns =
                transaction.execute(status -> jdbc.sql("""
                        select format('%I.%I', table_name, column_name) from information_schema.columns
                        where table_schema = 'camunda' and data_type in ('character varying', 'text')
                        """).query(String.class).list());
        for (String column : columns) {
            String table = column.substring(0, column.indexOf('.'));
            Integer found = transaction.execute(status -> jdbc.sql("select count(*) from camunda." + table + " where "
                            + column.substring(table.length() + 1) + " like '%虚构一号茶厂%'")
                    .query(Integer.class)
                    .single());
            assertThat(found).as(column).isZero();
        }
    }

    @Test
    void stagedRowsNameTheirSheetTogetherWithTheirAuthority() {
        List<String> alone = jdbc.sql("""
                        select c.conrelid::regclass || '.' || c.conname from pg_constraint c
                        where c.contype = 'f' and c.conrelid in ('registry_import_row'::regclass, 'tenant_opening_row'::regclass)
                          and c.confrelid <> 'tenant'::regclass
                          and (select a.attname from pg_attribute a where a.attrelid = c.conrelid and a.attnum = c.conkey[1]) <> 'tenant_id'
                        """).query(String.class).list();
        assertThat(alone).isEmpty();
    }
}
