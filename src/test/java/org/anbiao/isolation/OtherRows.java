package org.anbiao.isolation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anbiao.isolation.RouteWorld.Made;
import org.anbiao.isolation.RouteWorld.Visitor;
import org.anbiao.support.TenantFixture;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All rows about the enterprises that a visitor does not work with, to see whether anything that the visitor did has changed one. */
final class OtherRows {

    private final TenantFixture fixture;
    private final JdbcClient jdbc;
    private final List<UUID> tenants;
    private final List<UUID> enterprises;

    OtherRows(TenantFixture fixture, JdbcClient jdbc, Made made, Visitor visitor) {
        this.fixture = fixture;
        this.jdbc = jdbc;
        this.tenants = made.townships();
        this.enterprises = made.of("enterprise").entrySet().stream()
                .filter(entry -> made.marks().containsKey(entry.getKey()))
                .filter(entry -> !visitor.sees().contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** By table and authority, what its rows about these enterprises are. */
    Map<String, String> fingerprints() {
        Map<String, String> all = new LinkedHashMap<>();
        String ids = enterprises.stream().map(id -> "'" + id + "'").collect(Collectors.joining(","));
        for (UUID tenant : tenants) {
            fixture.asSystem(tenant, () -> {
                for (String table : tables()) {
                    String key = table.equals("enterprise") ? "id" : "enterprise_id";
                    all.put(
                            table + " of " + tenants.indexOf(tenant),
                            jdbc.sql("select coalesce(md5(string_agg(t::text, '' order by t::text)), '') from " + table
                                            + " t where " + key + " in (" + ids + ")")
                                    .query(String.class)
                                    .single());
                }
                return null;
            });
        }
        return all;
    }

    List<String> changedSince(Map<String, String> before) {
        return fingerprints().entrySet().stream()
                .filter(entry -> !entry.getValue().equals(before.get(entry.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<String> tables() {
        return jdbc.sql("""
                        select c.table_name from information_schema.columns c
                        join information_schema.tables t using (table_schema, table_name)
                        where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
                          and (c.column_name = 'enterprise_id' or c.table_name = 'enterprise' and c.column_name = 'id')
                        order by 1
                        """).query(String.class).list();
    }
}
