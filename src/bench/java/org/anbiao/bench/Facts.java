package org.anbiao.bench;

/** Invented dated facts of all enterprises of a {@link Region}, from 2019 to 2026, some of them over again. */
final class Facts {

    private static final String OWNER = "e.tenant_id, e.id, e.area_tenant_id, e.supervisor_tenant_id";
    private static final String OWNER_COLUMNS = "tenant_id, enterprise_id, area_tenant_id, supervisor_tenant_id";
    private static final String NUMBERED = " from (select e.*, row_number() over (order by code) as i from enterprise e) e ";

    private final BenchDatabase database;

    Facts(BenchDatabase database) {
        this.database = database;
    }

    void record() {
        adoptions();
        people();
        database.run("insert into enterprise_risk_grade (" + OWNER_COLUMNS + ", color, assessed_on, reason) select " + OWNER + """
                , (array['red', 'orange', 'yellow', 'blue'])[pg_temp.pick('color' || n, i, 4) + 1],
                date '2019-06-01' + pg_temp.pick('graded' || n, i, 2500), '虚构'
                """ + NUMBERED + "cross join generate_series(1, 2) n where pg_temp.pick('grade' || n, i, 10) < 9 - 4 * n");
        database.run("insert into self_evaluation (" + OWNER_COLUMNS + ", standard_type, completed_on) select " + OWNER + """
                , (array['national', 'provincial', 'local'])[pg_temp.pick('std' || n, i, 3) + 1],
                date '2022-01-01' + pg_temp.pick('evaluated' || n, i, 1550)
                """ + NUMBERED + "cross join generate_series(1, 3) n where pg_temp.pick('evaluate' || n, i, 10) < 6");
    }

    private void adoptions() {
        database.run("insert into enterprise_adoption (" + OWNER_COLUMNS
                + ", id, kind, achieved_on, ended_on, has_assessment_list) select " + OWNER + """
                , md5('a' || kind || i)::uuid, kind, on_day, case when pg_temp.pick('end' || kind, i, 15) = 0 then on_day + 500 end,
                pg_temp.pick('list' || kind, i, 10) < 8
                """ + NUMBERED + """
                cross join (values ('responsibility_scheme', 7), ('safety_org', 6), ('three_lists', 7), ('five_s', 5),
                    ('six_haves', 6), ('rescue_team', 5), ('internal_report_scheme', 6)) k (kind, share)
                cross join lateral (select date '2019-06-01' + pg_temp.pick('on' || kind, i, 2500) as on_day) d
                where pg_temp.pick('has' || kind, i, 10) < share
                """);
        database.run("""
                insert into adoption_confirmation (tenant_id, enterprise_id, area_tenant_id, supervisor_tenant_id, adoption_id,
                    confirmed_on)
                select tenant_id, enterprise_id, area_tenant_id, supervisor_tenant_id, id, achieved_on + 365 * n
                from enterprise_adoption cross join generate_series(1, 3) n
                where kind = 'internal_report_scheme' and achieved_on + 365 * n < date '2026-04-01'
                """);
        database.run("""
                insert into rescue_team_member (tenant_id, enterprise_id, area_tenant_id, supervisor_tenant_id, adoption_id,
                    person_name, joined_on, left_on)
                select tenant_id, enterprise_id, area_tenant_id, supervisor_tenant_id, id, '虚构队员' || n, achieved_on + 10 * n,
                       case when n = 3 then achieved_on + 700 end
                from enterprise_adoption cross join generate_series(1, 3) n where kind = 'rescue_team'
                """);
    }

    private void people() {
        database.run("insert into enterprise_person (" + OWNER_COLUMNS
                + ", name, phone, role, full_time, from_on, confirmed_on, to_on) select " + OWNER + """
                , '虚构人' || n, '138' || i, case when n = 1 then 'legal_representative' else 'safety_officer' end,
                pg_temp.pick('full' || n, i, 2) = 0, on_day, on_day + 20,
                case when pg_temp.pick('left' || n, i, 8) = 0 then on_day + 600 end
                """ + NUMBERED + """
                cross join generate_series(1, 3) n
                cross join lateral (select date '2019-06-01' + pg_temp.pick('in' || n, i, 2400) as on_day) d
                where n = 1 or pg_temp.pick('officer' || n, i, 10) < 6
                """);
    }

