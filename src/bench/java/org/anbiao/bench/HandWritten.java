package org.anbiao.bench;

import java.util.Map;

/**
 * The six forms as somebody would write them by hand who knows the tables: one statement per form, rows by authority.
 * Result columns are named as the form's columns; {@code column__sub} is a broken-down cell.
 */
final class HandWritten {

    private static final String UNITS = """
            with unit as (
                select enterprise_id, $side_tenant_id as authority, active, size_class, category
                from enterprise_state
                where valid_from <= :asOf and (valid_to is null or valid_to > :asOf)
                  and $side_tenant_id = any (:tenants) and subject_kind = '$subject')
            """;
    private static final String BASICS = """
            , adopted as (
                select enterprise_id,
                       bool_or(kind = 'responsibility_scheme' and has_assessment_list) as responsibility,
                       bool_or(kind = 'safety_org') as safety_org, bool_or(kind = 'three_lists') as three_lists,
                       bool_or(kind = 'five_s') as five_s, bool_or(kind = 'six_haves') as six_haves,
                       bool_or(kind = 'rescue_team') as rescue_team
                from enterprise_adoption
                where achieved_on between :stock and :asOf and (ended_on is null or ended_on > :asOf)
                group by enterprise_id),
            officers as (
                select enterprise_id, count(distinct name) as persons,
                       bool_or(coalesce(confirmed_on, from_on) between :stock and :asOf) as confirmed,
                       count(distinct name) filter (where not full_time
                           and coalesce(confirmed_on, from_on) between :stock and :asOf) as part_time
                from enterprise_person
                where role = 'safety_officer' and from_on <= :asOf and (to_on is null or to_on > :asOf)
                group by enterprise_id),
            grade as (
                select distinct on (enterprise_id) enterprise_id, color, assessed_on from enterprise_risk_grade
                where assessed_on <= :asOf order by enterprise_id, assessed_on desc, created_at desc, id desc),
            evaluation as (
                select distinct on (enterprise_id) enterprise_id, standard_type, completed_on,
                       min(completed_on) over (partition by enterprise_id) as first_on
                from self_evaluation
                where completed_on <= :asOf order by enterprise_id, completed_on desc, id desc)
            """;
    private static final String TEAMS = """
            , members as (
                select m.enterprise_id, count(distinct m.person_name) as persons
                from rescue_team_member m join enterprise_adoption a on a.id = m.adoption_id and a.kind = 'rescue_team'
                where m.joined_on <= :asOf and (least(m.left_on, a.ended_on) is null or least(m.left_on, a.ended_on) > :asOf)
                  and a.achieved_on between :stock and :asOf
                group by m.enterprise_id)
            """;
    private static final String ENTERPRISE_FIGURES = """
            select authority,
                count(*) filter (where active) as base_total,
                count(*) filter (where active and size_class = 'above_scale') as base_above_scale,
                count(*) filter (where active and size_class = 'medium') as base_medium,
                count(*) filter (where active and size_class = 'small_micro') as base_small_micro,
                count(*) filter (where active and a.responsibility) as responsibility_list_enterprises,
                count(*) filter (where active and a.safety_org) as safety_org_enterprises,
                count(*) filter (where active and o.confirmed) as safety_officer_enterprises,
                coalesce(sum(o.persons) filter (where active and o.confirmed), 0) as safety_officer_persons,
                count(*) filter (where active and a.three_lists) as three_lists_enterprises,
                count(*) filter (where active and g.assessed_on >= :stock) as risk_graded_enterprises,
                count(*) filter (where active and g.assessed_on >= :stock and g.color = 'red') as risk_red_enterprises,
                count(*) filter (where active and g.assessed_on >= :stock and g.color = 'orange') as risk_orange_enterprises,
                count(*) filter (where active and g.assessed_on >= :stock and g.color = 'yellow') as risk_yellow_enterprises,
                count(*) filter (where active and g.assessed_on >= :stock and g.color = 'blue') as risk_blue_enterprises,
                count(*) filter (where active and a.five_s) as five_s_enterprises,
                count(*) filter (where active and a.six_haves) as six_haves_enterprises,
                count(*) filter (where active and a.rescue_team) as rescue_team_enterprises,
                coalesce(sum(m.persons) filter (where active), 0) as rescue_team_persons
            """;
    private static final String ENTERPRISE_JOINS = """
            from unit
            left join adopted a using (enterprise_id)
            left join officers o using (enterprise_id)
            left join grade g using (enterprise_id)
            left join members m using (enterprise_id)
            left join evaluation v using (enterprise_id)
            """;
    private static final String EVALUATED = """
            , count(*) filter (where v.completed_on >= :flow and v.first_on >= :flow) as first_self_evaluation
            , count(*) filter (where v.completed_on >= :flow and v.first_on < :flow) as upgrade_self_evaluation
            """;
    private static final String BY_STANDARD = """
            , count(*) filter (where v.completed_on >= :flow and v.standard_type = 'national') as self_evaluated_total__national
            , count(*) filter (where v.completed_on >= :flow and v.standard_type = 'provincial') as self_evaluated_total__provincial
            , count(*) filter (where v.completed_on >= :flow and v.standard_type = 'local') as self_evaluated_total__local
            """;
    private static final String SERVED = """
            , served as (
                select enterprise_id from notice_delivery
                where delivered_on between :flow and :asOf and receipt_signed group by enterprise_id),
            signed as (
                select enterprise_id from commitment where signed_on between :flow and :asOf group by enterprise_id)
            """;
    private static final String SERVED_FIGURES = """
            , count(s.enterprise_id) as notice_served_$subjects, count(c.enterprise_id) as commitment_signed_$subjects
            """;
    private static final String SERVED_JOINS = """
            left join served s using (enterprise_id)
            left join signed c using (enterprise_id)
            """;
    private static final String FOUND = """
            , found as (
                select enterprise_id,
                       count(*) filter (where source <> 'official') as self,
                       count(*) filter (where source <> 'official' and verified_on <= :asOf) as self_closed,
                       count(*) filter (where source = 'internal_report') as reported,
                       count(*) filter (where source = 'official' and $acts) as official,
                       count(*) filter (where source = 'official' and $acts and verified_on <= :asOf) as official_closed
                from (select *, ordering_tenant_id as acting_tenant_id from hazard) h
                where state not in ('proposed', 'dismissed') and found_on between :flow and :asOf group by enterprise_id)
            """;
    private static final String ENFORCED = """
            , inspected as (
                select enterprise_id, count(*) as times from inspection
                where inspected_on between :flow and :asOf and $acts group by enterprise_id),
            fined as (
                select enterprise_id, count(*) as times, sum(amount) as amount from (
                    select enterprise_id, sum(amount_yuan) as amount from case_sanction
                    where kind = 'fine' and $acts
                    group by enterprise_id, case_id, acting_tenant_id having min(decided_on) between :flow and :asOf) c
                group by enterprise_id)
            """;
    private static final String SELF_FIGURES = """
            , coalesce(sum(h.self), 0) as self_check_hazards_found
            , coalesce(sum(h.self_closed), 0) as self_check_hazards_rectified
            """;
    private static final String ENFORCED_FIGURES = """
            , coalesce(sum(i.times), 0) as inspected_times
            , coalesce(sum(h.official), 0) as gov_hazards_found
            , coalesce(sum(h.official_closed), 0) as gov_hazards_rectified
            , coalesce(sum(p.times), 0) as fined_times
            , coalesce(sum(p.amount), 0) / 10000 as fine_amount
            """;
    private static final String FOUND_JOINS = """
            left join found h using (enterprise_id)
            """;
    private static final String ENFORCED_JOINS = """
            left join inspected i using (enterprise_id)
            left join fined p using (enterprise_id)
            """;
    private static final String GROUP = " group by authority";
    private static final String SCHEMES = """
            , schemes as (
                select a.enterprise_id from enterprise_adoption a
                where a.kind = 'internal_report_scheme' and a.achieved_on <= :asOf and (a.ended_on is null or a.ended_on > :asOf)
                  and (a.achieved_on between :flow and :asOf or exists (
                      select 1 from adoption_confirmation k
                      where k.adoption_id = a.id and k.confirmed_on between :flow and :asOf))
                group by a.enterprise_id)
            """;
    private static final String THIRD_FORM = UNITS + FOUND + ENFORCED + SCHEMES
            + "select authority, count(r.enterprise_id) as internal_report_enterprises,"
            + " coalesce(sum(h.reported), 0) as internal_report_hazards" + ENFORCED_FIGURES + "from unit left join schemes r using (enterprise_id) "
            + FOUND_JOINS + ENFORCED_JOINS;
    private static final String PLACE_FIGURES = """
            select authority,
                count(*) filter (where active) as nine_small_total,
                count(*) filter (where active and category = 'school') as nine_small_school,
                count(*) filter (where active and category = 'medical') as nine_small_medical,
                count(*) filter (where active and category = 'shop') as nine_small_shop,
                count(*) filter (where active and category = 'catering') as nine_small_catering,
                count(*) filter (where active and category = 'hotel') as nine_small_hotel,
                count(*) filter (where active and category = 'entertainment') as nine_small_entertainment,
                count(*) filter (where active and category = 'internet_cafe') as nine_small_internet_cafe,
                count(*) filter (where active and category = 'beauty_bath') as nine_small_beauty_bath,
                count(*) filter (where active and category = 'workshop') as nine_small_workshop,
                count(*) filter (where active and a.responsibility) as responsibility_list_places,
                coalesce(sum(o.part_time) filter (where active), 0) as part_time_safety_officers,
                count(*) filter (where active and a.three_lists) as three_lists_places,
                count(*) filter (where active and g.assessed_on >= :stock) as risk_graded_places,
                count(*) filter (where active and g.assessed_on >= :stock and g.color = 'red') as risk_red_places,
                count(*) filter (where active and g.assessed_on >= :stock and g.color = 'orange') as risk_orange_places,
                count(*) filter (where active and g.assessed_on >= :stock and g.color = 'yellow') as risk_yellow_places,
                count(*) filter (where active and g.assessed_on >= :stock and g.color = 'blue') as risk_blue_places,
                count(*) filter (where active and a.five_s) as five_s_places,
                count(*) filter (where active and a.six_haves) as six_haves_places
            """;
    private static final String PLACE_JOINS = """
            from unit
            left join adopted a using (enterprise_id)
            left join officers o using (enterprise_id)
            left join grade g using (enterprise_id)
            left join evaluation v using (enterprise_id)
            """;

