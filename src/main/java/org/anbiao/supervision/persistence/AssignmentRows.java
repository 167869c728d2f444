package org.anbiao.supervision.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.registry.UnitScope;
import org.anbiao.supervision.Codes;
import org.anbiao.supervision.Expert;
import org.anbiao.supervision.ServiceAssignment;
import org.anbiao.supervision.ServiceAssignment.EarlierAdvice;
import org.anbiao.supervision.ServiceForm;
import org.anbiao.supervision.ServiceInstitution;
import org.anbiao.supervision.ServicePurpose;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code service_assignment}. */
@Repository
public class AssignmentRows {

    private final JdbcClient jdbc;

    AssignmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public UUID insert(
            ServiceAssignment.Draft draft,
            LocalDate day,
            @Nullable UUID actingUnitId,
            @Nullable ServiceInstitution institution,
            @Nullable Expert expert,
            String conflict) {
        return jdbc.sql("""
                        insert into service_assignment (enterprise_id, acting_unit_id, institution_id, institution_name, expert_id, expert_name,
                            purpose, form, contract, content, from_on, conflict_reason, conflict_earlier)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        draft.enterpriseId(),
                        actingUnitId,
                        institution == null ? null : institution.id(),
                        institution == null ? "" : institution.name(),
                        expert == null ? null : expert.id(),
                        expert == null ? "" : expert.name(),
                        Codes.of(draft.purpose()),
                        Codes.of(draft.form()),
                        draft.contract().strip(),
                        draft.content().strip(),
                        day,
                        conflict.isEmpty() ? "" : draft.conflictReason().strip(),
                        conflict)
                .query(UUID.class)
                .single();
    }

    /**
     * When an institution or an expert last advised an enterprise, by what was given to it or by a squad it was in.
     *
     * @param institutionIds the institution, and the one the expert belongs to
     */
    public Optional<EarlierAdvice> advice(UUID enterpriseId, List<UUID> institutionIds, @Nullable UUID expertId) {
        return jdbc.sql("""
                        select * from (
                            select concat_ws(' · ', nullif(a.institution_name, ''), nullif(a.expert_name, '')) as who, a.purpose, a.from_on as on_day,
                                   t.short_name as acting_name, a.created_at
                            from service_assignment a join tenant t on t.id = a.tenant_id
                            where a.enterprise_id = :enterprise and a.purpose in ('help_visit', 'one_to_one', 'advice')
                              and (a.institution_id = any (:institutions) or a.expert_id = cast(:expert as uuid)
                                   or a.expert_id in (select x.id from expert x where x.institution_id = any (:institutions)))
                            union all
                            select m.member ->> 'name', 'help_visit', v.visited_on, v.acting_name, v.created_at
                            from help_visit v cross join lateral jsonb_array_elements(v.team) m (member)
                            where v.enterprise_id = :enterprise
                              and (m.member ->> 'institutionId' = any (:texts) or m.member ->> 'expertId' = cast(:expert as text))) x
                        order by on_day desc, created_at desc limit 1
                        """)
                .param("enterprise", enterpriseId)
                .param("institutions", institutionIds.toArray(UUID[]::new))
                .param("texts", institutionIds.stream().map(UUID::toString).toArray(String[]::new))
                .param("expert", expertId)
                .query((row, number) -> new EarlierAdvice(
                        row.getString("who"),
                        Codes.of(ServicePurpose.class, row.getString("purpose")),
                        row.getObject("on_day", LocalDate.class),
                        row.getString("acting_name")))
                .optional();
    }

    public PagedList<ServiceAssignment> list(
            String text, @Nullable ServicePurpose purpose, UnitScope unit, List<UUID> scope, PageRequest page) {
        String where = """
                from service_assignment r left join enterprise e on e.id = r.enterprise_id
                where (r.tenant_id = any (:scope) or r.area_tenant_id = any (:scope) or r.supervisor_tenant_id = any (:scope)
                       or r.viewer_tenant_ids && :scope)
                  and strpos(lower(concat_ws(' ', e.name, r.institution_name, r.expert_name)), lower(:text)) > 0
                  and (:purpose = '' or r.purpose = :purpose)
                  and (r.enterprise_id is null and :unit::uuid is null or r.acting_unit_id = :unit::uuid or r.enterprise_id is not null and """ + " " + unit.condition("e") + ") ";
        var parameters = new java.util.HashMap<String, @Nullable Object>();
        parameters.put("scope", scope.toArray(UUID[]::new));
        parameters.put("text", text.strip());
        parameters.put("purpose", purpose == null ? "" : Codes.of(purpose));
        parameters.put("unit", unit.unitId());
        long total = jdbc.sql("select count(*) " + where)
                .params(parameters)
                .query(Long.class)
                .single();
        return new PagedList<>(
                jdbc.sql("select r.*, coalesce(e.name, '') as enterprise_name " + where
                                + "order by r.from_on desc, r.created_at desc, r.id offset :offset limit :limit")
                        .params(parameters)
                        .param("offset", page.offset())
                        .param("limit", page.limit())
                        .query(AssignmentRows::assignment)
                        .list(),
                total);
    }

    /** False if it has ended, is another authority's, or begins later. */
    public boolean end(UUID id, UUID tenantId, LocalDate day, String reason) {
        return jdbc.sql("""
                        update service_assignment set ended_on = ?, end_reason = ?
                        where id = ? and tenant_id = ? and ended_on is null and from_on <= ?
                        """).params(day, reason, id, tenantId, day).update() == 1;
    }

    private static ServiceAssignment assignment(ResultSet row, int number) throws SQLException {
        return new ServiceAssignment(
                row.getObject("id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                row.getObject("enterprise_id", UUID.class),
                row.getString("enterprise_name"),
                row.getString("institution_name"),
                row.getString("expert_name"),
                Codes.of(ServicePurpose.class, row.getString("purpose")),
                Codes.of(ServiceForm.class, row.getString("form")),
                row.getString("contract"),
                row.getString("content"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getString("end_reason"),
                row.getString("conflict_reason"),
                row.getString("conflict_earlier"));
    }
}