    /** Hazards, official checks and fines of the phases on site, from 2024 to 2026: some eighteen for each enterprise. */
    void onSite() {
        database.run("insert into hazard (" + OWNER_COLUMNS
                + ", viewer_tenant_ids, unit_ids, source, origin, level, description, found_on, found_by_name, state, responsible, measure,"
                + " due_on, ordered_on, ordering_tenant_id, rectified_on, verified_on) select " + OWNER + """
                , e.viewer_tenant_ids, e.unit_ids, source, source, 'general', '虚构隐患' || n, found, '虚构人',
                case when closed then 'closed' else 'dispatched' end, '虚构主任', '加装箱门并上锁', found + 30,
                case when source = 'official' then found end, case when source = 'official' then e.supervisor_tenant_id end,
                case when closed then found + 10 end, case when closed then found + 20 end
                """ + NUMBERED + """
                cross join generate_series(1, 12) n
                cross join lateral (
                    select (array['self_check', 'self_check', 'internal_report', 'official'])[pg_temp.pick('source' || n, i, 4) + 1] as source,
                           date '2024-01-01' + pg_temp.pick('found' || n, i, 820) as found,
                           pg_temp.pick('closed' || n, i, 10) < 7 as closed) h
                """);
        database.run("insert into inspection (" + OWNER_COLUMNS
                + ", acting_tenant_id, acting_name, kind, inspected_on, inspectors, result) select " + OWNER + """
                , e.supervisor_tenant_id, '虚构单位', 'special', date '2024-01-01' + pg_temp.pick('inspected' || n, i, 820), '虚构检查员',
                'no_problem'
                """ + NUMBERED + "cross join generate_series(1, 5) n where pg_temp.pick('inspect' || n, i, 10) < 8");
        // one case in three fines a person beside the firm, which is one fine
        database.run("insert into case_sanction (" + OWNER_COLUMNS
                + ", case_id, acting_tenant_id, kind, target, person_name, amount_yuan, decided_on) select " + OWNER + """
                , md5('case' || n || '-' || i)::uuid, e.supervisor_tenant_id, 'fine', target, '', amount,
                date '2024-01-01' + pg_temp.pick('decided' || n, i, 820)
                """ + NUMBERED + """
                cross join generate_series(1, 2) n
                cross join (values ('firm', 20000), ('person', 10000)) p (target, amount)
                where pg_temp.pick('fine' || n, i, 3) = 0 and (target = 'firm' or pg_temp.pick('both' || n, i, 3) = 0)
                """);
    }

    /** A running campaign with notices delivered and commitments signed, for every enterprise that got so far. */
    void serve(java.util.UUID campaignId) {
        database.run("insert into notice_delivery (" + OWNER_COLUMNS
                + ", campaign_id, delivered_on, receipt, receipt_file_id, note) select " + OWNER + ", '" + campaignId + """
                '::uuid, date '2025-06-01' + pg_temp.pick('served', i, 300), case when signed then 'photo' else 'none' end,
                case when signed then e.id end, '虚构'
                """ + NUMBERED + """
                cross join lateral (select pg_temp.pick('sealed', i, 10) > 0 as signed) s where pg_temp.pick('serve', i, 10) < 8
                """);
        database.run("insert into commitment (" + OWNER_COLUMNS
                + ", campaign_id, signed_on, method, file_id, signer_name) select " + OWNER + ", '" + campaignId + """
                '::uuid, date '2025-06-10' + pg_temp.pick('sign', i, 290), 'scan', e.id, '虚构人1'
                """ + NUMBERED + "where pg_temp.pick('commit', i, 10) < 6");
    }
}
