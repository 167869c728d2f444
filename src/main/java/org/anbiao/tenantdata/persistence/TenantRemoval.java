package org.anbiao.tenantdata.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anbiao.tenantdata.TenantTable;
import org.anbiao.tenantdata.TenantTable.Owner;
import org.anbiao.tenantdata.TenantTable.Removal;
import org.anbiao.tenantdata.TenantTables;
import org.anbiao.tenantdata.persistence.TenantCatalogue.Reference;
import org.anbiao.tenantdata.persistence.TenantCatalogue.Table;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Works out which of the acting authority's rows stay, and deletes the others. The statements are made from the list of tables and
 * the database's own keys; no name in them comes from outside. The actor must see every authority's rows: what it does not see would
 * not hold a row back.
 */
@Repository
public class TenantRemoval {

    /** States in which a report was handed over to another authority. */
    private static final String FROZEN =
            "q.receiver_tenant_id <> (select app_tenant()) and q.state in ('sent', 'received', 'locked')";

    private static final Map<String, TenantTable> TABLES =
            TenantTables.ALL.stream().collect(Collectors.toMap(TenantTable::name, table -> table));

    private final JdbcClient jdbc;
    private final TenantCatalogue catalogue;

    TenantRemoval(JdbcClient jdbc, TenantCatalogue catalogue) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
    }

    /** The tables whose rows are deleted, in their order. */
    public static List<TenantTable> order() {
        return TenantTables.ALL.stream()
                .filter(table -> table.removal() != Removal.KEPT)
                .toList();
    }

    /** Works out anew what stays and how many rows there are; nothing is deleted. */
    public void plan(UUID departureId) {
        jdbc.sql("delete from tenant_departure_kept where tenant_id = app_tenant() and departure_id = ?")
                .param(departureId)
                .update();
        // what refers comes first, so that one pass suffices, but for rows that refer to rows of their own table
        int marked = 1;
        while (marked > 0) {
            marked =
                    order().stream().mapToInt(table -> mark(table, departureId)).sum();
        }
        List<TenantTable> all = TenantTables.ALL;
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).owner() != Owner.NOBODY) {
                count(all.get(i), i, departureId);
            }
        }
        jdbc.sql("update tenant_departure set planned_at = clock_timestamp() where tenant_id = app_tenant() and id = ?")
                .param(departureId)
                .update();
    }

    private int mark(TenantTable table, UUID departureId) {
        List<String> reasons = new ArrayList<>();
        List<String> stays = new ArrayList<>();
        rule(table).forEach((reason, condition) -> {
            reasons.add("when " + condition + " then '" + reason + "'");
            stays.add(condition);
        });
        for (Reference reference : catalogue.table(table.name()).references()) {
            stays.add("exists (select 1 from " + reference.child() + " c where " + joined(reference) + " and "
                    + stays(reference.child(), "c") + ")");
        }
        if (stays.isEmpty()) {
            return 0;
        }
        String reason =
                reasons.isEmpty() ? "'referenced'" : "case " + String.join(" ", reasons) + " else 'referenced' end";
        return jdbc.sql(
                        "insert into tenant_departure_kept (departure_id, table_name, row_key, reason) select :departure, '"
                                + table.name() + "', " + key(table.name(), "t") + ", " + reason + " from "
                                + table.name()
                                + " t where " + own(table, "t") + " and not " + kept(table.name(), "t") + " and ("
                                + String.join(" or ", stays) + ")")
                .param("departure", departureId)
                .update();
    }

    /** What stays because of what it is, by the reason. */
    private Map<String, String> rule(TenantTable table) {
        Table known = catalogue.table(table.name());
        if (table.removal() == Removal.FROZEN_REPORT) {
            return Map.of(
                    "frozen",
                    table.name().equals("quarterly_report")
                            ? FROZEN.replace("q.", "t.")
                            : "exists (select 1 from quarterly_report q where q.id = t.report_id and " + FROZEN + ")");
        }
        if (table.removal() == Removal.FORM) {
            return Map.of("form", """
                    exists (select 1 from report_form f join quarterly_report q on q.id = f.report_id
                            where f.form_id = t.form_id and f.form_version = t.form_version
                              and (q.tenant_id <> (select app_tenant()) or %s))
                    """.formatted(FROZEN));
        }
        if (table.owner() == Owner.AUTHOR && known.has("enterprise_id") && known.has("area_tenant_id")) {
            return Map.of("others_enterprise", """
                    (t.enterprise_id is not null and (t.area_tenant_id <> (select app_tenant())
                        or t.supervisor_tenant_id <> (select app_tenant())))
                    """);
        }
        return Map.of();
    }

    /** Whether a row of any table is there afterwards: somebody else's, or one that is kept. */
    private String stays(String table, String alias) {
        TenantTable known = TABLES.get(table);
        if (known == null || known.removal() == Removal.KEPT) {
            return "true";
        }
        return "((" + own(known, alias) + ") is not true or " + kept(table, alias) + ")";
    }

    private String kept(String table, String alias) {
        return "exists (select 1 from tenant_departure_kept k where k.tenant_id = (select app_tenant()) and k.departure_id = :departure"
                + " and k.table_name = '" + table + "' and k.row_key = " + key(table, alias) + ")";
    }

    private String key(String table, String alias) {
        return "concat_ws('/', "
                + catalogue.table(table).key().stream()
                        .map(column -> alias + "." + column.name() + "::text")
                        .collect(Collectors.joining(", "))
                + ")";
    }

    private static String joined(Reference reference) {
        List<String> equal = new ArrayList<>();
        for (int i = 0; i < reference.columns().size(); i++) {
            equal.add("c." + reference.columns().get(i) + " = t."
                    + reference.parentColumns().get(i));
        }
        return String.join(" and ", equal);
    }

    private static String own(TenantTable table, String alias) {
        return switch (table.owner()) {
            case AUTHOR -> alias + ".tenant_id = (select app_tenant())";
            case REGISTRY ->
                alias + ".area_tenant_id = (select app_tenant()) and " + alias
                        + ".supervisor_tenant_id = (select app_tenant())";
            case ITSELF -> alias + ".id = (select app_tenant())";
            case NOBODY -> "false";
        };
    }

    private void count(TenantTable table, int ord, UUID departureId) {
        boolean whole = table.removal() == Removal.KEPT;
        jdbc.sql(
                        "insert into tenant_departure_table (departure_id, table_name, ord, own_rows, kept_rows) select :departure, '"
                                + table.name() + "', " + ord + ", count(*), "
                                + (whole ? "count(*)" : "count(*) filter (where " + kept(table.name(), "t") + ")")
                                + " from "
                                + table.name() + " t where " + own(table, "t")
                                + " on conflict (tenant_id, departure_id, table_name) do update set own_rows = excluded.own_rows,"
                                + " kept_rows = excluded.kept_rows")
                .param("departure", departureId)
                .update();
    }

    /** Ids of the next rows to delete of a table whose rows have contents in the storage of files. */
    public List<UUID> nextContents(TenantTable table, UUID departureId, int limit) {
        return jdbc.sql("select t.id from " + table.name() + " t where " + deletable(table) + " limit " + limit)
                .param("departure", departureId)
                .query(UUID.class)
                .list();
    }

    /**
     * Deletes the next rows of a table that neither stay nor are referred to by anything that is still there.
     *
     * @return how many
     */
    public int deleteNext(TenantTable table, UUID departureId, int limit) {
        int deleted = jdbc.sql("delete from " + table.name() + " where ctid = any (array(select t.ctid from "
                        + table.name() + " t where " + deletable(table) + " limit " + limit + "))")
                .param("departure", departureId)
                .update();
        if (deleted > 0) {
            jdbc.sql("""
                            update tenant_departure_table set deleted_rows = deleted_rows + ?
                            where tenant_id = app_tenant() and departure_id = ? and table_name = ?
                            """).params(deleted, departureId, table.name()).update();
        }
        return deleted;
    }

    private String deletable(TenantTable table) {
        StringBuilder condition =
                new StringBuilder(own(table, "t")).append(" and not ").append(kept(table.name(), "t"));
        for (Reference reference : catalogue.table(table.name()).references()) {
            condition
                    .append(" and not exists (select 1 from ")
                    .append(reference.child())
                    .append(" c where ")
                    .append(joined(reference))
                    .append(')');
        }
        return condition.toString();
    }

    /** How many of the authority's rows are there and do not stay. */
    public long left(UUID departureId) {
        return order().stream()
                .mapToLong(table -> jdbc.sql("select count(*) from " + table.name() + " t where " + own(table, "t")
                                + " and not " + kept(table.name(), "t"))
                        .param("departure", departureId)
                        .query(Long.class)
                        .single())
                .sum();
    }

    /** Rows that stay lose the numbers of people that nothing rests on. */
    public void forgetNumbers() {
        jdbc.sql("update member set phone = '', email = '' where tenant_id = app_tenant()")
                .update();
        jdbc.sql("""
                        update enterprise set contact_phone = ''
                        where area_tenant_id = app_tenant() and supervisor_tenant_id = app_tenant()
                        """).update();
    }
}
