package org.anbiao.demo.persistence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The enterprises that evaluate themselves in the demonstration, and their evaluations of the year before the portal. */
@Repository
public class DemoEvaluationRows {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    DemoEvaluationRows(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** An enterprise that has not evaluated itself yet; {@code hasAccount}: its own people can log in. */
    public record Candidate(UUID enterpriseId, UUID areaTenantId, String principal, boolean hasAccount) {}

    /**
     * Enterprises of a campaign without an evaluation that the bound authority supervises directly: small ones, and those whose
     * people can log in.
     */
    public List<Candidate> candidates(UUID campaignId) {
        return jdbc.sql("""
                        select e.id as enterprise_id, e.area_tenant_id,
                               coalesce((select min(p.name) from enterprise_person p
                                         where p.enterprise_id = e.id and p.role = 'principal'), '负责人') as principal,
                               exists (select 1 from member m where m.enterprise_id = e.id) as has_account
                        from work_item w join enterprise e on e.id = w.enterprise_id
                        where w.campaign_id = ? and w.task_key = 'self_evaluate' and w.state = 'open'
                          and e.subject_kind = 'enterprise' and e.closed_on is null
                          and (e.size_class = 'small_micro' or exists (select 1 from member m where m.enterprise_id = e.id))
                          and e.supervisor_tenant_id = app_tenant()
                        order by e.code
                        """).param(campaignId).query(Candidate.class).list();
    }

    /** The people of an enterprise who sign for it, without an account of their own. */
    public void insertPrincipal(UUID memberId, String name, UUID enterpriseId) {
        jdbc.sql("insert into member (id, display_name, role, enterprise_id) values (?, ?, 'ENTERPRISE_PRINCIPAL', ?)")
                .params(memberId, name, enterpriseId)
                .update();
    }

    /** A draft becomes the campaign of a year that is over. */
    public void close(UUID campaignId, LocalDate issuedOn, LocalDate closedOn) {
        jdbc.sql("""
                        update campaign set status = 'closed', issued_on = ?, launched_at = ?::timestamptz,
                               closed_at = ?::timestamptz where id = ?
                        """)
                .params(issuedOn, issuedOn.toString(), closedOn.toString(), campaignId)
                .update();
    }

    /** What an evaluation of a past year was made with. */
    public record Past(
            UUID campaignId,
            UUID enterpriseId,
            int year,
            String editionKey,
            String editionName,
            String standardType,
            BigDecimal percent,
            LocalDate signedOn) {}

    /** An answer of a past year: item, result, reason, state of the work, points. */
    public record PastAnswer(String item, String result, String reason, String workState, BigDecimal score) {}

    /** An approved evaluation of a past year with its answers and the fact that the forms count. */
    public void insertPast(Past past, List<PastAnswer> answers) {
        UUID id = UUID.randomUUID();
        long notMet = answers.stream()
                .filter(answer -> answer.result().equals("not_met"))
                .count();
        jdbc.sql("insert into participation (campaign_id, enterprise_id, enrolled_on) values (?, ?, ?)")
                .params(past.campaignId(), past.enterpriseId(), past.signedOn().withDayOfYear(20))
                .update();
        jdbc.sql("""
                        insert into evaluation (id, enterprise_id, campaign_id, year, edition_key, edition_name, standard_type,
                                                item_count, answer_count, not_met_count)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        past.enterpriseId(),
                        past.campaignId(),
                        past.year(),
                        past.editionKey(),
                        past.editionName(),
                        past.standardType(),
                        answers.size(),
                        answers.size(),
                        notMet)
                .update();
        batch.batchUpdate(
                "insert into evaluation_answer (enterprise_id, evaluation_id, item_code, result, reason, work_state, score)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                answers.stream()
                        .map(answer -> new @Nullable Object[] {
                            past.enterpriseId(),
                            id,
                            answer.item(),
                            answer.result(),
                            answer.reason(),
                            answer.workState(),
                            answer.score()
                        })
                        .toList());
        jdbc.sql("update evaluation set state = 'approved', percent = ?, signed_on = ? where id = ?")
                .params(past.percent(), past.signedOn(), id)
                .update();
        jdbc.sql("insert into self_evaluation (enterprise_id, campaign_id, standard_type, completed_on, note)"
                        + " values (?, ?, ?, ?, ?)")
                .params(
                        past.enterpriseId(),
                        past.campaignId(),
                        past.standardType(),
                        past.signedOn(),
                        past.editionName())
                .update();
    }
}
