package org.anbiao.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anbiao.common.PageRequest;
import org.anbiao.hazard.HazardFilter;
import org.anbiao.hazard.HazardFilter.Group;
import org.anbiao.hazard.HazardListItem;
import org.anbiao.hazard.HazardService;
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.tenancy.CurrentActor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The first page of open hazards, with their number as far as the list counts, for a village, a department and a county: against bare
 * SQL for the same rows and the same number, and in a large table against a small one.
 */
@DatabaseTest
class HazardListBench {

    private static final int PAGE = 25;
    private static final int CALLS = 20;
    private static final int ENTERPRISES = Scale.of(10_000, 2_000);
    private static final HazardFilter OPEN = new HazardFilter(Group.OPEN, null, null, false, false, null, null, null);

    private static final String LINES = """
            select h.id, h.enterprise_id, e.name as enterprise_name, h.source, h.level, h.category, h.description, h.place, h.found_on,
                   h.state, h.responsible, h.due_on,
                   coalesce(h.state in ('found', 'planned', 'dispatched') and h.due_on < current_date, false) as overdue, h.verified_on,
                   exists (select 1 from hazard_listing l where l.hazard_id = h.id and l.delisted_on is null) as listed, %s as total
            """;
    private static final String RANGE = "h.list_order >= 1000000000000 and h.list_order < 3000000000000";
    private static final String WATCHED = """
            (select w.id from (select e.id, f.list_order, f.id as first from enterprise e
                               cross join lateral (select h.list_order, h.id from hazard h where h.enterprise_id = e.id and %s
                                                   order by h.list_order, h.id limit 1) f
                               where e.viewer_tenant_ids <> '{}' and e.viewer_tenant_ids && :scope) w
             order by w.list_order, w.first limit %%1$d)""".formatted(RANGE);
    private static final int MOST = HazardService.COUNTED + 1;
    private static final String OF_VILLAGE = LINES.formatted("(select count(*) from (select 1 from hazard h"
                    + " where h.village_unit_id = :village and " + RANGE + " order by h.list_order limit " + MOST + ") c)")
            + " from hazard h join enterprise e on e.id = h.enterprise_id where h.village_unit_id = :village and " + RANGE
            + " order by h.list_order, h.id limit " + PAGE;

    private static final String PLAIN = LINES.formatted("0")
            + " from hazard h join enterprise e on e.id = h.enterprise_id"
            + " where (h.area_tenant_id = any (:scope) or h.supervisor_tenant_id = any (:scope) or h.tenant_id = any (:scope)"
            + " or h.viewer_tenant_ids && :scope) and " + RANGE + " order by h.list_order, h.id limit " + PAGE;

    @Autowired
    EmbeddedPostgres postgres;

    @Autowired
    TenantFixture fixture;

    @Autowired
    HazardService hazards;

    @Autowired
    CurrentActor currentActor;

    @AfterEach
    void logOut() {
        fixture.logOut();
    }

    private UUID village = new UUID(0, 0);

    /** Who opens the list, and the bare statement for the same page. */
    record Case(Member member, String sql) {}

    @Test
    void pageOfOpenHazards() throws Exception {
        int large = Scale.of(1_000_000, 100_000);
        int small = Scale.of(10_000, 10_000);
        try (BenchDatabase database = new BenchDatabase(postgres)) {
            database.wipe();
            Region region = new Region(database, 20, 10, 0);
            region.organise();
            region.enterprises(1, ENTERPRISES);
            Hazards rows = new Hazards(database, ENTERPRISES);
            rows.watched(region.department(2));
            // the largest of its township, so that its page is full in the small table, too
            village = database.jdbc()
                    .sql("select village_unit_id from enterprise where area_tenant_id = ? group by 1 order by count(*) desc, 1 limit 1")
                    .param(region.township(1))
                    .query(UUID.class)
                    .single();
            Map<String, Case> cases = cases(region);
            Pairs.say(Pairs.machine(database.version()));
            rows.found(1, small);
            database.settle();
            Map<String, Double> least = growth(cases);
            rows.found(small + 1, large);
            database.settle();
            Map<String, Double> most = growth(cases);
            for (var each : cases.entrySet()) {
                compare(database, each.getKey(), each.getValue(), large);
            }
            cases.keySet().forEach(name -> Pairs.say(String.format(
                    Locale.ROOT,
                    "| open hazards of a %s, %d hazards / %d hazards | %.2f ms | %.2f ms | %.2f × (medians of %d blocks) | flat |",
                    name,
                    large,
                    small,
                    most.get(name),
                    least.get(name),
                    most.get(name) / least.get(name),
                    2 * Scale.PAIRS)));
        }
    }

