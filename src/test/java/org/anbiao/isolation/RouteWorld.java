package org.anbiao.isolation;

import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.anbiao.campaign.Schemes;
import org.anbiao.definition.DefinitionVersion;
import org.anbiao.documents.DocumentTemplate;
import org.anbiao.documents.DocumentTexts;
import org.anbiao.documents.FileStore;
import org.anbiao.identity.LoginIdentities;
import org.anbiao.identity.PortalUser;
import org.anbiao.identity.Role;
import org.anbiao.identity.Substitutions;
import org.anbiao.isolation.RouteVisitors.Places;
import org.anbiao.mobilization.Delivery.Receipt;
import org.anbiao.mobilization.DocumentFilter;
import org.anbiao.mobilization.DocumentPrint;
import org.anbiao.mobilization.LaunchedCampaign;
import org.anbiao.mobilization.LaunchedCampaign.Case;
import org.anbiao.mobilization.NoticeService;
import org.anbiao.mobilization.NoticeService.Serving;
import org.anbiao.mobilization.PrintJob;
import org.anbiao.mobilization.PrintOrder;
import org.anbiao.mobilization.Upload;
import org.anbiao.reporting.FormDefinitions;
import org.anbiao.reporting.ReportCalendar;
import org.anbiao.support.TenantFixture;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

/**
 * Two townships in two counties, each with a running campaign, served notices, files, reports, tasks; beside the first one a
 * sister township and a department. Every enterprise carries marks of its own (name, person, telephone, file name), so that a page or
 * an answer that shows one to the wrong person is found by looking for the mark.
 */
@TestComponent
@Import({PlantedStates.class, PlantedWaiting.class})
public class RouteWorld {

    static final String SUSPENDED = "suspended";
    static final String AUDITOR = "auditor";
    /** Keys of the enterprises of the first township. */
    static final Set<String> OWN = Set.of("east", "west", "grid", "line");

    static final String ELSEWHERE = "another county's township";

    private final LaunchedCampaign campaigns;
    private final TenantFixture fixture;
    private final NoticeService notices;
    private final ReportCalendar calendar;
    private final DocumentPrint print;
    private final FileStore files;
    private final DocumentTexts texts;
    private final Schemes schemes;
    private final FormDefinitions forms;
    private final Substitutions substitutions;
    private final LoginIdentities identities;
    private final PlantedStates states;
    private final PlantedWaiting waiting;
    private final JdbcClient jdbc;
    private final Filter guard;

    RouteWorld(
            LaunchedCampaign campaigns,
            TenantFixture fixture,
            NoticeService notices,
            ReportCalendar calendar,
            DocumentPrint print,
            FileStore files,
            DocumentTexts texts,
            Schemes schemes,
            FormDefinitions forms,
            Substitutions substitutions,
            LoginIdentities identities,
            PlantedStates states,
            PlantedWaiting waiting,
            JdbcClient jdbc,
            @Qualifier("sessionGuard") Filter guard) {
        this.campaigns = campaigns;
        this.fixture = fixture;
        this.notices = notices;
        this.calendar = calendar;
        this.print = print;
        this.files = files;
        this.texts = texts;
        this.schemes = schemes;
        this.forms = forms;
        this.substitutions = substitutions;
        this.identities = identities;
        this.states = states;
        this.waiting = waiting;
        this.jdbc = jdbc;
        this.guard = guard;
    }

    /**
     * A person who opens pages.
     *
     * @param login null for nobody
     * @param sees keys of the enterprises that the person works with
     */
    record Visitor(String name, @Nullable PortalUser login, Set<String> sees) {

        boolean isOperator() {
            return login != null && login.member().role() == Role.PLATFORM_OPERATOR;
        }

        /** Whether nobody is logged in, or somebody whose login holds no longer. */
        boolean isOut() {
            return login == null || name.startsWith(SUSPENDED);
        }
    }

    /**
     * Everything planted.
     *
     * @param marks texts that tell of an enterprise, by its key
     * @param ids ids of records by kind, each with the key of the enterprise or authority it belongs to
     * @param readers by the key of a file that is about no enterprise: names of the visitors who get it
     */
    record Made(
            List<Visitor> visitors,
            Map<String, List<String>> marks,
            Map<String, Map<String, UUID>> ids,
            Map<String, Set<String>> readers,
            String token,
            List<UUID> townships) {

        /** Marks that this person must never meet. */
        Set<String> forbidden(Visitor visitor) {
            Set<String> all = new TreeSet<>();
            marks.forEach((key, texts) -> {
                if (!visitor.sees().contains(key)) {
                    all.addAll(texts);
                }
            });
            return all;
        }

        Map<String, UUID> of(String kind) {
            return ids.getOrDefault(kind, Map.of());
        }
    }

