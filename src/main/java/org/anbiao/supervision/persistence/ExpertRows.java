package org.anbiao.supervision.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.anbiao.supervision.Codes;
import org.anbiao.supervision.Expert;
import org.anbiao.supervision.InstitutionKind;
import org.anbiao.supervision.InstitutionRecord;
import org.anbiao.supervision.InstitutionRecordKind;
import org.anbiao.supervision.InstitutionViolation;
import org.anbiao.supervision.Quality;
import org.anbiao.supervision.ServiceInstitution;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code service_institution}, {@code expert} and {@code institution_record}. */
@Repository
public class ExpertRows {

    private static final String INSTITUTION = """
            select s.*, (select count(*) from institution_record r where r.institution_id = s.id and r.kind = 'violation') as violations
            from service_institution s
            """;
    private static final String EXPERT = """
            select x.*, coalesce(s.name, '') as institution_name,
                   (select count(*) from service_assignment a where a.expert_id = x.id) as assignments
            from expert x left join service_institution s on s.tenant_id = x.tenant_id and s.id = x.institution_id
            """;

    private final JdbcClient jdbc;

    ExpertRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those in the registers of some authorities, former ones last. */
    public List<ServiceInstitution> institutions(List<UUID> tenants, String text) {
        return jdbc.sql(INSTITUTION + """
                        where s.tenant_id = any (?) and strpos(lower(s.name || ' ' || s.field), lower(?)) > 0
                        order by s.ended_on is not null, s.name, s.id
                        """)
                .params(tenants.toArray(UUID[]::new), text.strip())
                .query(ExpertRows::institution)
                .list();
    }

    public Optional<ServiceInstitution> institution(List<UUID> tenants, UUID id) {
        return jdbc.sql(INSTITUTION + "where s.id = ? and s.tenant_id = any (?)")
                .params(id, tenants.toArray(UUID[]::new))
                .query(ExpertRows::institution)
                .optional();
    }

    /** Those in the pools of some authorities, former ones last. */
    public List<Expert> experts(List<UUID> tenants, String text) {
        return jdbc.sql(EXPERT + """
                        where x.tenant_id = any (?) and strpos(lower(x.name || ' ' || x.body || ' ' || x.field), lower(?)) > 0
                        order by x.ended_on is not null, x.name, x.body, x.id
                        """)
                .params(tenants.toArray(UUID[]::new), text.strip())
                .query(ExpertRows::expert)
                .list();
    }

    public Optional<Expert> expert(List<UUID> tenants, UUID id) {
        return jdbc.sql(EXPERT + "where x.id = ? and x.tenant_id = any (?)")
                .params(id, tenants.toArray(UUID[]::new))
                .query(ExpertRows::expert)
                .optional();
    }

    public boolean isRegistered(UUID tenantId, String name, @Nullable UUID except) {
        return jdbc.sql("""
                        select exists (select 1 from service_institution where tenant_id = ? and name = ?
                            and id is distinct from cast(? as uuid))
                        """).params(tenantId, name, except).query(Boolean.class).single();
    }

    public boolean isInPool(UUID tenantId, String name, String body, @Nullable UUID except) {
        return jdbc.sql("""
                        select exists (select 1 from expert where tenant_id = ? and name = ? and body = ? and id is distinct from cast(? as uuid))
                        """)
                .params(tenantId, name, body, except)
                .query(Boolean.class)
                .single();
    }

    public UUID insert(ServiceInstitution.Draft draft) {
        return jdbc.sql("""
                        insert into service_institution (name, kind, field, qualification, valid_until, offer, selected_on)
                        values (?, ?, ?, ?, ?, ?, ?) returning id
                        """).params(values(draft)).query(UUID.class).single();
    }

    public void update(UUID id, ServiceInstitution.Draft draft) {
        List<Object> values = values(draft);
        values.add(id);
        jdbc.sql("""
                        update service_institution set name = ?, kind = ?, field = ?, qualification = ?, valid_until = ?, offer = ?,
                            selected_on = ? where id = ?
                        """).params(values).update();
    }