    private Map<String, Case> cases(Region region) {
        Map<String, Case> cases = new LinkedHashMap<>();
        cases.put(
                "village",
                new Case(fixture.member(region.township(1), Role.UNIT_WORKER, village, null), OF_VILLAGE));
        cases.put(
                "department",
                new Case(fixture.member(region.department(2), Role.CAMPAIGN_ADMIN, null, null), ofAuthority()));
        cases.put(
                "county", new Case(fixture.member(region.county(1), Role.CAMPAIGN_ADMIN, null, null), ofAuthority()));
        return cases;
    }

    /** By area, by supervision, by author and by watching, each from its index; what several find is there once. */
    private static String ofAuthority() {
        List<String> ways = List.of(
                way("area_tenant_id", "unnest(:scope)"),
                way("supervisor_tenant_id", "unnest(:scope)"),
                way("tenant_id", "unnest(:scope)"),
                way("enterprise_id", WATCHED));
        String all = String.join(" union ", ways).formatted(PAGE);
        List<String> limited = ways.stream()
                .map(way -> "(" + way.formatted(MOST) + " limit " + MOST + ")")
                .toList();
        String total = limited.stream()
                .map(way -> "when (select count(*) from " + way + " c) = " + MOST + " then " + MOST)
                .collect(Collectors.joining(
                        " ",
                        "case ",
                        " else (select least(count(*), " + MOST + ") from (" + String.join(" union ", limited) + ") c) end"));
        return "with page as (" + all + " order by list_order, id limit " + PAGE + ")" + LINES.formatted(total)
                + " from page p join hazard h on h.id = p.id join enterprise e on e.id = h.enterprise_id order by p.list_order, p.id";
    }

    private static String way(String column, String ids) {
        return "select h.* from " + ids + " k(id) cross join lateral (select h.id, h.list_order from hazard h where h." + column
                + " = k.id and " + RANGE + " order by h.list_order, h.id limit %1$d) h";
    }

    private void compare(BenchDatabase database, String name, Case list, int size) throws Exception {
        fixture.logIn(list.member());
        UUID[] scope = currentActor.get().scope().toArray(UUID[]::new);
        Pairs.Work bare = () -> {
            List<UUID> ids = new ArrayList<>();
            database.jdbc()
                    .sql(list.sql())
                    .param("scope", scope)
                    .param("village", village)
                    .query(row -> {
                        ids.add(row.getObject("id", UUID.class));
                    });
            return ids;
        };
        assertThat(page()).isEqualTo(bare.run());
        Pairs.compare(
                "open hazards of a " + name + ", first page of 25 with count, " + size + " hazards / bare SQL",
                "≤ 1.3 ×",
                5,
                2 * Scale.PAIRS,
                () -> times(this::page),
                () -> times(bare));
        if (name.equals("county")) {
            Pairs.compare(
                    "the same / bare SQL that joins the ways by \"or\", without a count",
                    "",
                    1,
                    3,
                    this::page,
                    () -> database.jdbc()
                            .sql(PLAIN)
                            .param("scope", scope)
                            .query()
                            .listOfRows());
        }
    }

    /** Milliseconds for one page, by case. */
    private Map<String, Double> growth(Map<String, Case> cases) throws Exception {
        Map<String, Double> medians = new LinkedHashMap<>();
        for (var each : cases.entrySet()) {
            fixture.logIn(each.getValue().member());
            double[] millis = new double[2 * Scale.PAIRS];
            for (int i = -5; i < millis.length; i++) {
                long start = System.nanoTime();
                times(this::page);
                if (i >= 0) {
                    millis[i] = (System.nanoTime() - start) / 1e6 / CALLS;
                }
            }
            medians.put(each.getKey(), Pairs.median(millis));
        }
        return medians;
    }

    private List<UUID> page() {
        var page = hazards.list(OPEN, PageRequest.page(0, PAGE));
        assertThat(page.rows()).hasSize(PAGE);
        return page.rows().stream().map(HazardListItem::id).toList();
    }

    private static Object times(Pairs.Work work) throws Exception {
        Object last = "";
        for (int i = 0; i < CALLS; i++) {
            last = work.run();
        }
        return last;
    }
}
