package org.anbiao.promise.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anbiao.promise.PromiseFacts;
import org.anbiao.promise.SafetyPromise;
import org.anbiao.promise.SafetyPromise.Content;
import org.anbiao.promise.SpecialWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code safety_promise}. */
@Repository
public class PromiseRows {

    private final JdbcClient jdbc;

    PromiseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of an enterprise, the latest first. */
    public List<SafetyPromise> of(UUID enterpriseId) {
        return jdbc.sql(
                        "select * from safety_promise where enterprise_id = ? order by made_on desc, created_at desc, id")
                .param(enterpriseId)
                .query((row, number) -> promise(row))
                .list();
    }

    /** The latest that bears a token and counts. Works without an actor: a policy shows the rows that bear it. */
    public Optional<SafetyPromise> byToken(String token) {
        jdbc.sql("select set_config('app.promise_token', ?, true)")
                .param(token)
                .query(String.class)
                .single();
        return jdbc.sql("""
                        select * from safety_promise where token = ? and withdrawn_on is null
                        order by made_on desc, created_at desc, id limit 1
                        """).param(token).query((row, number) -> promise(row)).optional();
    }

    private static SafetyPromise promise(ResultSet row) throws SQLException {
        return new SafetyPromise(
                row.getObject("id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                row.getObject("enterprise_id", UUID.class),
                row.getString("token"),
                row.getString("enterprise_name"),
                row.getObject("made_on", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getString("signer_name"),
                new Content(
                        row.getString("duty_text"),
                        row.getString("system_text"),
                        row.getString("funds_text"),
                        row.getString("control_text"),
                        row.getString("hazard_text"),
                        Arrays.stream((String[]) row.getArray("special_work").getArray())
                                .map(SpecialWork::of)
                                .collect(Collectors.toSet()),
                        row.getString("special_note")),
                new PromiseFacts(
                        row.getObject("assessed_on", LocalDate.class),
                        row.getInt("red_points"),
                        row.getInt("orange_points"),
                        row.getInt("yellow_points"),
                        row.getInt("blue_points"),
                        row.getInt("open_hazards"),
                        row.getInt("major_hazards")),
                row.getObject("withdrawn_on", LocalDate.class),
                row.getString("withdrawn_note"));
    }

    /** Adds a promise; it bears the token of those before it. */
    public UUID insert(
            UUID enterpriseId,
            String enterpriseName,
            LocalDate madeOn,
            LocalDate validUntil,
            String signer,
            Content content,
            PromiseFacts facts) {
        return jdbc.sql("""
                        insert into safety_promise (enterprise_id, token, enterprise_name, made_on, valid_until, signer_name, duty_text,
                            system_text, funds_text, control_text, hazard_text, assessed_on, red_points, orange_points, yellow_points,
                            blue_points, open_hazards, major_hazards, special_work, special_note)
                        values (:enterprise,
                            coalesce((select p.token from safety_promise p where p.enterprise_id = :enterprise
                                      order by p.created_at, p.id limit 1), replace(gen_random_uuid()::text, '-', '')),
                            :name, :on, :until, :signer, :duties, :system, :funds, :control, :hazards, :assessed, :red, :orange, :yellow,
                            :blue, :open, :major, :work, :note)
                        returning id
                        """)
                .param("enterprise", enterpriseId)
                .param("name", enterpriseName)
                .param("on", madeOn)
                .param("until", validUntil)
                .param("signer", signer)
                .param("duties", content.duties().strip())
                .param("system", content.system().strip())
                .param("funds", content.funds().strip())
                .param("control", content.control().strip())
                .param("hazards", content.hazards().strip())
                .param("assessed", facts.assessedOn(), Types.DATE)
                .param("red", facts.red())
                .param("orange", facts.orange())
                .param("yellow", facts.yellow())
                .param("blue", facts.blue())
                .param("open", facts.openHazards())
                .param("major", facts.majorHazards())
                .param(
                        "work",
                        content.orderedWork().stream().map(SpecialWork::code).toArray(String[]::new))
                .param("note", content.workNote().strip())
                .query(UUID.class)
                .single();
    }

    /** False if it was taken back before. */
    public boolean withdraw(UUID id, LocalDate day, String reason) {
        return jdbc.sql("update safety_promise set withdrawn_on = ?, withdrawn_note = ?"
                                + " where id = ? and withdrawn_on is null")
                        .params(day, reason, id)
                        .update()
                == 1;
    }
}
