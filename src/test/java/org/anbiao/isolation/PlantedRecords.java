package org.anbiao.isolation;

import java.util.List;
import java.util.UUID;
import org.anbiao.documents.FileStore;
import org.anbiao.documents.QrCode;
import org.anbiao.isolation.RouteWorld.Made;
import org.anbiao.mobilization.LaunchedCampaign.Case;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is recorded about the first enterprise of a township, one record of each kind, with the enterprise's marks in it. */
final class PlantedRecords {

    private final FileStore files;
    private final JdbcClient jdbc;

    PlantedRecords(FileStore files, JdbcClient jdbc) {
        this.files = files;
        this.jdbc = jdbc;
    }

    /** An evaluation with something to correct, and a draft of a standard. */
    void make(Made made, Case given, String key, String first) {
        UUID evaluation = one("""
                insert into evaluation (enterprise_id, campaign_id, year, edition_key, edition_name, standard_type, item_count)
                values ('%s', '%s', 2025, 'light-small-2025', '自评要点', 'local', 25) returning id
                """.formatted(given.first(), given.campaign()));
        RouteWorld.keep(made, "evaluation", first, evaluation);
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
        RouteWorld.keep(made, "own-set", first, set);
        RouteWorld.keep(made, "check", first, one("""
                insert into safety_check (enterprise_id, set_id, set_revision, kind, title, points, leader)
                values ('%s', '%s', 1, 'list', '%s', '[]', '虚构') returning id
                """.formatted(given.first(), set, mark)));
        RouteWorld.keep(made, "field-visit", first, one("""
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
        safeguard(given, post, mark);
        sectors(given, mark);
        enforce(made, given, key, first, mark);
        risks(made, given, first, mark);
        supervise(made, given, key, first, mark);
        // with the last day of its step, which the daily look would give it in the middle of a test
        RouteWorld.keep(made, "hazard", first, one("""
                insert into hazard (enterprise_id, source, origin, description, found_on, state, step_due_on)
                values ('%s', 'self_check', 'self_check', '%s', '2025-01-01', 'found', current_date + 30) returning id
                """.formatted(given.first(), mark)));
        RouteWorld.keep(made, "norm", key, one("""
                insert into norm (key, version, kind, sector_name, title)
                values ('%s', 1, 'grid_guide', '草稿', '草稿') returning id
                """.formatted(UUID.randomUUID())));
        RouteWorld.keep(made, "standard", key, one("""
                insert into standard_edition (standard_code, standard_name, standard_type, label, valid_from, full_score)
                values ('草稿', '草稿', 'local', '1版', '2025-01-01', 0) returning id
                """));
    }

    /** What the first enterprise was recognised as, its place on the list, and whom it sent to a training. */
    private void recognise(Made made, Case given, String key, String first) {
        String mark = made.marks().get(first).get(0);
        for (String what :
                List.of("grading,national,2", "star,star,3", "case,benchmark,township", "post,women,township")) {
            String[] parts = what.split(",");
            jdbc.sql("""
                            insert into recognition (enterprise_id, kind, division, level, achieved_on, awarded_by, basis, title, case_text)
                            values (?, ?, ?, ?, '2025-02-01', '虚构单位', ?, ?, ?)
                            """)
                    .params(given.first(), parts[0], parts[1], parts[2], mark, mark, mark)
                    .update();
        }
        RouteWorld.keep(made, "published-case", key, one("""
                insert into published_case (project, level, recognised_on, title, case_text, published_on)
                values ('benchmark', 'township', '2025-02-01', '湿式作业的做法', '粉尘浓度下降。', '2025-03-01') returning id
                """));
        jdbc.sql("insert into grading_plan (enterprise_id, year, batch, note) values (?, 2025, 'raise', ?)")
                .params(given.first(), mark)
                .update();
        UUID session = one("""
                insert into training_session (kind, topic, held_on) values ('training', '专题培训', '2025-03-01') returning id
                """);
        RouteWorld.keep(made, "session", key, session);
        jdbc.sql("""
                        insert into training_attendance (session_id, session_kind, held_on, topic, enterprise_id, person_name, people, post,
                                                         source)
                        values (?, 'training', '2025-03-01', '专题培训', ?, ?, 'enterprise', 'principal', 'list')
                        """).params(session, given.first(), mark).update();
    }

    /** The pass rate of a waterworks; a permit for a confined space of an enterprise whose sector is asked for them. */
    private void sectors(Case given, String mark) {
        UUID sewage = one("insert into sector (name) values ('生活污水处理') returning id");
        jdbc.sql("update enterprise set sector_id = ? where id = ?")
                .params(sewage, given.first())
                .update();
        jdbc.sql("""
                        insert into water_quality (enterprise_id, period_from, period_to, pass_rate, tested_by, evidence, by_authority)
                        values (?, '2025-01-01', '2025-01-31', 99.5, ?, ?, false)
                        """).params(given.first(), mark, mark).update();
        jdbc.sql("""
                        insert into space_permit (enterprise_id, permit_number, space_place, work_content, work_from, work_until, worker_name,
                            guardian_name, approver_name, measured_at, oxygen, combustible, hydrogen_sulfide, carbon_monoxide, confirmed_rules)
                        values (?, 1, ?, ?, '2025-03-01 09:00+08', '2025-03-01 11:00+08', ?, '虚构监护人', '虚构审批人', '2025-03-01 08:50+08',
                            20.9, 0, 0, 0, '{虚构条文}')
                        """).params(given.first(), mark, mark, mark).update();
    }

    /** A duty of the principal and what an inspector found of it, a presence; funds with a diverting audit; equipment of a post. */
    private void safeguard(Case given, UUID post, String mark) {
        UUID check = one("""
                insert into principal_duty_check (enterprise_id, item, checked_on, in_place, in_place_since, evidence)
                values ('%s', 'training', current_date, true, '2025-01-01', '%s') returning id
                """.formatted(given.first(), mark));
        jdbc.sql("""
                        insert into principal_duty_finding (enterprise_id, check_id, found_on, confirmed, inspectors, note)
                        values (?, ?, current_date, true, ?, ?)
                        """).params(given.first(), check, mark, mark).update();
        jdbc.sql("""
                        insert into principal_presence (enterprise_id, present_on, occasion, person_name, hours)
                        values (?, current_date, 'holiday', ?, 8)
                        """).params(given.first(), mark).update();
        UUID fund = one("""
                insert into safety_fund (enterprise_id, year, basis, due_wan)
                values ('%s', extract(year from current_date)::int, '%s', 12.5) returning id
                """.formatted(given.first(), mark));
        jdbc.sql("""
                        insert into safety_fund_entry (enterprise_id, fund_id, kind, fund_use, entry_on, amount_wan, note)
                        values (?, ?, 'used', 'training', current_date, 1, ?)
                        """).params(given.first(), fund, mark).update();
        jdbc.sql("""
                        insert into safety_fund_audit (enterprise_id, fund_id, kind, audited_on, audited_by, finding, diverted_wan)
                        values (?, ?, 'inside', current_date, ?, ?, 1)
                        """).params(given.first(), fund, mark, mark).update();
        jdbc.sql("""
                        insert into safety_promise (enterprise_id, token, enterprise_name, made_on, valid_until, signer_name, duty_text,
                            system_text, funds_text, control_text, hazard_text, red_points, orange_points, yellow_points, blue_points,
                            open_hazards, major_hazards)
                        values (?, replace(gen_random_uuid()::text, '-', ''), ?, current_date, current_date, ?, ?, '制度', '投入', '管控',
                            '治理', 1, 0, 0, 0, 0, 0)
                        """).params(given.first(), mark, mark, mark).update();
        jdbc.sql("""
                        insert into dual_report (enterprise_id, receiver, report_from, report_to, report_given_on, report_given_by_name,
                            recipient_name, red_points, orange_points, yellow_points, blue_points, found_hazards, closed_hazards,
                            open_hazards, by_office)
                        values (?, 'department', '2025-01-01', '2025-03-31', '2025-04-02', ?, ?, 1, 0, 0, 0, 0, 0, 0, false)
                        """).params(given.first(), mark, mark).update();
        jdbc.sql("""
                        insert into apprenticeship (enterprise_id, master_name, apprentice_name, post_name, begins_on, planned_until)
                        values (?, ?, ?, ?, '2025-01-01', '2025-06-30')
                        """).params(given.first(), mark, mark, mark).update();
        jdbc.sql("""
                        insert into post_drill (enterprise_id, kind, held_on, topic, teams, people_count, outcome_note)
                        values (?, 'drill', '2025-02-01', ?, ?, 3, ?)
                        """).params(given.first(), mark, mark, mark).update();
        UUID item = one("""
                insert into protection_item (enterprise_id, post_id, kind, standard_number, renew_months, from_on)
                values ('%s', '%s', '%s', '虚构标准', 6, '2025-01-01') returning id
                """.formatted(given.first(), post, mark));
        jdbc.sql("""
                        insert into protection_issue (enterprise_id, equipment_id, person_name, quantity, handed_on)
                        values (?, ?, ?, 1, '2025-01-02')
                        """).params(given.first(), item, mark).update();
        jdbc.sql("""
                        insert into protection_check (enterprise_id, post_id, checked_on, people_checked, not_worn, finding, checked_by,
                            by_authority)
                        values (?, ?, '2025-02-01', 2, 1, ?, ?, false)
                        """).params(given.first(), post, mark, mark).update();
    }

    /** An inspection, the case that came of it, and what else is recorded about the enterprise. */
    private void enforce(Made made, Case given, String key, String first, String mark) {
        UUID inspection = one("""
                insert into inspection (enterprise_id, acting_name, kind, inspected_on, inspectors, subjects, result, further_reason, note)
                values ('%s', '虚构镇', 'special', '2025-02-20', '虚构检查员', '{培训}', 'no_problem', '复查', '%s') returning id
                """.formatted(given.first(), mark));
        RouteWorld.keep(made, "inspection", first, inspection);
        UUID opened = one("""
                insert into enforcement_case (enterprise_id, acting_name, inspection_id, ground, title, opened_on, state, decided_on)
                values ('%s', '虚构镇', '%s', 'other', '%s', '2025-02-21', %s) returning id
                """.formatted(
                        given.first(),
                        inspection,
                        mark,
                        "ours".equals(key) ? "'execution', '2025-02-22'" : "'decision', null"));
        RouteWorld.keep(made, "case", first, opened);
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
        UUID picture =
                files.store(given.first(), mark + ".png", QrCode.png("plan", 4)).id();
        UUID map = one("""
                insert into risk_map (enterprise_id, title, file_id, width_px, height_px) values ('%s', '%s', '%s', 100, 100) returning id
                """.formatted(given.first(), mark, picture));
        RouteWorld.keep(made, "risk-map", first, map);
        UUID point = one("""
                insert into risk_point (enterprise_id, name, place, kind, factors, measures, control_level, responsible_name, monitoring,
                    watch, check_days, color, graded_on, from_on, map_id, map_x, map_y)
                values ('%1$s', '%2$s', '%2$s', 'equipment', '%2$s', '%2$s', 'company', '%2$s', '联网', '门卫', 7, 'red',
                    '2025-02-01', '2025-02-01', '%3$s', 0.5, 0.5) returning id
                """.formatted(given.first(), mark, map));
        RouteWorld.keep(made, "risk-point", first, point);
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
        RouteWorld.keep(made, "help-visit", first, visit);
        jdbc.sql("""
                        insert into help_visit_item (enterprise_id, visit_id, kind, description) values (?, ?, 'finding', ?)
                        """).params(given.first(), visit, mark).update();
        UUID plan = one("""
                insert into improvement_plan (enterprise_id, acting_name, reason, goal, guided_by, from_on)
                values ('%s', '虚构镇', 'key', '%s', '虚构领导', '2025-02-24') returning id
                """.formatted(given.first(), mark));
        RouteWorld.keep(made, "enterprise-plan", first, plan);
        jdbc.sql("""
                        insert into improvement_plan_item (enterprise_id, plan_id, source, weakness, measure, responsible, due_on)
                        values (?, ?, 'own', ?, '整改', '虚构人', '2025-06-30')
                        """).params(given.first(), plan, mark).update();
        UUID institution = one("""
                insert into service_institution (name, kind, field, qualification)
                values ('虚构技术公司%s', 'service', '工贸', '资质') returning id
                """.formatted(key));
        RouteWorld.keep(made, "institution", key, institution);
        jdbc.sql("""
                        insert into institution_case (institution_id, institution_name, ground, content, filed_on)
                        values (?, '虚构技术公司', 'paper_only', '未到现场', '2025-02-20')
                        """).param(institution).update();
        jdbc.sql("""
                        insert into service_assignment (enterprise_id, institution_id, institution_name, purpose, form, from_on, content)
                        values (?, ?, '虚构技术公司', 'advice', 'purchase', '2025-02-01', ?)
                        """).params(given.first(), institution, mark).update();
        RouteWorld.keep(made, "draw", key, one("""
                insert into random_draw (title, subject, criteria, population, fingerprint, seed, algorithm, wanted, drawn)
                values ('抽查', 'enterprise', '全部', '{%1$s}', 'x', 'y', 'sha256-rank-1', 1, '{%1$s}') returning id
                """.formatted(given.first())));
        RouteWorld.keep(made, "unit-assessment", key, one("""
                insert into unit_assessment (subject_tenant_id, subject_unit_id, subject_name, kind, year, grade, reason, decided_on,
                    published_on)
                values ('%s', '%s', '东村', 'villages', 2025, '良好', '虚构理由', '2025-12-24', '2025-12-31') returning id
                """.formatted(given.township(), given.east())));
        RouteWorld.keep(made, "unit-finding", key, one("""
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
        RouteWorld.keep(made, "lookback", first, lookBack);
        jdbc.sql("""
                        insert into look_back_entry (campaign_tenant_id, look_back_id, problem, measure, responsible, due_on)
                        values (?, ?, ?, '整改', '虚构村干部', '2025-06-30')
                        """).params(given.township(), lookBack, mark).update();
        UUID summary = one("""
                insert into unit_summary (campaign_id, campaign_tenant_id, unit_id, as_of, figures, sections)
                values ('%s', '%s', '%s', '2025-12-31', '{"sectors": [], "common": [], "outstanding": [], "open": {}}',
                        '{"overview": "%s"}') returning id
                """.formatted(given.campaign(), given.township(), given.east(), mark));
        RouteWorld.keep(made, "summary", first, summary);
        UUID circular = one("""
                insert into circular (campaign_id, title, from_on, to_on, figures, counted_on)
                values ('%s', '%s', '2025-01-01', '2025-03-31', '[]', '2025-03-31') returning id
                """.formatted(given.campaign(), mark));
        RouteWorld.keep(made, "circular", first, circular);
    }

    private UUID one(String sql, Object... params) {
        return jdbc.sql(sql)
                .params(params)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new IllegalStateException("nothing for " + sql));
    }
}