    public UUID insert(Expert.Draft draft) {
        return jdbc.sql("""
                        insert into expert (name, body, institution_id, field, qualification, valid_until)
                        values (?, ?, ?, ?, ?, ?) returning id
                        """).params(values(draft)).query(UUID.class).single();
    }

    public void update(UUID id, Expert.Draft draft) {
        List<Object> values = values(draft);
        values.add(id);
        jdbc.sql("""
                        update expert set name = ?, body = ?, institution_id = ?, field = ?, qualification = ?, valid_until = ? where id = ?
                        """).params(values).update();
    }

    public boolean endInstitution(UUID id, LocalDate day) {
        return jdbc.sql("update service_institution set ended_on = ? where id = ? and ended_on is null")
                        .params(day, id)
                        .update()
                == 1;
    }

    public boolean endExpert(UUID id, LocalDate day) {
        return jdbc.sql("update expert set ended_on = ? where id = ? and ended_on is null")
                        .params(day, id)
                        .update()
                == 1;
    }

    public UUID insert(InstitutionRecord.Draft draft, LocalDate day, String institutionName) {
        InstitutionViolation violation = draft.violation();
        return jdbc.sql("""
                        insert into institution_record (institution_id, institution_name, kind, happened_on, lacking, violation, person_name,
                            content, basis)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        draft.institutionId(),
                        institutionName,
                        Codes.of(draft.kind()),
                        day,
                        draft.lacking().stream().map(Codes::of).toArray(String[]::new),
                        violation == null ? null : Codes.of(violation),
                        draft.personName().strip(),
                        draft.content().strip(),
                        draft.basis().strip())
                .query(UUID.class)
                .single();
    }

    /** The record of an institution as far as the actor sees it, the latest first. */
    public List<InstitutionRecord> records(UUID institutionId) {
        return jdbc.sql(
                        "select * from institution_record where institution_id = ? order by happened_on desc, created_at desc, id")
                .param(institutionId)
                .query(ExpertRows::recorded)
                .list();
    }

    private static List<Object> values(ServiceInstitution.Draft draft) {
        List<Object> values = new ArrayList<>();
        Collections.addAll(
                values,
                draft.name().strip(),
                Codes.of(draft.kind()),
                draft.field().strip(),
                draft.qualification().strip(),
                draft.validUntil(),
                draft.offer().strip(),
                draft.selectedOn());
        return values;
    }

    private static List<Object> values(Expert.Draft draft) {
        List<Object> values = new ArrayList<>();
        Collections.addAll(
                values,
                draft.name().strip(),
                draft.body().strip(),
                draft.institutionId(),
                draft.field().strip(),
                draft.qualification().strip(),
                draft.validUntil());
        return values;
    }

    private static ServiceInstitution institution(ResultSet row, int number) throws SQLException {
        return new ServiceInstitution(
                row.getObject("id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                row.getString("name"),
                Codes.of(InstitutionKind.class, row.getString("kind")),
                row.getString("field"),
                row.getString("qualification"),
                row.getObject("valid_until", LocalDate.class),
                row.getString("offer"),
                row.getObject("selected_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getInt("violations"));
    }

    private static Expert expert(ResultSet row, int number) throws SQLException {
        return new Expert(
                row.getObject("id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                row.getString("name"),
                row.getString("body"),
                row.getObject("institution_id", UUID.class),
                row.getString("institution_name"),
                row.getString("field"),
                row.getString("qualification"),
                row.getObject("valid_until", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getInt("assignments"));
    }

    private static InstitutionRecord recorded(ResultSet row, int number) throws SQLException {
        return new InstitutionRecord(
                row.getObject("id", UUID.class),
                row.getObject("institution_id", UUID.class),
                row.getString("institution_name"),
                Codes.of(InstitutionRecordKind.class, row.getString("kind")),
                row.getObject("happened_on", LocalDate.class),
                Stream.of((String[]) row.getArray("lacking").getArray())
                        .map(code -> Codes.of(Quality.class, code))
                        .toList(),
                Codes.orNull(InstitutionViolation.class, row.getString("violation")),
                row.getString("person_name"),
                row.getString("content"),
                row.getString("basis"),
                row.getString("recorded_by_name"));
    }
}
