package org.anbiao.isolation;

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
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
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
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two townships in two counties, each with a running campaign, served notices, files, reports, tasks; beside the first one a
 * sister township and a department. Every enterprise carries marks of its own (name, person, telephone, file name), so that a page or
 * an answer that shows one to the wrong person is found by looking for the mark.
 */
@TestComponent
public class RouteWorld {

    private static final String SUSPENDED = "suspended";

    private final LaunchedCampaign campaigns;
    private final TenantFixture fixture;
    private final NoticeService notices;
    private final ReportCalendar calendar;
    private final DocumentPrint print;
    private final FileStore files;
    private final DocumentTexts texts;
    private final Schemes schemes;
    private final FormDefinitions forms;
    private final JdbcClient jdbc;

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
            JdbcClient jdbc) {
        this.campaigns = campaigns;
        this.fixture = fixture;
        this.notices = notices;
        this.calendar = calendar;
        this.print = print;
        this.files = files;
        this.texts = texts;
        this.schemes = schemes;
        this.forms = forms;
        this.jdbc = jdbc;
    }

    /**
     * A person who opens pages.
     *
     * @param member null for nobody
     * @param sees keys of the enterprises that the person works with
     */
    record Visitor(String name, @Nullable Member member, Set<String> sees) {

        boolean isNobody() {
            return member == null;
        }

        boolean isOperator() {
            return member != null && member.role() == Role.PLATFORM_OPERATOR;
        }

        /** Whether nobody is logged in, or somebody whose login holds no longer. */
        boolean isOut() {
            return member == null || name.startsWith(SUSPENDED);
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
        Case ours = campaigns.launched(0);
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
        visitors(
                made,
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
                next);
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

    private void visitors(
            Made made,
            Case ours,
            Case theirs,
            UUID grid,
            UUID department,
            UUID section,
            UUID otherSection,
            UUID sister,
            UUID sisterVillage,
            UUID inGrid,
            UUID underLine,
            UUID next) {
        Set<String> all = Set.of("east", "west", "grid", "line");
        UUID town = ours.township();
        add(made, "campaign administrator", town, Role.CAMPAIGN_ADMIN, null, null, all);
        add(made, "safety office", town, Role.SAFETY_OFFICE, null, null, all);
        add(made, "leader", town, Role.LEADER, null, null, all);
        add(made, "tenant administrator", town, Role.TENANT_ADMIN, null, null, all);
        add(made, "worker of the east village", town, Role.UNIT_WORKER, ours.east(), null, Set.of("east", "grid"));
        add(made, "worker of the west village", town, Role.UNIT_WORKER, ours.west(), null, Set.of("west", "line"));
        add(made, "grid worker", town, Role.GRID_WORKER, grid, null, Set.of("grid"));
        add(made, "worker of a section", department, Role.SECTION_WORKER, section, null, Set.of("line"));
        add(made, "worker of another section", department, Role.SECTION_WORKER, otherSection, null, Set.of());
        add(made, "department", department, Role.CAMPAIGN_ADMIN, null, null, Set.of("line"));
        add(
                made,
                "county above",
                ours.county(),
                Role.CAMPAIGN_ADMIN,
                null,
                null,
                Set.of("east", "west", "grid", "line", "sister"));
        add(made, "sister township", sister, Role.CAMPAIGN_ADMIN, null, null, Set.of("sister"));
        add(made, "sister's village worker", sister, Role.UNIT_WORKER, sisterVillage, null, Set.of("sister"));
        add(
                made,
                "another county's township",
                theirs.township(),
                Role.CAMPAIGN_ADMIN,
                null,
                null,
                Set.of("foreign", "foreign-west"));
        add(made, "principal in the east", town, Role.ENTERPRISE_PRINCIPAL, null, ours.first(), Set.of("east"));
        add(
                made,
                "safety manager in the west",
                town,
                Role.ENTERPRISE_SAFETY_MANAGER,
                null,
                ours.second(),
                Set.of("west"));
        add(made, "employee in the east", town, Role.ENTERPRISE_EMPLOYEE, null, ours.first(), Set.of("east"));
        add(made, "principal next door", sister, Role.ENTERPRISE_PRINCIPAL, null, next, Set.of("sister"));
        add(made, "principal of the grid", town, Role.ENTERPRISE_PRINCIPAL, null, inGrid, Set.of("grid"));
        add(made, "principal under the line", town, Role.ENTERPRISE_PRINCIPAL, null, underLine, Set.of("line"));
        add(made, "security administrator", town, Role.SECURITY_ADMIN, null, null, Set.of());
        add(made, "platform operator", theirs.county(), Role.PLATFORM_OPERATOR, null, null, Set.of());
        add(made, SUSPENDED + " administrator", town, Role.CAMPAIGN_ADMIN, null, null, Set.of());
        Visitor suspended = made.visitors().get(made.visitors().size() - 1);
        fixture.asSystem(town, () -> jdbc.sql("update member set active = false, suspended_at = now() where id = ?")
                .param(java.util.Objects.requireNonNull(suspended.member()).id())
                .update());
        add(made, "reviewer without a review", town, Role.REVIEWER, null, null, Set.of());
        add(made, "expert without a task", town, Role.EXPERT, null, null, Set.of());
        made.visitors().add(new Visitor("nobody", null, Set.of()));
    }

    private void add(
            Made made,
            String name,
            UUID tenant,
            Role role,
            @Nullable UUID unit,
            @Nullable UUID enterprise,
            Set<String> sees) {
        made.visitors().add(new Visitor(name, fixture.member(tenant, role, unit, enterprise), sees));
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

    /** An evaluation with something to correct, and a draft of a standard. */
    private void evaluate(Made made, Case given, String key, String first) {
        UUID evaluation = one("""
                insert into evaluation (enterprise_id, campaign_id, year, edition_key, edition_name, standard_type, item_count)
                values ('%s', '%s', 2025, 'light-small-2025', '自评要点', 'local', 25) returning id
                """.formatted(given.first(), given.campaign()));
        keep(made, "evaluation", first, evaluation);
        jdbc.sql("""
                        insert into improvement_item (enterprise_id, evaluation_id, item_code, requirement, problem)
                        values (?, ?, '4.1.2', '灭火器完好', ?)
                        """)
                .params(given.first(), evaluation, made.marks().get(first).get(0))
                .update();
        lookBack(made, given, first);
        recognise(made, given, key, first);
        String mark = made.marks().get(first).get(0);
        UUID set = one("""
                insert into enterprise_norm (enterprise_id, kind, title, source_key, source_version)
                values ('%s', 'list', '%s', 'n-0', 1) returning id
                """.formatted(given.first(), mark));
        keep(made, "own-set", first, set);
        keep(made, "check", first, one("""
                insert into safety_check (enterprise_id, set_id, set_revision, kind, title, points, leader)
                values ('%s', '%s', 1, 'list', '%s', '[]', '虚构') returning id
                """.formatted(given.first(), set, mark)));
        keep(made, "field-visit", first, one("""
                insert into field_visit (id, enterprise_id, visited_at, visited_on, duties, note)
                values (gen_random_uuid(), '%s', now(), current_date, '{survey}', '%s') returning id
                """.formatted(given.first(), mark)));
        UUID post = one("""
                insert into post (enterprise_id, name, from_on) values ('%s', '%s', '2025-01-01') returning id
                """.formatted(given.first(), mark));
        jdbc.sql("""
                        insert into post_holder (enterprise_id, post_id, person_name, employment, from_on)
                        values (?, ?, ?, 'agency', '2025-01-01')
                        """).params(given.first(), post, mark).update();
        enforce(made, given, first, mark);
        risks(made, given, first, mark);
        supervise(made, given, key, first, mark);
        keep(made, "hazard", first, one("""
                insert into hazard (enterprise_id, source, origin, description, found_on, state)
                values ('%s', 'self_check', 'self_check', '%s', '2025-01-01', 'found') returning id
                """.formatted(given.first(), mark)));
        keep(made, "norm", key, one("""
                insert into norm (key, version, kind, sector_name, title)
                values ('%s', 1, 'grid_guide', '草稿', '草稿') returning id
                """.formatted(UUID.randomUUID())));
        keep(made, "standard", key, one("""
                insert into standard_edition (standard_code, standard_name, standard_type, label, valid_from, full_score)
                values ('草稿', '草稿', 'local', '1版', '2025-01-01', 0) returning id
                """));
    }

    /** What the first enterprise was recognised as, its selection, its place on the list, and whom it sent to a training. */
    private void recognise(Made made, Case given, String key, String first) {
        String mark = made.marks().get(first).get(0);
        for (String what :
                List.of("grading,national,2", "star,star,3", "case,benchmark,township", "post,women,township")) {
            String[] parts = what.split(",");
            jdbc.sql("""
                            insert into recognition (enterprise_id, kind, division, level, achieved_on, awarded_by, basis, title)
                            values (?, ?, ?, ?, '2025-02-01', '虚构单位', ?, ?)
                            """)
                    .params(given.first(), parts[0], parts[1], parts[2], mark, mark)
                    .update();
        }
        UUID candidate = one("""
                insert into selection_candidate (enterprise_id, project, state, level, named_on, case_title)
                values ('%s', 'premium', 'given_up', 'township', '2025-01-05', '%s') returning id
                """.formatted(given.first(), mark));
        keep(made, "candidate", first, candidate);
        jdbc.sql("""
                        insert into selection_step (enterprise_id, candidate_id, kind, happened_on, reason, authority_name)
                        values (?, ?, 'named', '2025-01-05', ?, '虚构乡')
                        """).params(given.first(), candidate, mark).update();
        jdbc.sql("insert into grading_plan (enterprise_id, year, batch, note) values (?, 2025, 'raise', ?)")
                .params(given.first(), mark)
                .update();
        UUID session = one("""
                insert into training_session (kind, topic, held_on) values ('training', '专题培训', '2025-03-01') returning id
                """);
        keep(made, "session", key, session);
        jdbc.sql("""
                        insert into training_attendance (session_id, session_kind, held_on, topic, enterprise_id, person_name, people, post,
                                                         source)
                        values (?, 'training', '2025-03-01', '专题培训', ?, ?, 'enterprise', 'principal', 'list')
                        """).params(session, given.first(), mark).update();
    }

    /** An inspection, the case that came of it, and what else is recorded about the enterprise. */
    private void enforce(Made made, Case given, String first, String mark) {
        UUID inspection = one("""
                insert into inspection (enterprise_id, acting_name, kind, inspected_on, inspectors, subjects, result, further_reason, note)
                values ('%s', '虚构镇', 'special', '2025-02-20', '虚构检查员', '{培训}', 'no_problem', '复查', '%s') returning id
                """.formatted(given.first(), mark));
        keep(made, "inspection", first, inspection);
        UUID opened = one("""
                insert into enforcement_case (enterprise_id, acting_name, inspection_id, ground, title, opened_on, state, decided_on)
                values ('%s', '虚构镇', '%s', 'other', '%s', '2025-02-21', 'execution', '2025-02-22') returning id
                """.formatted(given.first(), inspection, mark));
        keep(made, "case", first, opened);
        jdbc.sql("""
                        insert into case_sanction (enterprise_id, case_id, kind, target, person_name, amount_yuan, decided_on)
                        values (?, ?, 'fine', 'person', ?, 1000, '2025-02-22')
                        """).params(given.first(), opened, mark).update();
        jdbc.sql("""
                        insert into enterprise_warning (enterprise_id, acting_name, kind, held_on, reason)
                        values (?, '虚构镇', 'talk', '2025-02-22', ?)
                        """).params(given.first(), mark).update();
        jdbc.sql("""
                        insert into enterprise_measure (enterprise_id, acting_name, side, field, kind, basis, from_on)
                        values (?, '虚构镇', 'incentive', 'honour', ?, '通报', '2025-02-22')
                        """).params(given.first(), mark).update();
        jdbc.sql("""
                        insert into credit_entry (enterprise_id, acting_name, act, about, description, decision_number, decided_on, basis)
                        values (?, '虚构镇', 'evading', 'unit', ?, '1号', '2025-02-22', '条款')
                        """).params(given.first(), mark).update();
        jdbc.sql("""
                        insert into liability_insurance (enterprise_id, insurer, policy, from_on, to_on)
                        values (?, ?, '1', '2025-01-01', '2025-12-31')
                        """).params(given.first(), mark).update();
    }

    /** A red risk point on a floor plan, how it was graded, the assessment of all risks, and a check of the site. */
    private void risks(Made made, Case given, String first, String mark) {
        UUID picture = files.store(given.first(), mark + ".png", org.anbiao.documents.QrCode.png("plan", 4))
                .id();
        UUID map = one("""
                insert into risk_map (enterprise_id, title, file_id, width_px, height_px) values ('%s', '%s', '%s', 100, 100) returning id
                """.formatted(given.first(), mark, picture));
        keep(made, "risk-map", first, map);
        UUID point = one("""
                insert into risk_point (enterprise_id, name, place, kind, factors, measures, control_level, responsible_name, monitoring,
                    watch, check_days, color, graded_on, from_on, map_id, map_x, map_y)
                values ('%1$s', '%2$s', '%2$s', 'equipment', '%2$s', '%2$s', 'company', '%2$s', '联网', '门卫', 7, 'red',
                    '2025-02-01', '2025-02-01', '%3$s', 0.5, 0.5) returning id
                """.formatted(given.first(), mark, map));
        keep(made, "risk-point", first, point);
        jdbc.sql("""
                        insert into risk_point_grade (enterprise_id, point_id, method, color, reason, graded_on)
                        values (?, ?, 'direct', 'red', ?, '2025-02-01')
                        """).params(given.first(), point, mark).update();
        jdbc.sql("""
                        insert into hazard_rules (enterprise_id, edition, state, title, valid_from, enacted_at)
                        values (?, 1, 'in_force', ?, '2025-02-01', now())
                        """).params(given.first(), mark).update();
        jdbc.sql("""
                        insert into risk_full_assessment (enterprise_id, completed_on, cause, basis) values (?, '2025-02-01', 'periodic', ?)
                        """).params(given.first(), mark).update();
        jdbc.sql("""
                        insert into site_check (enterprise_id, board, item, checked_on, result, note, cycle_days, checked_by)
                        values (?, 'five_s', 'sort', '2025-02-01', 'not_met', ?, 30, ?)
                        """).params(given.first(), mark, mark).update();
    }

    /** A help visit, a plan of the enterprise, an institution, a draw and a finding on the eastern village. */
    private void supervise(Made made, Case given, String key, String first, String mark) {
        UUID visit = one("""
                insert into help_visit (enterprise_id, acting_name, visited_on, topics, summary, materials)
                values ('%s', '虚构镇', '2025-02-24', '{fire}', '%s', '资料') returning id
                """.formatted(given.first(), mark));
        keep(made, "help-visit", first, visit);
        jdbc.sql("""
                        insert into help_visit_item (enterprise_id, visit_id, kind, description) values (?, ?, 'finding', ?)
                        """).params(given.first(), visit, mark).update();
        UUID plan = one("""
                insert into improvement_plan (enterprise_id, acting_name, reason, goal, guided_by, from_on)
                values ('%s', '虚构镇', 'key', '%s', '虚构领导', '2025-02-24') returning id
                """.formatted(given.first(), mark));
        keep(made, "enterprise-plan", first, plan);
        jdbc.sql("""
                        insert into improvement_plan_item (enterprise_id, plan_id, source, weakness, measure, responsible, due_on)
                        values (?, ?, 'own', ?, '整改', '虚构人', '2025-06-30')
                        """).params(given.first(), plan, mark).update();
        UUID institution = one("""
                insert into service_institution (name, kind, field, qualification)
                values ('虚构技术公司%s', 'service', '工贸', '资质') returning id
                """.formatted(key));
        keep(made, "institution", key, institution);
        jdbc.sql("""
                        insert into service_assignment (enterprise_id, institution_id, institution_name, purpose, form, from_on, content)
                        values (?, ?, '虚构技术公司', 'advice', 'purchase', '2025-02-01', ?)
                        """).params(given.first(), institution, mark).update();
        keep(made, "draw", key, one("""
                insert into random_draw (title, subject, criteria, population, fingerprint, seed, algorithm, wanted, drawn)
                values ('抽查', 'enterprise', '全部', '{%1$s}', 'x', 'y', 'sha256-rank-1', 1, '{%1$s}') returning id
                """.formatted(given.first())));
        keep(made, "unit-assessment", key, one("""
                insert into unit_assessment (subject_tenant_id, subject_unit_id, subject_name, kind, year, grade, reason, decided_on,
                    published_on)
                values ('%s', '%s', '东村', 'villages', 2025, '良好', '虚构理由', '2025-12-24', '2025-12-31') returning id
                """.formatted(given.township(), given.east())));
        keep(made, "unit-finding", key, one("""
                insert into unit_finding (subject_tenant_id, subject_unit_id, subject_name, kind, description, found_on, due_on)
                values ('%s', '%s', '东村', 'duty', '责任不明', '2025-02-24', '2025-03-24') returning id
                """.formatted(given.township(), given.east())));
    }

    /** The eastern village's look-back, in which it names its enterprise. */
    private void lookBack(Made made, Case given, String first) {
        String mark = made.marks().get(first).get(0);
        UUID lookBack = one("""
                insert into look_back (campaign_id, campaign_tenant_id, unit_id, since_on, as_of, figures, sections)
                values ('%s', '%s', '%s', '2021-08-01', '2025-03-20', '[]', '{"work": "%s"}') returning id
                """.formatted(given.campaign(), given.township(), given.east(), mark));
        keep(made, "lookback", first, lookBack);
        jdbc.sql("""
                        insert into look_back_entry (campaign_tenant_id, look_back_id, problem, measure, responsible, due_on)
                        values (?, ?, ?, '整改', '虚构村干部', '2025-06-30')
                        """).params(given.township(), lookBack, mark).update();
        UUID summary = one("""
                insert into unit_summary (campaign_id, campaign_tenant_id, unit_id, as_of, figures, sections)
                values ('%s', '%s', '%s', '2025-12-31', '{"sectors": [], "common": [], "outstanding": [], "open": {}}',
                        '{"overview": "%s"}') returning id
                """.formatted(given.campaign(), given.township(), given.east(), mark));
        keep(made, "summary", first, summary);
        UUID circular = one("""
                insert into circular (campaign_id, title, from_on, to_on, figures, counted_on)
                values ('%s', '%s', '2025-01-01', '2025-03-31', '[]', '2025-03-31') returning id
                """.formatted(given.campaign(), mark));
        keep(made, "circular", first, circular);
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
            evaluate(made, given, key, first);
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
