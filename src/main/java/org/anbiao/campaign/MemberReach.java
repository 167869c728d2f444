package org.anbiao.campaign;

/** Which enterprises a member unit of a campaign follows: those in its villages (块) or those it supervises (条); lists of other modules ask the same way. */
public final class MemberReach {

    private static final String CONDITION = """
            case when m.side = 'block'
                then (m.member_unit_id is null and a.area_tenant_id = m.member_tenant_id)
                     or a.village_unit_id = m.member_unit_id or %s = m.member_unit_id
                else a.supervisor_tenant_id = m.member_tenant_id
                     and (m.member_unit_id is null or a.supervisor_unit_id = m.member_unit_id) end
            """;

    private MemberReach() {}

    /**
     * A condition on the tables {@code campaign_unit m} and {@code enterprise a}, or rows with an enterprise's places.
     *
     * @param parent column with the unit above the enterprise's village
     */
    public static String condition(String parent) {
        return CONDITION.formatted(parent);
    }
}
