package org.anbiao.supervision.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.supervision.Codes;
import org.anbiao.supervision.ranking.RankedFigure;
import org.anbiao.supervision.ranking.RankedKind;
import org.anbiao.supervision.ranking.RankingRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code unit_ranking_rule}: added and read, never changed. */
@Repository
public class RankingRuleRows {

    private static final String OF_KIND = "select * from unit_ranking_rule where tenant_id = :tenant and kind = :kind";
    private static final String LATEST = " order by valid_from desc, set_at desc, id";

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    RankingRuleRows(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The rule that is valid on a day; of two from the same day the later one. */
    public Optional<RankingRule> validOn(UUID tenantId, RankedKind kind, LocalDate day) {
        return jdbc.sql(OF_KIND + " and valid_from <= :day" + LATEST + " limit 1")
                .param("tenant", tenantId)
                .param("kind", Codes.of(kind))
                .param("day", day)
                .query(this::rule)
                .optional();
    }

    /** All of an authority for a kind, the latest first. */
    public List<RankingRule> history(UUID tenantId, RankedKind kind) {
        return jdbc.sql(OF_KIND + LATEST)
                .param("tenant", tenantId)
                .param("kind", Codes.of(kind))
                .query(this::rule)
                .list();
    }

    /** Whether an authority among these ever wrote one. */
    public boolean existsIn(Collection<UUID> tenants) {
        return jdbc.sql("select exists (select 1 from unit_ranking_rule where tenant_id = any (?))")
                .param(tenants.toArray(UUID[]::new))
                .query(Boolean.class)
                .single();
    }

    public UUID insert(RankingRule.Draft draft) {
        return jdbc.sql("""
                        insert into unit_ranking_rule (kind, weights, valid_from, reason) values (?, cast(? as jsonb), ?, ?) returning id
                        """)
                .params(
                        Codes.of(draft.kind()),
                        write(draft.weights()),
                        draft.validFrom(),
                        draft.reason().strip())
                .query(UUID.class)
                .single();
    }

    private String write(Map<RankedFigure, Integer> weights) {
        Map<String, Integer> codes = new LinkedHashMap<>();
        weights.forEach((figure, weight) -> codes.put(Codes.of(figure), weight));
        try {
            return json.writeValueAsString(codes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<RankedFigure, Integer> read(String text) {
        try {
            Map<RankedFigure, Integer> weights = new EnumMap<>(RankedFigure.class);
            json.readValue(text, new TypeReference<Map<String, Integer>>() {})
                    .forEach((code, weight) -> weights.put(Codes.of(RankedFigure.class, code), weight));
            return weights;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private RankingRule rule(ResultSet row, int number) throws SQLException {
        return new RankingRule(
                row.getObject("id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                Codes.of(RankedKind.class, row.getString("kind")),
                read(row.getString("weights")),
                row.getObject("valid_from", LocalDate.class),
                row.getString("reason"),
                row.getString("set_by_name"),
                row.getObject("set_at", OffsetDateTime.class).toInstant());
    }
}
