package org.anbiao.notification.persistence;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.notification.Letter;
import org.anbiao.notification.Message;
import org.anbiao.notification.MessageChoice;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Messages of members and how they want them. Every statement names the member itself. */
@Repository
public class MessageRows {

    /** Arguments travel as one text, cut at a character that no text holds. */
    private static final String CUT = "\u001f";

    /** The messages and what of them goes out, for any number of members. */
    private static final String INSERT = """
            with written as (
                insert into message (member_id, enterprise_id, template, arguments, link)
                select m.id, m.enterprise_id, ?, case when l.arguments = '' then '{}'
                                                      else string_to_array(l.arguments, chr(31)) end, l.link
                from unnest(?::uuid[], ?::text[], ?::text[]) as l (member_id, arguments, link)
                join member m on m.id = l.member_id and m.tenant_id = app_tenant() and m.active
                returning tenant_id, id, member_id),
            outbox as (
                insert into message_delivery (message_id, channel)
                select w.id, wanted.channel from written w
                join message_choice c on c.tenant_id = w.tenant_id and c.member_id = w.member_id
                cross join lateral (values ('mail', c.by_mail), ('text', c.by_text)) as wanted (channel, yes)
                where wanted.yes)
            select count(*) from written
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    MessageRows(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** Writes messages to active members of the bound authority, and what of them goes out; one statement. */
    public int insert(String key, List<Letter> letters) {
        Integer written = template.queryForObject(
                INSERT,
                Integer.class,
                key,
                letters.stream().map(letter -> letter.memberId().toString()).toArray(String[]::new),
                letters.stream()
                        .map(letter -> String.join(CUT, letter.arguments()))
                        .toArray(String[]::new),
                letters.stream().map(Letter::link).toArray(String[]::new));
        return written == null ? 0 : written;
    }

    /** One page of a member's messages, the latest first. */
    public List<Message> page(UUID memberId, boolean unreadOnly, PageRequest page) {
        return jdbc.sql("""
                        select * from message
                        where tenant_id = app_tenant() and member_id = :member and (not :unread or read_at is null)
                        order by created_at desc, id limit :limit offset :offset
                        """)
                .param("member", memberId)
                .param("unread", unreadOnly)
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query(MessageRows::message)
                .list();
    }

    /** How many messages a member has. */
    public long count(UUID memberId, boolean unreadOnly) {
        return jdbc.sql("select count(*) from message where tenant_id = app_tenant() and member_id = ?"
                        + (unreadOnly ? " and read_at is null" : ""))
                .param(memberId)
                .query(Long.class)
                .single();
    }

    /** One message of a member. */
    public Optional<Message> find(UUID memberId, UUID id) {
        return jdbc.sql("select * from message where tenant_id = app_tenant() and member_id = ? and id = ?")
                .params(memberId, id)
                .query(MessageRows::message)
                .optional();
    }

    public void read(UUID memberId, UUID id) {
        jdbc.sql("""
                        update message set read_at = now()
                        where tenant_id = app_tenant() and member_id = ? and id = ? and read_at is null
                        """).params(memberId, id).update();
    }

    public void readAll(UUID memberId) {
        jdbc.sql("""
                        update message set read_at = now()
                        where tenant_id = app_tenant() and member_id = ? and read_at is null
                        """).param(memberId).update();
    }

    /** What a member chose; empty for whoever never did. */
    public Optional<MessageChoice> choice(UUID memberId) {
        return jdbc.sql("select by_mail, by_text from message_choice where tenant_id = app_tenant() and member_id = ?")
                .param(memberId)
                .query(MessageChoice.class)
                .optional();
    }

    public void choose(UUID memberId, MessageChoice choice) {
        jdbc.sql("""
                        insert into message_choice (member_id, enterprise_id, by_mail, by_text)
                        select m.id, m.enterprise_id, :mail, :text from member m where m.id = :member
                        on conflict (tenant_id, member_id) do update set by_mail = :mail, by_text = :text
                        """)
                .param("member", memberId)
                .param("mail", choice.byMail())
                .param("text", choice.byText())
                .update();
    }

    private static Message message(ResultSet row, int number) throws SQLException {
        OffsetDateTime readAt = row.getObject("read_at", OffsetDateTime.class);
        return new Message(
                row.getObject("id", UUID.class),
                row.getString("template"),
                texts(row.getArray("arguments")),
                row.getString("link"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                readAt == null ? null : readAt.toInstant());
    }

    static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
