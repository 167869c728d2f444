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
import org.anbiao.common.DomainException;
import org.anbiao.recognition.AssessedItem;
import org.anbiao.recognition.Candidate;
import org.anbiao.recognition.CandidateStep;
import org.anbiao.recognition.Level;
import org.anbiao.recognition.Nominee;
import org.anbiao.registry.UnitScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code selection_candidate} and {@code selection_step}. */
@Repository
public class CandidateRows {

    private static final TypeReference<List<AssessedItem>> FIVE_GOOD = new TypeReference<>() {};
    private static final String SELECT = """
            select c.*, coalesce(e.name, '') as enterprise_name from selection_candidate c left join enterprise e on e.id = c.enterprise_id
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    CandidateRows(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Candidates among the actor's enterprises, open ones first.
     *
     * @param project empty for all
     */
    public List<Candidate> list(String project, boolean openOnly, UnitScope unit, List<UUID> scope, int limit) {
        return jdbc.sql(SELECT + """
                        where (e.area_tenant_id = any (:scope) or e.supervisor_tenant_id = any (:scope)) and %s
                          and (:project = '' or c.project = :project)
                          and (not :open or c.state in ('helping', 'recommending', 'reviewing'))
                        order by c.state in ('helping', 'recommending', 'reviewing') desc, c.named_on desc, e.name, c.id limit :limit
                        """.formatted(unit.condition("e")))
                .param("scope", scope.toArray(new UUID[0]))
                .param("unit", unit.unitId())
                .param("project", project)
                .param("open", openOnly)
                .param("limit", limit)
                .query(this::candidate)
                .list();
    }

    public List<Candidate> of(UUID enterpriseId) {
        return jdbc.sql(SELECT + "where c.enterprise_id = ? order by c.named_on desc, c.id")
                .param(enterpriseId)
                .query(this::candidate)
                .list();
    }

    public Optional<Candidate> find(UUID id) {
        return jdbc.sql(SELECT + "where c.id = ?")
                .param(id)
                .query(this::candidate)
                .optional();
    }

    /** @param reached the highest level it was recognised at before; null for none */
    public UUID insert(
            UUID enterpriseId,
            @Nullable UUID unitId,
            Nominee nominee,
            Level level,
            @Nullable Level reached,
            LocalDate namedOn) {
        return jdbc.sql("""
                        insert into selection_candidate (enterprise_id, unit_id, project, post_name, person_name, state, level, reached, named_on)
                        values (:enterprise, cast(:unit as uuid), :project, :post, :person, 'helping', :level, :reached, :on) returning id
                        """)
                .param("enterprise", enterpriseId)
                .param("unit", unitId, Types.OTHER)
                .param("project", nominee.project())
                .param("post", nominee.post())
                .param("person", nominee.personName())
                .param("level", level.code())
                .param("reached", reached == null ? null : reached.code(), Types.VARCHAR)
                .param("on", namedOn)
                .query(UUID.class)
                .single();
    }

    public void setCase(UUID id, String instance) {
        jdbc.sql("update selection_candidate set case_instance = ? where id = ?")
                .params(instance, id)
                .update();
    }

    /** The engine's id of its case. */
    public String caseInstance(UUID id) {
        return jdbc.sql("select case_instance from selection_candidate where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    /** @throws DomainException if somebody changed it since it was read */
    public void move(Candidate from, Candidate.State state, Level level, @Nullable Level reached) {
        changed(jdbc.sql("""
                        update selection_candidate set state = :state, level = :level, reached = :reached, revision = revision + 1
                        where id = :id and revision = :revision
                        """)
                .param("state", state.code())
                .param("level", level.code())
                .param("reached", reached == null ? null : reached.code(), Types.VARCHAR)
                .param("id", from.id())
                .param("revision", from.revision())
                .update());
    }

    public void assess(Candidate candidate, List<AssessedItem> assessed) {
        changed(jdbc.sql("""
                        update selection_candidate set five_good = ?::jsonb, revision = revision + 1 where id = ? and revision = ?
                        """)
                .params(write(assessed), candidate.id(), candidate.revision())
                .update());
    }

    public void write(Candidate candidate, Candidate.WrittenCase text) {
        changed(jdbc.sql("""
                        update selection_candidate set case_title = :title, case_text = :text, case_file_id = cast(:file as uuid),
                               revision = revision + 1
                        where id = :id and revision = :revision
                        """)
                .param("title", text.title().strip())
                .param("text", text.text().strip())
                .param("file", text.fileId(), Types.OTHER)
                .param("id", candidate.id())
                .param("revision", candidate.revision())
                .update());
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw new DomainException("recognition.candidate.changed");
        }
    }

    public void addStep(Candidate candidate, CandidateStep step) {
        jdbc.sql("""
                        insert into selection_step (enterprise_id, candidate_id, kind, level, happened_on, reason, authority_name)
                        values (:enterprise, :candidate, :kind, :level, :on, :reason, :authority)
                        """)
                .param("enterprise", candidate.enterpriseId())
                .param("candidate", candidate.id())
                .param("kind", step.kind().code())
                .param("level", step.level() == null ? null : step.level().code(), Types.VARCHAR)
                .param("on", step.happenedOn())
                .param("reason", step.reason())
                .param("authority", step.authority())
                .update();
    }

    /** In order. */
    public List<CandidateStep> steps(UUID candidateId) {
        return jdbc.sql("select * from selection_step where candidate_id = ? order by created_at, id")
                .param(candidateId)
                .query((row, number) -> new CandidateStep(
                        CandidateStep.Kind.of(row.getString("kind")),
                        level(row.getString("level")),
                        row.getObject("happened_on", LocalDate.class),
                        row.getString("reason"),
                        row.getString("authority_name"),
                        row.getString("recorded_by_name")))
                .list();
    }

    private Candidate candidate(ResultSet row, int number) throws SQLException {
        return new Candidate(
                row.getObject("id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getObject("enterprise_id", UUID.class),
                row.getString("enterprise_name"),
                new Nominee(row.getString("project"), row.getString("post_name"), row.getString("person_name")),
                Candidate.State.of(row.getString("state")),
                Level.of(row.getString("level")),
                level(row.getString("reached")),
                row.getObject("named_on", LocalDate.class),
                read(row.getString("five_good")),
                new Candidate.WrittenCase(
                        row.getString("case_title"),
                        row.getString("case_text"),
                        row.getObject("case_file_id", UUID.class)),
                row.getInt("revision"));
    }

    private static @Nullable Level level(@Nullable String code) {
        return code == null ? null : Level.of(code);
    }

    private String write(List<AssessedItem> assessed) {
        try {
            return json.writeValueAsString(assessed);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<AssessedItem> read(String text) {
        try {
            return json.readValue(text, FIVE_GOOD);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
