package org.anbiao.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.anbiao.audit.AuditFilter;
import org.anbiao.audit.AuditLog;
import org.anbiao.audit.AuditSearch;
import org.anbiao.campaign.CampaignBoard;
import org.anbiao.campaign.CampaignLaunch;
import org.anbiao.campaign.CampaignSetup;
import org.anbiao.campaign.MissingFilter;
import org.anbiao.common.PageRequest;
import org.anbiao.identity.Member;
import org.anbiao.identity.MemberDirectory;
import org.anbiao.identity.MemberFilter;
import org.anbiao.identity.Role;
import org.anbiao.mobilization.DocumentFilter;
import org.anbiao.mobilization.MobilizationDirectory;
import org.anbiao.notification.MyMessages;
import org.anbiao.registry.AdoptionService;
import org.anbiao.registry.EnterpriseDirectory;
import org.anbiao.registry.EnterpriseFilter;
import org.anbiao.registry.EnterpriseId;
import org.anbiao.registry.PeopleService;
import org.anbiao.reporting.CellKey;
import org.anbiao.reporting.FigureService;
import org.anbiao.reporting.FormCatalogue;
import org.anbiao.reporting.FormDefinition;
import org.anbiao.reporting.Scope;
import org.anbiao.reporting.Side;
import org.anbiao.reporting.SubjectKind;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.workflow.Inbox;
import org.anbiao.workflow.InboxFilter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The twenty most used lists over 200 authorities, and the search for a fragment of a name: the portal's own statements under
 * row-level security against the very same statements in the same transaction under a role that no policy holds.
 */
@DatabaseTest
class ListsBench {

    private static final int WARM = 12;
    private static final int CALLS = 15;
    /** An enterprise of the first township in every scale. */
    private static final int INSIDE = Scale.of(179, 20);

    private static final PageRequest PAGE = PageRequest.page(0, 50);

    @Autowired
    EmbeddedPostgres postgres;

    @Autowired
    TenantFixture fixture;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EnterpriseDirectory directory;

    @Autowired
    AdoptionService adoptions;

    @Autowired
    PeopleService people;

    @Autowired
    AuditLog audit;

    @Autowired
    Inbox inbox;

    @Autowired
    MobilizationDirectory documents;

    @Autowired
    FigureService figures;

    @Autowired
    FormCatalogue catalogue;

    @Autowired
    AuditSearch acts;

    @Autowired
    MemberDirectory members;

    @Autowired
    MyMessages messages;

    @Autowired
    CampaignBoard board;

    @Autowired
    CampaignSetup setup;

    @Autowired
    CampaignLaunch launch;

    private UUID campaign = new UUID(0, 0);

    @AfterEach
    void logOut() {
        fixture.logOut();
    }

    /** A list and who opens it. */
    record Case(String name, Member member, Pairs.Work list) {}

    @Test
    void twentyListsAndTheSearchForAFragment() throws Exception {
        try (BenchDatabase database = new BenchDatabase(postgres)) {
            Region region = prepare(database);
            bypassingRole(database);
            Pairs.say(Pairs.machine(database.version()));
            List<Case> lists = new ArrayList<>(registry(region));
            lists.addAll(work(region, database));
            lists.addAll(campaigns(region));
            measure("twenty lists", "≤ 1.10 ×, worst ≤ 1.5 ×", lists);
            measure("fragments of names", "≤ 3 ×", fragments(region));
        }
    }

    private void measure(String name, String target, List<Case> cases) throws Exception {
        List<Double> ratios = new ArrayList<>();
        for (Case list : cases) {
            fixture.logIn(list.member());
            ratios.add(compare(list));
        }
        double[] all = ratios.stream().mapToDouble(Double::doubleValue).toArray();
        Pairs.say(String.format(
                Locale.ROOT,
                "| %d %s under row-level security / bypassing role | | | median %.2f ×, worst %.2f × | %s |",
                all.length,
                name,
                Pairs.median(all),
                Arrays.stream(all).max().orElseThrow(),
                target));
    }

