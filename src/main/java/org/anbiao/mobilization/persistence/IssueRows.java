package org.anbiao.mobilization.persistence;

import java.time.LocalDate;
import java.util.UUID;
import org.anbiao.documents.DocumentTemplate;
import org.anbiao.documents.DocumentTemplate.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Makes out documents and their copies, set by set. */
@Repository
public class IssueRows {

    private final JdbcClient jdbc;

    IssueRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The edition with exactly this wording; made if it is new. */
    public UUID edition(UUID campaignId, DocumentTemplate wording) {
        String sender = wording.senderLabel() == null ? "" : wording.senderLabel();
        Object[] text = {
            campaignId,
            wording.kind().key(),
            wording.code(),
            wording.title(),
            wording.body(),
            sender,
            wording.footnote()
        };
        jdbc.sql("""
                        insert into document_edition
                            (campaign_id, kind, template_code, title, body, sender_label, footnote)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """).params(text).update();
        return jdbc.sql("""
                        select id from document_edition where campaign_id = ? and kind = ? and template_code = ?
                          and title = ? and body = ? and sender_label = ? and footnote = ?
                        """).params(text).query(UUID.class).single();
    }

    /** One at a time numbers the documents of a campaign; held to the end of the transaction. */
    public void lockNumbers(UUID campaignId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 40))")
                .param(campaignId.toString())
                .query((row, number) -> true)
                .single();
    }

    /**
     * Makes out the next documents of a kind that are missing, by village and name, each with its four copies.
     *
     * @param numberPattern for instance {@code 告〔2025〕第%s号}
     * @return how many documents were made out; less than {@code limit} when none is missing any more
     */
    public int issue(
            UUID campaignId,
            Kind kind,
            UUID editionId,
            String numberPattern,
            LocalDate evaluationDue,
            LocalDate on,
            @Nullable UUID sealId,
            int limit) {
        int copies = jdbc.sql("""
                        with missing as (
                            select p.enterprise_id, row_number() over (order by v.ord, v.name, e.name, e.id) as n
                            from participation p
                            join enterprise e on e.id = p.enterprise_id
                            join org_unit v on v.id = e.village_unit_id
                            where p.campaign_id = :campaign and p.ended_on is null
                              and not exists (select 1 from issued_document i where i.campaign_id = p.campaign_id
                                              and i.enterprise_id = p.enterprise_id and i.kind = :kind)
                            order by n limit :limit),
                        numbered as (
                            select m.enterprise_id, m.n + coalesce((select max(i.serial) from issued_document i
                                   where i.campaign_id = :campaign and i.kind = :kind), 0) as serial
                            from missing m),
                        issued as (
                            insert into issued_document (campaign_id, enterprise_id, edition_id, kind, serial, number,
                                                         evaluation_due, issued_on, seal_id)
                            select :campaign, n.enterprise_id, :edition, :kind, n.serial,
                                   format(:pattern, lpad(n.serial::text, 5, '0')), :due, :on, cast(:seal as uuid)
                            from numbered n
                            returning id, enterprise_id, kind, number)
                        insert into document_copy (enterprise_id, document_id, document_kind, number, copy_no, purpose)
                        select i.enterprise_id, i.id, i.kind, i.number, c.no, c.purpose
                        from issued i cross join (values (1, 'enterprise_file'), (2, 'public_board'), (3, 'township'),
                                                         (4, 'department')) as c (no, purpose)
                        """)
                .param("campaign", campaignId)
                .param("kind", kind.key())
                .param("edition", editionId)
                .param("pattern", numberPattern)
                .param("due", evaluationDue)
                .param("on", on)
                .param("seal", sealId)
                .param("limit", limit)
                .update();
        return copies / 4;
    }

    /** How many documents are still to be made out, both kinds together. */
    public long missing(UUID campaignId) {
        return jdbc.sql("""
                        select (select count(*) * 2 from participation p
                                where p.campaign_id = :campaign and p.ended_on is null)
                             - (select count(*) from issued_document i
                                join participation p on p.campaign_id = i.campaign_id
                                  and p.enterprise_id = i.enterprise_id and p.ended_on is null
                                where i.campaign_id = :campaign)
                        """).param("campaign", campaignId).query(Long.class).single();
    }
}
