package org.anbiao.recognition.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.recognition.PickLine;
import org.anbiao.recognition.PickReport;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code pick_report}, and who is picked now. */
@Repository
public class PickReportRows {

    private static final TypeReference<List<PickLine>> LINES = new TypeReference<>() {};
    private static final String SELECT =
            "select p.*, t.short_name as sender from pick_report p join tenant t on t.id = p.tenant_id ";

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    PickReportRows(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Enterprises of some authorities that are selected or recognised now, each once a project, by project, area and name. Who was refused
     * or given up is not among them.
     */
    public List<PickLine> picked(List<UUID> scope) {
        return jdbc.sql("""
                        with picks as (
                            select c.enterprise_id, c.project, c.state, c.named_on,
                                   case when c.state = 'recognised' then 1 else 0 end as later
                            from selection_candidate c where c.state not in ('refused', 'given_up') and c.post_name = ''
                            union all
                            select r.enterprise_id, r.division, 'recognised', null, 2
                            from recognition_term r
                            where r.kind = 'case' and r.withdrawn_on is null and (r.ended_on is null or r.ended_on > current_date)),
                        latest as (
                            select distinct on (enterprise_id, project) * from picks
                            order by enterprise_id, project, later, named_on desc nulls last)
                        select e.code, e.name, a.short_name as area, coalesce(v.name, '') as village, coalesce(s.name, '') as sector,
                               x.project, x.state, coalesce(top.level, '') as level, x.named_on, top.achieved_on as recognised_on
                        from latest x
                        join enterprise e on e.id = x.enterprise_id
                        join tenant a on a.id = e.area_tenant_id
                        left join org_unit v on v.id = e.village_unit_id
                        left join sector s on s.id = e.sector_id
                        left join lateral (
                            select r.level, r.achieved_on from recognition r
                            where r.enterprise_id = x.enterprise_id and r.kind = 'case' and r.division = x.project
                              and r.withdrawn_on is null
                            order by array_position(array['prefecture', 'county', 'township'], r.level), r.achieved_on limit 1)
                            top on true
                        where (e.area_tenant_id = any (:scope) or e.supervisor_tenant_id = any (:scope))
                          and (x.state <> 'recognised' or top.level is not null)
                        order by x.project, a.short_name, e.name, e.id
                        """)
                .param("scope", scope.toArray(new UUID[0]))
                .query(PickLine.class)
                .list();
    }

    /** Lists that an authority of the scope reported or received, the latest first. */
    public List<PickReport> list(List<UUID> scope) {
        return jdbc.sql(SELECT + """
                        where p.tenant_id = any (:scope) or p.receiver_tenant_id = any (:scope)
                        order by p.reported_on desc, p.created_at desc, p.id limit 200
                        """)
                .param("scope", scope.toArray(new UUID[0]))
                .query(this::report)
                .list();
    }

    public Optional<PickReport> find(UUID id) {
        return jdbc.sql(SELECT + "where p.id = ?").param(id).query(this::report).optional();
    }

    /** Day of the authority's latest list; empty without one. */
    public Optional<LocalDate> latest(UUID tenantId) {
        return jdbc.sql("select reported_on from pick_report where tenant_id = ? order by reported_on desc limit 1")
                .param(tenantId)
                .query(LocalDate.class)
                .optional();
    }

    /** @param receiverId null where the next level is not in the portal */
    public UUID insert(@Nullable UUID receiverId, String receiver, LocalDate on, String basis, List<PickLine> lines) {
        return jdbc.sql("""
                        insert into pick_report (receiver_tenant_id, receiver_name, reported_on, basis, lines)
                        values (cast(:receiver as uuid), :name, :on, :basis, cast(:lines as jsonb)) returning id
                        """)
                .param("receiver", receiverId, Types.OTHER)
                .param("name", receiver)
                .param("on", on)
                .param("basis", basis)
                .param("lines", write(lines))
                .query(UUID.class)
                .single();
    }

    private PickReport report(ResultSet row, int number) throws SQLException {
        return new PickReport(
                row.getObject("id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                row.getString("sender"),
                row.getString("receiver_name"),
                row.getObject("reported_on", LocalDate.class),
                row.getString("basis"),
                read(row.getString("lines")),
                row.getString("reported_by_name"));
    }

    private String write(List<PickLine> lines) {
        try {
            return json.writeValueAsString(lines);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<PickLine> read(String text) {
        try {
            return json.readValue(text, LINES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