    private Region prepare(BenchDatabase database) {
        database.wipe();
        // with the prefecture, ten counties and ten departments two hundred authorities
        Region region = new Region(database, Scale.of(179, 20), 10, 5);
        region.organise();
        region.enterprises(1, Scale.of(100_000, 4_000));
        new Facts(database).record();
        database.settle();
        fixture.logIn(region.township(1), Role.CAMPAIGN_ADMIN);
        campaign = setup.draft("001", 2025);
        launch.launchAndWait(campaign);
        database.run("""
                insert into audit_entry (tenant_id, entry_key, mac, act, subject_type, subject_id, enterprise_id, new_value)
                select tenant_id, gen_random_uuid(), sha256('bench'), 'enterprise.changed', 'enterprise', id, id, '{}'
                from enterprise, generate_series(1, 3)
                """);
        database.settle();
        return region;
    }

    private List<Case> registry(Region region) {
        UUID town = region.township(1);
        UUID enterprise = region.enterprise(INSIDE);
        Member office = fixture.member(town, Role.SAFETY_OFFICE, null, null);
        Member county = fixture.member(region.county(1), Role.CAMPAIGN_ADMIN, null, null);
        Member village = fixture.member(town, Role.UNIT_WORKER, region.village(1, 1), null);
        Member department = fixture.member(region.department(1), Role.CAMPAIGN_ADMIN, null, null);
        Member auditor = fixture.member(town, Role.AUDITOR, null, null);
        Member administrator = fixture.member(town, Role.TENANT_ADMIN, null, null);
        AuditFilter anyAct = new AuditFilter("", "", null, null, null);
        return List.of(
                new Case("enterprises of a township", office, () -> directory.list(EnterpriseFilter.ACTIVE, PAGE)),
                new Case("enterprises of a county", county, () -> directory.list(EnterpriseFilter.ACTIVE, PAGE)),
                new Case("enterprises of a village", village, () -> directory.list(EnterpriseFilter.ACTIVE, PAGE)),
                new Case("enterprises of a department", department, () -> directory.list(EnterpriseFilter.ACTIVE, PAGE)),
                new Case("facts and people of an enterprise's file", office, () -> {
                    EnterpriseId id = new EnterpriseId(enterprise);
                    return List.of(adoptions.history(id), people.of(id));
                }),
                new Case("history of an enterprise", office, () -> audit.latestAboutEnterprise(enterprise, 50)),
                new Case("record of acts", auditor, () -> acts.find(anyAct, PAGE)),
                new Case("members of an authority", administrator, () -> members.page(MemberFilter.NONE, PAGE)));
    }

    private List<Case> work(Region region, BenchDatabase database) {
        UUID town = region.township(1);
        UUID enterprise = region.enterprise(INSIDE);
        Member office = fixture.member(town, Role.SAFETY_OFFICE, null, null);
        Member village = fixture.member(town, Role.UNIT_WORKER, region.village(1, 1), null);
        Member principal = fixture.member(town, Role.ENTERPRISE_PRINCIPAL, null, enterprise);
        database.jdbc()
                .sql("""
                        insert into message (tenant_id, member_id, template, created_at)
                        select tenant_id, id, 'task.reminder', now() - day * interval '1 day'
                        from member, generate_series(1, 200) day
                        """)
                .update();
        return List.of(
                new Case("inbox of a village", village, () -> inbox.page(InboxFilter.NONE, PAGE)),
                new Case("counts of a village's inbox", village, inbox::counts),
                new Case("inbox of an enterprise", principal, () -> inbox.page(InboxFilter.NONE, PAGE)),
                new Case("steps of an enterprise", office, () -> inbox.stepsOf(enterprise)),
                new Case("messages of a member", village, () -> messages.page(false, PAGE)));
    }

