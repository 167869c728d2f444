package org.anbiao.selfevaluation.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.registry.SizeClass;
import org.anbiao.registry.SubjectKind;
import org.anbiao.registry.UnitScope;
import org.anbiao.selfevaluation.CampaignYear;
import org.anbiao.selfevaluation.Evaluation;
import org.anbiao.selfevaluation.Evaluation.State;
import org.anbiao.selfevaluation.EvaluationScore;
import org.anbiao.selfevaluation.StandardType;
import org.anbiao.selfevaluation.standard.Edition;
import org.anbiao.selfevaluation.standard.Subject;
import org.anbiao.selfevaluation.standard.SubjectClass;
import org.anbiao.selfevaluation.standard.Traits;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code evaluation}, and what it needs to know of campaigns and enterprises. */
@Repository
public class EvaluationRows {

    private static final String CAMPAIGN = """
            select c.id, c.tenant_id, c.title, c.year,
                   (select coalesce(t.due_on, p.ends_on) from campaign_task t join campaign_phase p on p.id = t.phase_id
                    where t.campaign_id = c.id and t.key = 'self_evaluate') as due_on
            from campaign c
            """;

    private final JdbcClient jdbc;

    EvaluationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Launched campaigns that ask enterprises for an evaluation and reach the actor, the latest first. */
    public List<CampaignYear> campaigns() {
        return jdbc.sql(CAMPAIGN + """
                        where c.status in ('launching', 'running', 'closed')
                          and exists (select 1 from campaign_task t where t.campaign_id = c.id and t.key = 'self_evaluate')
                          and (exists (select 1 from participation p where p.campaign_id = c.id)
                               or exists (select 1 from campaign_unit u where u.campaign_id = c.id
                                          and u.member_tenant_id = any ((select app_scope())::uuid[])))
                        order by c.year desc, c.issued_on desc nulls last, c.title
                        """).query(EvaluationRows::campaign).list();
    }

    public Optional<CampaignYear> campaign(UUID id) {
        return jdbc.sql(CAMPAIGN + " where c.id = ? and c.status <> 'draft'")
                .param(id)
                .query(EvaluationRows::campaign)
                .optional();
    }

