package org.anbiao.selfevaluation.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.selfevaluation.Evaluation;
import org.anbiao.selfevaluation.report.Publication;
import org.anbiao.selfevaluation.report.PublishedResult;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code evaluation_publication} and {@code evaluation_reading}. */
@Repository
public class PublicationRows {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    PublicationRows(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param linkStart what stands before the token in the page's address */
    public Optional<Publication> of(UUID evaluationId, String linkStart) {
        return jdbc.sql("""
                        select p.*, (select count(*) from evaluation_reading r where r.publication_id = p.id) as readings,
                               (select count(*) from evaluation_reading r
                                where r.publication_id = p.id and r.reader_name <> '') as named
                        from evaluation_publication p where p.evaluation_id = ?
                        """)
                .param(evaluationId)
                .query((row, number) -> new Publication(
                        row.getObject("id", UUID.class),
                        row.getObject("tenant_id", UUID.class),
                        row.getObject("evaluation_id", UUID.class),
                        linkStart + row.getString("token"),
                        row.getObject("published_on", LocalDate.class),
                        row.getString("way"),
                        row.getLong("readings"),
                        row.getLong("named"),
                        row.getBigDecimal("rewards_wan_yuan"),
                        row.getBigDecimal("penalties_wan_yuan"),
                        row.getObject("paid_on", LocalDate.class)))
                .optional();
    }

    /** False if it was published before. */
    public boolean insert(Evaluation evaluation, LocalDate publishedOn, String way, PublishedResult result) {
        return jdbc.sql("""
                        insert into evaluation_publication (enterprise_id, evaluation_id, published_on, way, enterprise_name, result)
                        values (?, ?, ?, ?, ?, ?::jsonb) on conflict (evaluation_id) do nothing
                        """)
                        .params(
                                evaluation.enterpriseId(),
                                evaluation.id(),
                                publishedOn,
                                way,
                                result.enterpriseName(),
                                write(result))
                        .update()
                == 1;
    }

    /** Rewards and penalties in 万元. */
    public void pay(UUID id, BigDecimal rewards, BigDecimal penalties, LocalDate paidOn) {
        jdbc.sql("""
                        update evaluation_publication set rewards_wan_yuan = ?, penalties_wan_yuan = ?, paid_on = ? where id = ?
                        """).params(rewards, penalties, paidOn, id).update();
    }

    /** Where a reading belongs. */
    public record Found(UUID id, UUID tenantId, UUID enterpriseId, PublishedResult result) {}

    /** What anybody reads who knows a token. Works without an actor: a policy shows the one row that bears it. */
    public Optional<Found> byToken(String token) {
        jdbc.sql("select set_config('app.result_token', ?, true)")
                .param(token)
                .query(String.class)
                .single();
        return jdbc.sql("select id, tenant_id, enterprise_id, result::text from evaluation_publication where token = ?")
                .param(token)
                .query((row, number) -> new Found(
                        row.getObject("id", UUID.class),
                        row.getObject("tenant_id", UUID.class),
                        row.getObject("enterprise_id", UUID.class),
                        read(row.getString("result"))))
                .optional();
    }

    public void addReading(Found found, String readerName) {
        jdbc.sql("insert into evaluation_reading (enterprise_id, publication_id, reader_name) values (?, ?, ?)")
                .params(found.enterpriseId(), found.id(), readerName)
                .update();
    }

    /** Names that readers gave, the latest first. */
    public List<String> readers(UUID publicationId, int limit) {
        return jdbc.sql("""
                        select reader_name from evaluation_reading where publication_id = ? and reader_name <> ''
                        order by read_at desc limit ?
                        """).params(publicationId, limit).query(String.class).list();
    }

    private String write(PublishedResult result) {
        try {
            return json.writeValueAsString(result);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private PublishedResult read(String text) {
        try {
            return json.readValue(text, PublishedResult.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
