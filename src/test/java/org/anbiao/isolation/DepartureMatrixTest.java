package org.anbiao.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.anbiao.isolation.TableCatalogue.Table;
import org.anbiao.isolation.TableWorld.Planting;
import org.anbiao.mobilization.LaunchedCampaign;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.Tenant;
import org.anbiao.tenancy.TenantDirectory;
import org.anbiao.tenantdata.DepartureRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A township leaves whose every table has rows, beside others with the same: afterwards no row of it is there but those that the
 * departure has written down with a reason, and of the others not one is missing. In one transaction that is rolled back.
 */
@DatabaseTest
@Import({LaunchedCampaign.class, DepartureRun.class})
class DepartureMatrixTest {

    /** What may stay of an authority, with the reason. */
    private static final Map<String, String> STAYS = Map.ofEntries(
            Map.entry("tenant", "its name, which others' records speak of"),
            Map.entry("org_unit", "names of units that a kept enterprise or a report lies in"),
            Map.entry("audit_entry", "acts, until their time is over"),
            Map.entry("audit_seal", "as before"),
            Map.entry("audit_check", "as before"),
            Map.entry("audit_archive", "as before"),
            Map.entry("holiday_year", "holidays, which are everybody's"),
            Map.entry("tenant_departure", "the departure itself"),
            Map.entry("tenant_departure_table", "how much was deleted"),
            Map.entry("tenant_departure_kept", "what stays and why"),
            Map.entry("random_draw", "draws, which stay checkable: ids, no names of enterprises"),
            Map.entry("unit_ranking_rule", "rules that units were ranked by: weights, no enterprises"));

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TenantFixture fixture;

    @Autowired
    LaunchedCampaign campaigns;

    @Autowired
    CurrentActor currentActor;

    @Autowired
    TenantDirectory tenants;

    @Autowired
    DepartureRun deletion;

    @Autowired
    TransactionTemplate transaction;

    private TableWorld world;
    private TableCatalogue catalogue;

    @BeforeEach
    void makeWorld() {
        world = new TableWorld(fixture, campaigns);
        catalogue = transaction.execute(status -> new TableCatalogue(jdbc));
        fixture.logOut();
    }

    @Test
    void onlyWhatIsWrittenDownRemainsAndNothingOfOthersIsMissing() {
        transaction.executeWithoutResult(status -> {
            plantAll();
            currentActor.runAs(all(), () -> {
                Map<String, Set<String>> before = ofOthers();
                Set<String> filled = new TreeSet<>(own().keySet());
                UUID departure = running();
                boolean more = deletion.steps(world.township, departure, 20_000, 500);
                assertThat(more).isFalse();
                assertRemaining(departure);
                Map<String, Set<String>> after = ofOthers();
                before.forEach((table, rows) -> assertThat(after.getOrDefault(table, Set.of()))
                        .as("of others in " + table)
                        .containsAll(rows));
                assertThat(filled)
                        .as("tables in which the township had rows")
                        .contains("campaign", "member", "enterprise", "stored_file", "quarterly_report", "api_token");
                assertThat(filled.size()).isGreaterThan(60);
            });
            status.setRollbackOnly();
        });
    }

    private void assertRemaining(UUID departure) {
        List<String> unexplained = new ArrayList<>();
        own().forEach((table, rows) -> {
            Set<String> kept = Set.copyOf(
                    jdbc.sql("select row_key from tenant_departure_kept where departure_id = ? and table_name = ?")
                            .params(departure, table)
                            .query(String.class)
                            .list());
            rows.stream()
                    .filter(row -> !kept.contains(row) && !STAYS.containsKey(table))
                    .forEach(row -> unexplained.add(table + " " + row));
        });
        assertThat(unexplained).as("rows that are left without a reason").isEmpty();
        assertThat(jdbc.sql(
                                "select count(*) from stored_file where tenant_id = ? and not exists (select 1 from tenant_departure_kept k"
                                        + " where k.departure_id = ? and k.table_name = 'stored_file' and k.row_key = stored_file.id::text)")
                        .params(world.township, departure)
                        .query(Long.class)
                        .single())
                .as("files")
                .isZero();
        assertThat(jdbc.sql("select string_agg(distinct phone || email, '') from member where tenant_id = ?")
                        .param(world.township)
                        .query(String.class)
                        .optional()
                        .orElse(""))
                .as("numbers of people")
                .isEmpty();
        System.out.println("Departure matrix: stay " + new TreeMap<>(kept(departure)));
    }

    private Map<String, Long> kept(UUID departure) {
        Map<String, Long> kept = new HashMap<>();
        jdbc.sql(
                        "select table_name || ' ' || reason, count(*) from tenant_departure_kept where departure_id = ? group by 1")
                .param(departure)
                .query((row, number) -> kept.put(row.getString(1), row.getLong(2)))
                .list();
        return kept;
    }

    private void plantAll() {
        PlantedRows planted = new PlantedRows(jdbc, catalogue);
        for (Planting planting : world.plantings) {
            currentActor.runAs(planting.author(), () -> catalogue.ordered().stream()
                    .filter(table -> !Set.of("tenant", "org_unit", "enterprise", "provider_logout", "tenant_departure")
                            .contains(table.name()))
                    .filter(table -> !table.name().startsWith("tenant_departure"))
                    .forEach(table -> planted.plant(table, planting)));
        }
        assertThat(planted.failures).isEmpty();
    }

    /** As the operator's second confirmation leaves it. */
    private UUID running() {
        return currentActor.callAs(
                new Actor(UUID.randomUUID(), "运营", world.township, null, null, all().scope(), List.of()),
                () -> jdbc.sql("""
                                insert into tenant_departure (state, reason, document, agreed_by, export_declined, confirmed_by,
                                    due_on, operator_tenant, started_by_name)
                                values ('running', '撤并', '批复', gen_random_uuid(), '不需要留存数据', gen_random_uuid(),
                                    current_date, ?, '运营') returning id
                                """).param(world.otherCounty).query(UUID.class).single());
    }

    /** Sees everything, as the deletion does. */
    private Actor all() {
        return new Actor(
                null,
                "测试",
                world.township,
                null,
                null,
                tenants.all().stream().map(Tenant::id).toList(),
                List.of());
    }

    /** Keys of the township's rows by table. */
    private Map<String, Set<String>> own() {
        return keys("=");
    }

    /** Keys of everybody else's rows by table, as far as one sees them who sees every authority. */
    private Map<String, Set<String>> ofOthers() {
        return keys("<>");
    }

    private Map<String, Set<String>> keys(String compared) {
        Map<String, Set<String>> keys = new HashMap<>();
        for (Table table : catalogue.ordered()) {
            if (table.has("tenant_id")) {
                String key = table.key().stream()
                        .map(column -> "t." + column + "::text")
                        .reduce((one, other) -> one + ", " + other)
                        .orElseThrow();
                // of the registry it is the enterprise's place that counts, not who entered it
                boolean registry = TableClass.CLASSES.get(table.name()) == TableClass.REGISTRY;
                String owner = registry
                        ? "case when t.area_tenant_id = t.supervisor_tenant_id then t.area_tenant_id end is not distinct from ?"
                        : "t.tenant_id = ?";
                List<String> found = jdbc.sql("select concat_ws('/', " + key + ") from " + table.name() + " t where "
                                + (compared.equals("=") ? "" : "not ") + "(" + owner + ")")
                        .param(world.township)
                        .query(String.class)
                        .list();
                if (!found.isEmpty()) {
                    keys.put(table.name(), new TreeSet<>(found));
                }
            }
        }
        return keys;
    }
}