    private static CampaignYear campaign(ResultSet row, int number) throws SQLException {
        return new CampaignYear(
                row.getObject("id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                row.getString("title"),
                row.getInt("year"),
                row.getObject("due_on", LocalDate.class));
    }

    /** Whether an enterprise takes part in a campaign. */
    public boolean takesPart(UUID campaignId, UUID enterpriseId) {
        return jdbc.sql("""
                        select exists (select 1 from participation
                                       where campaign_id = ? and enterprise_id = ? and ended_on is null)
                        """)
                .params(campaignId, enterpriseId)
                .query(Boolean.class)
                .single();
    }

    /** What decides the standard of an enterprise that the actor's unit works with. */
    public Optional<Subject> subject(UnitScope unit, UUID enterpriseId) {
        return jdbc.sql("""
                        select e.id, e.name, e.subject_kind, e.size_class, e.supervisor_tenant_id,
                               coalesce((select s.name from sector s where s.id = e.sector_id), '') as sector_name
                        from enterprise e
                        where e.id = :id and %s
                        """.formatted(unit.condition("e")))
                .param("id", enterpriseId)
                .param("unit", unit.unitId())
                .query((row, number) -> new Subject(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        SubjectClass.of(SubjectKind.of(row.getString("subject_kind")), size(row)),
                        traits(SubjectKind.of(row.getString("subject_kind")), row),
                        row.getObject("supervisor_tenant_id", UUID.class)))
                .optional();
    }

    /** An enterprise without a class is one of which none is known, whatever standard holds for it meanwhile. */
    private static Traits traits(SubjectKind kind, ResultSet row) throws SQLException {
        SizeClass size = size(row);
        return new Traits(
                size == null && kind == SubjectKind.ENTERPRISE ? null : SubjectClass.of(kind, size),
                row.getString("sector_name"));
    }

    private static @Nullable SizeClass size(ResultSet row) throws SQLException {
        String key = row.getString("size_class");
        return key == null ? null : SizeClass.of(key);
    }

    /** Whose enterprise it is, as a review asks. */
    public record Supervision(UUID areaTenantId, UUID villageUnitId, UUID supervisorTenantId) {}

    /** Where an enterprise lies and who supervises it directly. */
    public Optional<Supervision> supervision(UUID enterpriseId) {
        return jdbc.sql("select area_tenant_id, village_unit_id, supervisor_tenant_id from enterprise where id = ?")
                .param(enterpriseId)
                .query(Supervision.class)
                .optional();
    }

    /** The evaluation, kept from others until the end of the transaction: answers and signatures come one after the other. */
    public Optional<Evaluation> lock(UUID id) {
        return jdbc.sql("select * from evaluation where id = ? for no key update")
                .param(id)
                .query(EvaluationRows::evaluation)
                .optional();
    }

    public Optional<Evaluation> find(UUID id) {
        return jdbc.sql("select * from evaluation where id = ?")
                .param(id)
                .query(EvaluationRows::evaluation)
                .optional();
    }

    /**
     * An evaluation with whether a unit works with its enterprise.
     *
     * @param evaluation as it was found
     * @param yours whether its enterprise is one of the unit's
     */
    public record Found(Evaluation evaluation, boolean yours) {}

    /** An evaluation, and whether its enterprise is one of those that a unit works with. */
    public Optional<Found> find(UnitScope unit, UUID id) {
        return jdbc.sql("""
                        select v.*, exists (select 1 from enterprise e where e.id = v.enterprise_id and %s) as yours
                        from evaluation v where v.id = :id
                        """.formatted(unit.condition("e")))
                .param("id", id)
                .param("unit", unit.unitId())
                .query((row, number) -> new Found(evaluation(row, number), row.getBoolean("yours")))
                .optional();
    }

    public Optional<Evaluation> find(UUID campaignId, UUID enterpriseId) {
        return jdbc.sql("select * from evaluation where campaign_id = ? and enterprise_id = ?")
                .params(campaignId, enterpriseId)
                .query(EvaluationRows::evaluation)
                .optional();
    }

    /** All evaluations of an enterprise that were begun by the end of a day, the latest first. */
    public List<Evaluation> of(UUID enterpriseId, LocalDate day) {
        return jdbc.sql("""
                        select * from evaluation where enterprise_id = ?
                          and (created_at < ?::date + 1 or signed_on <= ?) order by year desc, created_at desc
                        """)
                .params(enterpriseId, day, day)
                .query(EvaluationRows::evaluation)
                .list();
    }

    /** The latest signed evaluation of an enterprise before a year. */
    public Optional<Evaluation> before(UUID enterpriseId, int year) {
        return jdbc.sql("""
                        select * from evaluation where enterprise_id = ? and year < ? and signed_on is not null
                        order by year desc, signed_on desc limit 1
                        """)
                .params(enterpriseId, year)
                .query(EvaluationRows::evaluation)
                .optional();
    }

    /** Begins one; false if somebody has begun it already. */
    public boolean insert(CampaignYear campaign, Subject subject, Edition edition) {
        return jdbc.sql("""
                        insert into evaluation (enterprise_id, campaign_id, year, edition_key, edition_name, standard_type,
                                                item_count, subject_class, sector_name)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (campaign_id, enterprise_id) do nothing
                        """)
                        .params(
                                subject.enterpriseId(),
                                campaign.id(),
                                campaign.year(),
                                edition.key(),
                                edition.name(),
                                edition.standard().type().code(),
                                wanted(edition, subject.traits()),
                                code(subject.traits()),
                                subject.traits().sector())
                        .update()
                == 1;
    }

    /** Another edition, as long as nothing was answered; false otherwise. */
    public boolean changeEdition(UUID id, Traits traits, Edition edition) {
        return jdbc.sql("""
                        update evaluation set edition_key = ?, edition_name = ?, standard_type = ?, item_count = ?,
                                              subject_class = ?, sector_name = ?, version = version + 1
                        where id = ? and answer_count = 0 and state = 'open'
                        """)
                        .params(
                                edition.key(),
                                edition.name(),
                                edition.standard().type().code(),
                                wanted(edition, traits),
                                code(traits),
                                traits.sector(),
                                id)
                        .update()
                == 1;
    }

    private static int wanted(Edition edition, Traits traits) {
        return edition.items().size() - edition.excluded(traits).size();
    }

    private static @Nullable String code(Traits traits) {
        SubjectClass subject = traits.subjectClass();
        return subject == null ? null : subject.code();
    }

    /** Other traits decide from now on which items apply. */
    public void decide(UUID id, Traits traits, int items) {
        jdbc.sql("""
                        update evaluation set subject_class = ?, sector_name = ?, item_count = ?, version = version + 1 where id = ?
                        """).params(code(traits), traits.sector(), items, id).update();
    }

    /** Adds to the repeated counts. Differences, because several people answer at once. */
    public void count(UUID id, int items, int answers, int notMet) {
        jdbc.sql("""
                        update evaluation set item_count = item_count + ?, answer_count = answer_count + ?,
                               not_met_count = not_met_count + ? where id = ?
                        """).params(items, answers, notMet, id).update();
    }

    /** Moves it on; false if it is in none of the former states. */
    public boolean move(UUID id, List<State> from, State to) {
        return jdbc.sql("update evaluation set state = :to, version = version + 1 where id = :id and state in (:from)")
                        .param("to", to.code())
                        .param("id", id)
                        .param("from", from.stream().map(State::code).toList())
                        .update()
                == 1;
    }

    /** What the latest signed report says. */
    public void signed(UUID id, LocalDate day, EvaluationScore score) {
        jdbc.sql("update evaluation set signed_on = ?, percent = ?, applicable_count = ?, met_count = ? where id = ?")
                .params(day, score.percent(), score.applicable(), score.met(), id)
                .update();
    }

    static Evaluation evaluation(ResultSet row, int number) throws SQLException {
        return new Evaluation(
                row.getObject("id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                row.getObject("enterprise_id", UUID.class),
                row.getObject("campaign_id", UUID.class),
                row.getInt("year"),
                row.getString("edition_key"),
                row.getString("edition_name"),
                StandardType.of(row.getString("standard_type")).orElseThrow(),
                State.of(row.getString("state")),
                row.getInt("item_count"),
                row.getInt("answer_count"),
                row.getInt("not_met_count"),
                row.getBigDecimal("percent"),
                row.getObject("applicable_count", Integer.class),
                row.getObject("met_count", Integer.class),
                row.getObject("signed_on", LocalDate.class),
                new Traits(
                        row.getString("subject_class") == null ? null : SubjectClass.of(row.getString("subject_class")),
                        row.getString("sector_name")),
                row.getInt("version"));
    }
}
