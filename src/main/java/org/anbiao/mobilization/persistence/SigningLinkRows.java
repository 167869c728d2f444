package org.anbiao.mobilization.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.common.privacy.PersonalCipher;
import org.anbiao.mobilization.SigningLink;
import org.anbiao.mobilization.SigningLink.Device;
import org.anbiao.registry.UnitScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code signing_link}, and what signing without an account needs to know of a place. */
@Repository
public class SigningLinkRows {

    private final JdbcClient jdbc;
    private final PersonalCipher cipher;

    SigningLinkRows(JdbcClient jdbc, PersonalCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /**
     * A place.
     *
     * @param phone the number registered for it, in full; empty without one
     * @param owner name of its legal representative; empty without one
     */
    public record Place(String name, boolean nineSmall, String phone, UUID areaTenantId, String owner) {}

    /** The place, if the bound actor may see it. */
    public Optional<Place> place(UUID enterpriseId) {
        return jdbc.sql("""
                        select e.name, e.subject_kind = 'nine_small_place' as nine_small, e.contact_phone, e.area_tenant_id,
                               coalesce((select p.name from enterprise_person p where p.enterprise_id = e.id
                                         and p.role = 'legal_representative' and p.to_on is null
                                         order by p.from_on desc limit 1), '') as owner
                        from enterprise e where e.id = ?
                        """)
                .param(enterpriseId)
                .query((row, number) -> new Place(
                        row.getString("name"),
                        row.getBoolean("nine_small"),
                        cipher.decrypt(row.getString("contact_phone")),
                        row.getObject("area_tenant_id", UUID.class),
                        row.getString("owner")))
                .optional();
    }

    /**
     * A nine-small place that has not signed.
     *
     * @param phone the number registered for it, in full; empty without one
     */
    public record Unsigned(UUID id, String name, String phone, UUID areaTenantId) {}

    /** Nine-small places in business that take part in a campaign and have not signed, of a unit, in the order of addresses. */
    public List<Unsigned> unsigned(UUID campaignId, UnitScope unit, int limit) {
        return jdbc.sql("""
                        select e.id, e.name, e.contact_phone, e.area_tenant_id
                        from enterprise e
                        join participation p on p.enterprise_id = e.id and p.campaign_id = :campaign and p.ended_on is null
                        where e.subject_kind = 'nine_small_place' and e.status = 'active' and %s
                          and not exists (select 1 from commitment c where c.campaign_id = :campaign and c.enterprise_id = e.id)
                        order by e.address, e.name, e.id limit :limit
                        """.formatted(unit.condition("e")))
                .param("campaign", campaignId)
                .param("unit", unit.unitId())
                .param("limit", limit)
                .query((row, number) -> new Unsigned(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        cipher.decrypt(row.getString("contact_phone")),
                        row.getObject("area_tenant_id", UUID.class)))
                .list();
    }

    public UUID insert(UUID campaignId, UUID enterpriseId, String tokenHash, String codeHash, Instant expiresAt) {
        return jdbc.sql("""
                        insert into signing_link (campaign_id, enterprise_id, token_hash, code_hash, expires_at)
                        values (?, ?, ?, ?, ?) returning id
                        """)
                .params(campaignId, enterpriseId, tokenHash, codeHash, at(expiresAt))
                .query(UUID.class)
                .single();
    }

    /** The row of a link or a code, whatever its state; needs no actor, the policy shows this row only. */
    public Optional<SigningLink> findByHash(String hash) {
        jdbc.sql("select set_config('app.signing_link', ?, true)")
                .param(hash)
                .query(String.class)
                .single();
        return jdbc.sql("select * from signing_link where token_hash = :hash or code_hash = :hash")
                .param("hash", hash)
                .query(SigningLinkRows::link)
                .optional();
    }

    /** The link by which the commitment was signed, if it was signed by one. */
    public Optional<SigningLink> used(UUID campaignId, UUID enterpriseId) {
        return jdbc.sql(
                        "select * from signing_link where campaign_id = ? and enterprise_id = ? and used_at is not null")
                .params(campaignId, enterpriseId)
                .query(SigningLinkRows::link)
                .optional();
    }

    /** Makes the open links of a place useless. */
    public int withdraw(UUID campaignId, UUID enterpriseId, Instant now) {
        return jdbc.sql("update signing_link set withdrawn_at = ? where campaign_id = ? and enterprise_id = ?"
                        + " and used_at is null and withdrawn_at is null")
                .params(at(now), campaignId, enterpriseId)
                .update();
    }

    /**
     * Notes that the code of a new text message is on its way; a former one and its proof are useless then.
     *
     * @return false where too many were sent, or the last one after {@code notAfter}
     */
    public boolean textSent(UUID id, String textHash, Instant now, Instant notAfter, int most) {
        return jdbc.sql("""
                        update signing_link set texts_sent = texts_sent + 1, text_sent_at = :now, text_hash = :hash,
                               text_wrong = 0, proof_hash = null, proved_at = null
                        where id = :id and used_at is null and texts_sent < :most
                          and (text_sent_at is null or text_sent_at <= :notAfter)
                        """)
                        .param("id", id)
                        .param("hash", textHash)
                        .param("now", at(now))
                        .param("notAfter", at(notAfter))
                        .param("most", most)
                        .update()
                == 1;
    }

    /** Takes one of the answers that a code allows; empty when none is left, or the code is older than {@code since}. */
    public Optional<String> takeAnswer(UUID id, Instant since, int most) {
        return jdbc.sql("""
                        update signing_link set text_wrong = text_wrong + 1
                        where id = :id and used_at is null and text_wrong < :most and text_sent_at > :since
                          and text_hash is not null
                        returning text_hash
                        """)
                .param("id", id)
                .param("most", most)
                .param("since", at(since))
                .query(String.class)
                .optional();
    }

    /** Notes the right answer; the code cannot be entered again. */
    public void proved(UUID id, String proofHash, Instant now) {
        jdbc.sql("update signing_link set proof_hash = ?, proved_at = ?, text_hash = null where id = ?")
                .params(proofHash, at(now), id)
                .update();
    }

    /** Whether somebody holds the proof of an answer given after {@code since}. */
    public boolean isProof(UUID id, String proofHash, Instant since) {
        return jdbc.sql("select exists (select 1 from signing_link where id = ? and proof_hash = ? and proved_at > ?)")
                .params(id, proofHash, at(since))
                .query(Boolean.class)
                .single();
    }

    /** Takes the one use; false where somebody was faster, or it cannot be used any more. */
    public boolean use(UUID id, String maskedNumber, Device device, Instant now) {
        return jdbc.sql("""
                        update signing_link set used_at = :now, used_number = :number, used_device = :device
                        where id = :id and used_at is null and withdrawn_at is null and expires_at > :now
                        """)
                        .param("id", id)
                        .param("number", maskedNumber)
                        .param("device", device.key())
                        .param("now", at(now))
                        .update()
                == 1;
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static SigningLink link(ResultSet row, int number) throws SQLException {
        String device = row.getString("used_device");
        return new SigningLink(
                row.getObject("id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                row.getObject("campaign_id", UUID.class),
                row.getObject("enterprise_id", UUID.class),
                row.getString("created_by_name"),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getObject("withdrawn_at") != null,
                row.getInt("texts_sent"),
                instant(row, "text_sent_at"),
                instant(row, "proved_at"),
                instant(row, "used_at"),
                row.getString("used_number"),
                device.isEmpty() ? null : Device.valueOf(device.toUpperCase(Locale.ROOT)));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
