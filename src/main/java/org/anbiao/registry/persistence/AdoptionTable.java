package org.anbiao.registry.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.registry.Adoption;
import org.anbiao.registry.Adoption.TeamMember;
import org.anbiao.registry.AdoptionKind;
import org.anbiao.registry.EnterpriseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adoption facts of enterprises, with the members of rescue teams and the yearly confirmations. */
@Repository
public class AdoptionTable {

    private final JdbcClient jdbc;

    AdoptionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everything ever recorded, the latest first. */
    public List<Adoption> of(EnterpriseId enterprise) {
        Map<UUID, List<TeamMember>> members = members(enterprise);
        Map<UUID, List<LocalDate>> confirmations = confirmations(enterprise);
        return jdbc.sql(
                        "select * from enterprise_adoption where enterprise_id = ? order by achieved_on desc, created_at desc")
                .param(enterprise.value())
                .query((row, number) -> adoption(row, members, confirmations))
                .list();
    }

    public Optional<Adoption> find(UUID id) {
        return jdbc.sql("select * from enterprise_adoption where id = ? for update")
                .param(id)
                .query((row, number) -> adoption(row, Map.of(), Map.of()))
                .optional();
    }

    /** @throws org.springframework.dao.DuplicateKeyException if one of the kind is in force */
    public UUID insert(EnterpriseId enterprise, Adoption.Recording recording) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into enterprise_adoption (id, enterprise_id, kind, achieved_on, has_assessment_list, note,
                            evidence_file_id)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        enterprise.value(),
                        recording.kind().key(),
                        recording.achievedOn(),
                        recording.hasAssessmentList(),
                        recording.note().strip(),
                        recording.evidenceFileId())
                .update();
        recording.memberNames().forEach(name -> insertMember(enterprise, id, name, recording.achievedOn()));
        return id;
    }

    public void end(UUID id, LocalDate on, String reason) {
        jdbc.sql("update enterprise_adoption set ended_on = ?, end_reason = ? where id = ?")
                .params(on, reason, id)
                .update();
    }

    public void insertConfirmation(EnterpriseId enterprise, UUID adoptionId, LocalDate on) {
        jdbc.sql("""
                        insert into adoption_confirmation (enterprise_id, adoption_id, confirmed_on) values (?, ?, ?)
                        on conflict (adoption_id, confirmed_on) do nothing
                        """).params(enterprise.value(), adoptionId, on).update();
    }

    public void insertMember(EnterpriseId enterprise, UUID adoptionId, String name, LocalDate on) {
        jdbc.sql("""
                        insert into rescue_team_member (enterprise_id, adoption_id, person_name, joined_on)
                        values (?, ?, ?, ?)
                        """).params(enterprise.value(), adoptionId, name.strip(), on).update();
    }

    public void endMember(UUID memberId, UUID adoptionId, LocalDate on) {
        jdbc.sql("update rescue_team_member set left_on = ? where id = ? and adoption_id = ? and joined_on <= ?")
                .params(on, memberId, adoptionId, on)
                .update();
    }

    private Map<UUID, List<TeamMember>> members(EnterpriseId enterprise) {
        Map<UUID, List<TeamMember>> byTeam = new HashMap<>();
        jdbc.sql("select * from rescue_team_member where enterprise_id = ? order by joined_on, person_name")
                .param(enterprise.value())
                .query(row -> {
                    byTeam.computeIfAbsent(row.getObject("adoption_id", UUID.class), team -> new ArrayList<>())
                            .add(new TeamMember(
                                    row.getObject("id", UUID.class),
                                    row.getString("person_name"),
                                    row.getObject("joined_on", LocalDate.class),
                                    row.getObject("left_on", LocalDate.class)));
                });
        return byTeam;
    }

    private Map<UUID, List<LocalDate>> confirmations(EnterpriseId enterprise) {
        Map<UUID, List<LocalDate>> byScheme = new HashMap<>();
        jdbc.sql("select adoption_id, confirmed_on from adoption_confirmation where enterprise_id = ? order by 2 desc")
                .param(enterprise.value())
                .query(row -> {
                    byScheme.computeIfAbsent(row.getObject(1, UUID.class), scheme -> new ArrayList<>())
                            .add(row.getObject(2, LocalDate.class));
                });
        return byScheme;
    }

    private static Adoption adoption(
            ResultSet row, Map<UUID, List<TeamMember>> members, Map<UUID, List<LocalDate>> confirmations)
            throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Adoption(
                id,
                new EnterpriseId(row.getObject("enterprise_id", UUID.class)),
                AdoptionKind.of(row.getString("kind")),
                row.getObject("achieved_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getString("end_reason"),
                row.getBoolean("has_assessment_list"),
                row.getString("note"),
                row.getObject("evidence_file_id", UUID.class),
                row.getString("confirmed_by_name"),
                members.getOrDefault(id, List.of()),
                confirmations.getOrDefault(id, List.of()));
    }
}
