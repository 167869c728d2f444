package org.anbiao.supervision.persistence;

/**
 * Which enterprises of a campaign belonged to which of its units on a day: by the place in block rows, by the supervisor in line rows, as
 * the forms count them. Statements bind {@code :campaign} and {@code :asof}.
 */
final class UnitPlaces {

    /** Opens a statement: {@code place} has every enterprise and nine-small place as it was on the day. */
    static final String PLACE = """
            with place as (
                select s.enterprise_id, s.enterprise_name, s.active, s.sector_id, s.size_class, s.block_tenant_id, s.block_unit_id,
                       v.name as village, v.parent_id as block_parent_id, s.line_tenant_id, s.line_unit_id,
                       s.area_tenant_id, s.supervisor_tenant_id
                from (select enterprise_id, enterprise_name, active, sector_id, size_class, block_tenant_id, block_unit_id,
                             line_tenant_id, line_unit_id, valid_from, valid_to, area_tenant_id, supervisor_tenant_id from fact_enterprise
                      union all
                      select enterprise_id, enterprise_name, active, sector_id, null, block_tenant_id, block_unit_id,
                             line_tenant_id, line_unit_id, valid_from, valid_to, area_tenant_id, supervisor_tenant_id
                      from fact_nine_small_place) s
                join org_unit v on v.id = s.block_unit_id
                where s.valid_from <= :asof and (s.valid_to is null or s.valid_to > :asof)
                  and (s.area_tenant_id = any (:scope) or s.supervisor_tenant_id = any (:scope)))
            """;

    /** Joins a member unit {@code m} of a campaign with its enterprises {@code a} of {@code place}. */
    static final String OF_MEMBER = """
            case when m.side = 'block'
                then (m.member_unit_id is null and a.block_tenant_id = m.member_tenant_id)
                     or a.block_unit_id = m.member_unit_id or a.block_parent_id = m.member_unit_id
                else a.line_tenant_id = m.member_tenant_id
                     and (m.member_unit_id is null or a.line_unit_id = m.member_unit_id) end
            """;

    private UnitPlaces() {}
}