    private static final Map<String, String> STATEMENTS = Map.of(
            "dehua-2025-q1",
            UNITS + BASICS + TEAMS + FOUND + ENTERPRISE_FIGURES + BY_STANDARD + SELF_FIGURES + ENTERPRISE_JOINS + FOUND_JOINS
                    + GROUP,
            "dehua-2025-q2",
            UNITS + SERVED + "select authority" + SERVED_FIGURES + "from unit " + SERVED_JOINS + GROUP,
            "dehua-2025-q3",
            THIRD_FORM + GROUP,
            "jintao-2026-q1",
            UNITS + BASICS + TEAMS + SERVED + FOUND + ENTERPRISE_FIGURES + EVALUATED + SERVED_FIGURES + SELF_FIGURES
                    + ENTERPRISE_JOINS + SERVED_JOINS + FOUND_JOINS + GROUP,
            "jintao-2026-q2",
            THIRD_FORM + GROUP,
            "jintao-2026-q3",
            UNITS + BASICS + SERVED + FOUND + ENFORCED + PLACE_FIGURES + EVALUATED + SERVED_FIGURES + SELF_FIGURES + ENFORCED_FIGURES
                    + PLACE_JOINS + SERVED_JOINS + FOUND_JOINS + ENFORCED_JOINS + GROUP);

    private HandWritten() {}

    /** The statement of a form for its line or block row; parameters asOf, tenants, stock and flow (first days). */
    static String statement(String formId, String side) {
        boolean places = formId.equals("jintao-2026-q3");
        return STATEMENTS
                .get(formId)
                .replace("$subjects", places ? "places" : "enterprises")
                .replace("$subject", places ? "nine_small_place" : "enterprise")
                // a line row counts what its authority did, a block row what was done at the enterprises of its area
                .replace("$acts", side.equals("line") ? "acting_tenant_id = any (:tenants)" : "true")
                .replace("$side", side);
    }
}
