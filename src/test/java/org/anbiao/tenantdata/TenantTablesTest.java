package org.anbiao.tenantdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.anbiao.common.Messages;
import org.anbiao.support.DatabaseTest;
import org.anbiao.tenantdata.TenantTable.Removal;
import org.anbiao.tenantdata.persistence.TenantRows;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No table is forgotten by export and departure: the list is held against the database's own catalogue. */
@DatabaseTest
class TenantTablesTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TenantRows rows;

    @Autowired
    Messages messages;

    @Test
    void everyTableOfTheDatabaseStandsInTheListOnce() {
        List<String> tables = jdbc.sql("""
                        select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                          and relname <> 'flyway_schema_history'
                        """).query(String.class).list();
        assertThat(TenantTables.ALL)
                .extracting(TenantTable::name)
                .as(
                        "say in TenantTables whether a new table is exported and what becomes of it when an authority leaves")
                .containsExactlyInAnyOrderElementsOf(tables);
    }

    @Test
    void whatIsNotExportedHasAReason() {
        assertThat(TenantTables.ALL.stream()
                        .filter(table -> !table.isExported())
                        .map(TenantTable::notExported)
                        .collect(Collectors.toSet()))
                .allMatch(reason -> messages.has("tenantdata.export.left-out." + reason));
        assertThat(TenantTables.ALL.stream()
                        .filter(table -> !table.isExported())
                        .map(TenantTable::name))
                .as("a short list; everything else is exported")
                .hasSizeLessThan(20)
                .doesNotContain("enterprise", "member", "quarterly_report", "stored_file");
    }

    @Test
    void everyExportedTableAndColumnHasAWord() {
        Set<String> missing = new TreeSet<>();
        for (TenantTable table : TenantTables.exported()) {
            if (!messages.has("tenantdata.table." + table.name())) {
                missing.add(table.name());
            }
            rows.columns(table.name()).stream()
                    .filter(column -> !messages.has("tenantdata.column." + column.name()))
                    .forEach(column -> missing.add(table.name() + "." + column.name()));
        }
        assertThat(missing)
                .as("tenantdata.table.… and tenantdata.column.… in the bundle")
                .isEmpty();
    }

    @Test
    void secretsAreNeverExported() {
        for (TenantTable table : TenantTables.exported()) {
            assertThat(rows.columns(table.name()))
                    .filteredOn(column -> column.name().matches(".*(password|secret|_hash).*")
                            && !column.name().equals("request_hash"))
                    .as(table.name())
                    .allMatch(TenantRows.ExportColumn::leftOut);
        }
    }

    @Test
    void whatRefersToSomethingIsDeletedBeforeIt() {
        List<String> order = TenantTables.ALL.stream()
                .filter(table -> table.removal() != Removal.KEPT)
                .map(TenantTable::name)
                .toList();
        List<String> wrong = new ArrayList<>();
        jdbc.sql("""
                        select c.conrelid::regclass::text, c.confrelid::regclass::text from pg_constraint c
                        where c.contype = 'f' and c.connamespace = 'public'::regnamespace and c.conrelid <> c.confrelid
                          -- people and their invitations refer to each other; the rounds of the deletion part them
                          and not (c.conrelid = 'invitation'::regclass and c.confrelid = 'member'::regclass)
                        """).query((row, number) -> List.of(row.getString(1), row.getString(2))).list().stream()
                .filter(key -> order.containsAll(key) && order.indexOf(key.get(0)) > order.indexOf(key.get(1)))
                .forEach(key -> wrong.add(key.get(0) + " refers to " + key.get(1)));
        assertThat(wrong).as("put the first before the second in TenantTables").isEmpty();
    }
}
