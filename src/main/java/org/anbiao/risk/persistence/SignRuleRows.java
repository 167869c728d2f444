package org.anbiao.risk.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.risk.SignRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code sign_rule}: added and read. Nothing here changes one, but no trigger of the table forbids it. */
@Repository
public class SignRuleRows {

    private static final String SELECT =
            "select r.*, t.short_name as authority from sign_rule r join tenant t on t.id = r.tenant_id ";
    private static final String LATEST_FIRST = " order by r.set_at desc, r.id";

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    SignRuleRows(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public UUID insert(SignRule.Draft draft) {
        return jdbc.sql("""
                        insert into sign_rule (sector, signs, valid_from, basis) values (?, cast(? as jsonb), ?, ?) returning id
                        """)
                .params(draft.sector(), write(draft.items()), draft.validFrom(), draft.basis())
                .query(UUID.class)
                .single();
    }

    /** All that the actor's authority may know of, the latest first. */
    public List<SignRule> history() {
        return jdbc.sql(SELECT + LATEST_FIRST).query(this::rule).list();
    }

    /** What an authority set last for a sector. */
    public Optional<SignRule> latest(UUID tenantId, String sector) {
        return jdbc.sql(SELECT + "where r.tenant_id = ? and r.sector = ?" + LATEST_FIRST + " limit 1")
                .params(tenantId, sector)
                .query(this::rule)
                .optional();
    }

    /**
     * What each authority that supervises an enterprise, or stands above its area, asks of its sector on a day: of several rows of one
     * authority that have begun the one set last, withdrawn ones included.
     */
    public List<SignRule> matching(UUID enterpriseId, LocalDate day) {
        return jdbc.sql("""
                        with recursive e as (
                            select e.*, s.name as sector_name from enterprise e join sector s on s.id = e.sector_id
                            where e.id = :enterprise),
                        above as (
                            select t.id, t.parent_id from tenant t join e on t.id = e.area_tenant_id
                            union all
                            select t.id, t.parent_id from tenant t join above a on t.id = a.parent_id),
                        latest as (
                            select distinct on (r.tenant_id) r.*
                            from sign_rule r, e
                            where r.sector = e.sector_name and r.valid_from <= :day
                              and (r.tenant_id in (select id from above) or r.tenant_id = e.supervisor_tenant_id
                                   or r.tenant_id = any (e.viewer_tenant_ids))
                            order by r.tenant_id, r.set_at desc)
                        select r.*, t.short_name as authority from latest r join tenant t on t.id = r.tenant_id
                        order by t.kind <> 'department', t.short_name
                        """)
                .param("enterprise", enterpriseId)
                .param("day", day)
                .query(this::rule)
                .list();
    }

    private String write(Object items) {
        try {
            return json.writeValueAsString(items);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<SignRule.Item> read(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SignRule rule(ResultSet row, int number) throws SQLException {
        return new SignRule(
                row.getObject("id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                row.getString("authority"),
                row.getString("sector"),
                read(row.getString("signs")),
                row.getObject("valid_from", LocalDate.class),
                row.getString("basis"),
                row.getString("set_by_name"),
                row.getObject("set_at", OffsetDateTime.class).toInstant());
    }
}
