package org.anbiao.notification.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.notification.Channel;
import org.anbiao.notification.Delivery;
import org.anbiao.notification.FailedDelivery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The outbox of the bound authority. */
@Repository
public class OutboxRows {

    private final JdbcClient jdbc;

    OutboxRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The next one that is due, kept from every other sender until the end of the transaction; what another one keeps is passed
     * over.
     */
    public Optional<Delivery> takeNext(Instant now, Set<Channel> channels) {
        return jdbc.sql("""
                        select d.id, m.member_id, d.channel, m.template, m.arguments, m.link, d.attempts, m.created_at
                        from message_delivery d join message m on m.tenant_id = d.tenant_id and m.id = d.message_id
                        where d.tenant_id = app_tenant() and d.state = 'waiting' and d.next_at <= :now
                          and d.channel in (:channels)
                        order by d.next_at limit 1 for update of d skip locked
                        """)
                .param("now", Timestamp.from(now))
                .param("channels", channels.stream().map(Channel::key).toList())
                .query(OutboxRows::delivery)
                .optional();
    }

    public void sent(UUID id, Instant now) {
        jdbc.sql("""
                        update message_delivery
                        set state = 'sent', attempts = attempts + 1, done_at = ?, problem = '' where id = ?
                        """).params(Timestamp.from(now), id).update();
    }

    /** Tries again later. */
    public void postpone(UUID id, int attempts, Instant until, String problem) {
        jdbc.sql("update message_delivery set attempts = ?, next_at = ?, problem = ? where id = ?")
                .params(attempts, Timestamp.from(until), problem, id)
                .update();
    }

    /** Gives it up; the administrator sees it. */
    public void fail(UUID id, int attempts, Instant now, String problem) {
        jdbc.sql("update message_delivery set state = 'failed', attempts = ?, done_at = ?, problem = ? where id = ?")
                .params(attempts, Timestamp.from(now), problem, id)
                .update();
    }

    /** What was given up, the latest first. */
    public List<FailedDelivery> failed(PageRequest page) {
        return jdbc.sql("""
                        select d.id, p.display_name, d.channel, m.template, d.attempts, d.done_at, d.problem
                        from message_delivery d
                        join message m on m.tenant_id = d.tenant_id and m.id = d.message_id
                        join member p on p.id = m.member_id
                        where d.tenant_id = app_tenant() and d.state = 'failed'
                        order by d.done_at desc, d.id limit ? offset ?
                        """)
                .params(page.limit(), page.offset())
                .query((row, number) -> new FailedDelivery(
                        row.getObject("id", UUID.class),
                        row.getString("display_name"),
                        channel(row),
                        row.getString("template"),
                        row.getInt("attempts"),
                        row.getObject("done_at", OffsetDateTime.class).toInstant(),
                        row.getString("problem")))
                .list();
    }

    public long countFailed() {
        return jdbc.sql("select count(*) from message_delivery where tenant_id = app_tenant() and state = 'failed'")
                .query(Long.class)
                .single();
    }

    /** Puts what was given up back into the outbox; returns whether it was there. */
    public boolean retry(UUID id, Instant now) {
        return jdbc.sql("""
                        update message_delivery set state = 'waiting', attempts = 0, next_at = ?, done_at = null
                        where tenant_id = app_tenant() and id = ? and state = 'failed'
                        """).params(Timestamp.from(now), id).update() == 1;
    }

    /** Stops showing what was given up; returns whether it was there. */
    public boolean drop(UUID id) {
        return jdbc.sql("""
                        update message_delivery set state = 'dropped'
                        where tenant_id = app_tenant() and id = ? and state = 'failed'
                        """).param(id).update() == 1;
    }

    private static Delivery delivery(ResultSet row, int number) throws SQLException {
        return new Delivery(
                row.getObject("id", UUID.class),
                row.getObject("member_id", UUID.class),
                channel(row),
                row.getString("template"),
                MessageRows.texts(row.getArray("arguments")),
                row.getString("link"),
                row.getInt("attempts"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static Channel channel(ResultSet row) throws SQLException {
        return Channel.valueOf(row.getString("channel").toUpperCase(Locale.ROOT));
    }
}