    Made make() {
        Made made = new Made(
                new ArrayList<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), "", List.of());
        UUID city = fixture.prefecture();
        Case ours = campaigns.launchedIn(fixture.county(city), 0);
        fixture.logOut();
        UUID grid = fixture.unit(ours.township(), "grid_cell", "第一网格", ours.east());
        UUID department = fixture.department(ours.county());
        UUID section = fixture.unit(department, "section", "燃气股");
        UUID otherSection = fixture.unit(department, "section", "排水股");
        UUID sister = fixture.township(ours.county());
        UUID sisterVillage = fixture.unit(sister, "village", "邻村");
        UUID inGrid = fixture.enterprise(ours.township(), ours.east(), "网格内");
        fixture.asSystem(ours.township(), () -> jdbc.sql("update enterprise set grid_unit_id = ? where id = ?")
                .params(grid, inGrid)
                .update());
        UUID underLine = fixture.enterprise(ours.township(), ours.west(), department, section, "条管");
        UUID next = fixture.enterprise(sister, sisterVillage, "邻镇");
        Case theirs = campaigns.launched(0);
        fixture.logOut();
        mark(made, "east", ours.township(), ours.first());
        mark(made, "west", ours.township(), ours.second());
        mark(made, "grid", ours.township(), inGrid);
        mark(made, "line", ours.township(), underLine);
        mark(made, "sister", sister, next);
        mark(made, "foreign", theirs.township(), theirs.first());
        mark(made, "foreign-west", theirs.township(), theirs.second());
        record(made, ours, "ours", "east", "west");
        record(made, theirs, "theirs", "foreign", "foreign-west");
        waiting.evaluate(made, ours);
        made.visitors()
                .addAll(new RouteVisitors(fixture, substitutions, identities, jdbc)
                        .make(new Places(
                                city,
                                ours,
                                theirs,
                                grid,
                                department,
                                section,
                                otherSection,
                                sister,
                                sisterVillage,
                                inGrid,
                                underLine,
                                next)));
        String token = fixture.asSystem(
                theirs.township(), () -> jdbc.sql("select token from document_copy where tenant_id = ? limit 1")
                        .param(theirs.township())
                        .query(String.class)
                        .optional()
                        .orElseThrow(() -> new IllegalStateException("no copy")));
        return new Made(
                made.visitors(),
                made.marks(),
                made.ids(),
                made.readers(),
                token,
                List.of(ours.township(), theirs.township()));
    }

    private void mark(Made made, String key, UUID tenant, UUID enterprise) {
        String random = UUID.randomUUID().toString().substring(0, 8);
        String name = "企标" + random;
        String person = "人标" + random;
        String phone = "T" + UUID.randomUUID().toString().substring(24);
        String file = "档标" + random;
        fixture.asSystem(tenant, () -> {
            jdbc.sql("update enterprise set name = ?, contact_phone = ?, address = ? where id = ?")
                    .params(name, phone, "址标" + random, enterprise)
                    .update();
            jdbc.sql("update work_item set subject_name = ? where enterprise_id = ?")
                    .params(name, enterprise)
                    .update();
            UUID stored = files.store(enterprise, file + ".png", LaunchedCampaign.PICTURE)
                    .id();
            keep(made, "file", key, stored);
            return jdbc.sql(
                            "insert into enterprise_person (enterprise_id, name, phone, role, from_on) values (?, ?, ?, 'principal', '2024-01-01')")
                    .params(enterprise, person, phone + "9")
                    .update();
        });
        keep(made, "enterprise", key, enterprise);
        made.marks().put(key, List.of(name, person, phone, file, "址标" + random));
    }

    /** What a running campaign leaves: a served notice, tasks, reports, an import. */
    private void record(Made made, Case given, String key, String first, String second) {
        keep(made, "campaign", key, given.campaign());
        keep(made, "unit", key, given.east());
        keep(
                made,
                "member",
                key,
                fixture.member(given.township(), Role.UNIT_WORKER, given.east(), null)
                        .id());
        fixture.logIn(given.township(), Role.CAMPAIGN_ADMIN);
        notices.serve(new Serving(
                given.campaign(),
                given.first(),
                LocalDate.of(2025, 2, 14),
                Receipt.PHOTO,
                new Upload(made.marks().get(first).get(3) + "回执.png", LaunchedCampaign.PICTURE),
                made.marks().get(first).get(1),
                ""));
        issue(given);
        askForReports(given);
        calendar.openDue();
        keep(made, "text", key, texts.copy(new DefinitionVersion("000-notice", 1)));
        keep(made, "scheme", key, schemes.fromCampaign(given.campaign(), "方案"));
        keep(made, "form", key, forms.copy("dehua-2025-q1", 1));
        fixture.logOut();
        fixture.asSystem(given.township(), () -> {
            keep(
                    made,
                    "item",
                    first,
                    one("select id from work_item where enterprise_id = ? and state = 'open' limit 1", given.first()));
            keep(
                    made,
                    "item",
                    second,
                    one("select id from work_item where enterprise_id = ? and state = 'open' limit 1", given.second()));
            keep(
                    made,
                    "report",
                    first,
                    one(
                            "select id from quarterly_report where tenant_id = ? and unit_id = ?",
                            given.township(),
                            given.east()));
            UUID imported = one("""
                    insert into registry_import (file_name, state, total, bad) values ('名单.xlsx', 'checked', 1, 1) returning id
                    """);
            jdbc.sql("""
                            insert into registry_import_row (import_id, row_no, state, action, code, cells, problems)
                            values (?, 1, 'bad', 'add', 'X', cast(? as jsonb), '')
                            """)
                    .params(imported, "[\"" + made.marks().get(second).get(0) + "\"]")
                    .update();
            keep(made, "import", key, imported);
            new PlantedRecords(files, jdbc).make(made, given, key, first);
            new PlantedOwnFiles(files, jdbc).make(made, given, key, first);
            keep(
                    made,
                    "departure",
                    key,
                    one("insert into tenant_departure (reason, document) values ('撤并', '批复') returning id"));
            keep(made, "export", key, one("""
                            insert into tenant_export (in_full, reason, state, asked_by, finished_at, expires_at)
                            values (false, '移交', 'done', gen_random_uuid(), now(), now() + interval '7 days') returning id
                            """));
            UUID notice = one("select receipt_file_id from notice_delivery where enterprise_id = ?", given.first());
            keep(made, "file", first + "-receipt", notice);
            return notice;
        });
        states.make(made, given, key, first, second);
        waiting.make(made, given, key, first, second);
        new GoneRecords(fixture, files, jdbc).make(made, given, key);
    }

    /** The scheme of a township asks for no forms; its own people may add them. */
    private void askForReports(Case given) {
        fixture.asSystem(given.township(), () -> {
            jdbc.sql("insert into campaign_form (campaign_id, form_id, ord) values (?, 'dehua-2025-q1', 0)")
                    .param(given.campaign())
                    .update();
            return jdbc.sql(
                            "insert into campaign_report_date (campaign_id, period, due_on) values (?, '2025-Q1', '2025-04-05')")
                    .param(given.campaign())
                    .update();
        });
    }

    private void issue(Case given) {
        PrintJob job = print.start(new PrintOrder(
                given.campaign(),
                DocumentFilter.ALL,
                Set.of(DocumentTemplate.Kind.NOTICE, DocumentTemplate.Kind.COMMITMENT),
                PrintOrder.Format.MERGED_PDF,
                null));
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!job.isOver() && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    /** Logs a visitor in as every request does it: a login that holds no longer is taken away before anything is built. */
    void logIn(Visitor visitor) {
        if (visitor.login() == null) {
            return;
        }
        fixture.logIn(visitor.login());
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSession(new MockHttpSession());
        try {
            guard.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
        } catch (IOException | ServletException e) {
            throw new IllegalStateException(e);
        }
    }

    private UUID one(String sql, Object... params) {
        return jdbc.sql(sql)
                .params(params)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new IllegalStateException("nothing for " + sql));
    }

    static void keep(Made made, String kind, String key, UUID id) {
        made.ids().computeIfAbsent(kind, k -> new LinkedHashMap<>()).put(key, id);
    }
}