    private List<Case> campaigns(Region region) {
        UUID town = region.township(1);
        Member office = fixture.member(town, Role.SAFETY_OFFICE, null, null);
        Member village = fixture.member(town, Role.UNIT_WORKER, region.village(1, 1), null);
        FormDefinition form = catalogue.form("jintao-2026-q1");
        Scope scope = new Scope(Side.BLOCK, List.of(town), null, Set.of(SubjectKind.ENTERPRISE), LocalDate.of(2026, 3, 31));
        CellKey cell = new CellKey(form.id(), "village", "", "five_s_enterprises");
        return List.of(
                new Case("board of a campaign", office, () -> board.rows(campaign)),
                new Case("progress of a campaign's tasks", office, () -> board.tasks(campaign)),
                new Case(
                        "enterprises that miss a step",
                        office,
                        () -> board.missing(campaign, new MissingFilter(null, null, null, null), PAGE)),
                new Case("documents of a campaign", office, () -> List.of(
                        documents.page(campaign, DocumentFilter.ALL, PAGE),
                        documents.count(campaign, DocumentFilter.ALL))),
                new Case("documents of a village", village, () -> List.of(
                        documents.page(campaign, DocumentFilter.ALL, PAGE),
                        documents.count(campaign, DocumentFilter.ALL))),
                new Case("notices served, by village", office, () -> documents.villages(campaign)),
                new Case("records behind a cell", office, () -> figures.evidence(form, cell, scope, PAGE)));
    }

    /** Two signs, which no index of three helps with, three, and a rare one; as a township and as a county. */
    private List<Case> fragments(Region region) {
        Member office = fixture.member(region.township(1), Role.SAFETY_OFFICE, null, null);
        Member county = fixture.member(region.county(1), Role.CAMPAIGN_ADMIN, null, null);
        List<Case> cases = new ArrayList<>();
        for (String fragment : List.of("企业", "企业7", "业777", "77有限")) {
            EnterpriseFilter filter = EnterpriseFilter.ACTIVE.withText(fragment);
            cases.add(new Case("“" + fragment + "” in a township", office, () -> directory.list(filter, PAGE)));
            cases.add(new Case("“" + fragment + "” in a county", county, () -> directory.list(filter, PAGE)));
        }
        return cases;
    }

    private double compare(Case list) throws Exception {
        double[] under = new double[Scale.PAIRS];
        double[] bypassing = new double[Scale.PAIRS];
        assertThat(rows(list, true)).isEqualTo(rows(list, false));
        for (int i = -1; i < Scale.PAIRS; i++) {
            boolean first = i % 2 == 0;
            double one = millis(list, first);
            double other = millis(list, !first);
            if (i >= 0) {
                under[i] = first ? other : one;
                bypassing[i] = first ? one : other;
            }
        }
        return Pairs.report("list: " + list.name(), "", under, bypassing).ratio();
    }

    /** Median of single calls in one transaction, statements prepared and planned before. */
    private double millis(Case list, boolean bypass) {
        return transaction.execute(status -> {
            takeRole(bypass);
            double[] millis = new double[CALLS];
            for (int i = -WARM; i < CALLS; i++) {
                long start = System.nanoTime();
                call(list);
                if (i >= 0) {
                    millis[i] = (System.nanoTime() - start) / 1e6;
                }
            }
            return Pairs.median(millis);
        });
    }

    private Object rows(Case list, boolean bypass) {
        return transaction.execute(status -> {
            takeRole(bypass);
            return call(list);
        });
    }

    private void takeRole(boolean bypass) {
        if (bypass) {
            jdbc.sql("set local role bench_bypass").update();
        }
    }

    private static Object call(Case list) {
        try {
            return list.list().run();
        } catch (Exception e) {
            throw new IllegalStateException(list.name(), e);
        }
    }

    private static void bypassingRole(BenchDatabase database) {
        long known = database.jdbc()
                .sql("select count(*) from pg_roles where rolname = 'bench_bypass'")
                .query(Long.class)
                .single();
        if (known == 0) {
            database.run("create role bench_bypass bypassrls");
        }
        database.run("grant usage on schema public to bench_bypass");
        database.run("grant select, insert, update, delete on all tables in schema public to bench_bypass");
        database.run("grant execute on all functions in schema public to bench_bypass");
        database.run("grant bench_bypass to anbiao_app");
    }
}
