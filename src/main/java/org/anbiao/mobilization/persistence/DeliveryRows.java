package org.anbiao.mobilization.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.mobilization.Commitment;
import org.anbiao.mobilization.Delivery;
import org.anbiao.mobilization.Delivery.Receipt;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code notice_delivery} and {@code commitment}: one of each per campaign and enterprise. */
@Repository
public class DeliveryRows {

    private final JdbcClient jdbc;

    DeliveryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Delivery> delivery(UUID campaignId, UUID enterpriseId) {
        return jdbc.sql("select * from notice_delivery where campaign_id = ? and enterprise_id = ?")
                .params(campaignId, enterpriseId)
                .query(DeliveryRows::delivery)
                .optional();
    }

    /** Records a serving; false if somebody else was faster. */
    public boolean insert(Delivery delivery, @Nullable LocalDate dueOn) {
        return jdbc.sql("""
                        insert into notice_delivery (campaign_id, enterprise_id, delivered_on, due_on, late, receipt,
                                                     receipt_file_id, signer_name, note)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (campaign_id, enterprise_id) do nothing
                        """)
                        .params(
                                delivery.campaignId(),
                                delivery.enterpriseId(),
                                delivery.deliveredOn(),
                                dueOn,
                                delivery.late(),
                                delivery.receipt().key(),
                                delivery.receiptFileId(),
                                delivery.signerName(),
                                delivery.note())
                        .update()
                > 0;
    }

    /** Adds the receipt to a serving recorded without one; false if it has one, or belongs to another author. */
    public boolean addReceipt(UUID campaignId, UUID enterpriseId, Receipt receipt, UUID fileId, String signerName) {
        return jdbc.sql("""
                        update notice_delivery set receipt = ?, receipt_file_id = ?, signer_name = ?
                        where campaign_id = ? and enterprise_id = ? and receipt = 'none'
                        """)
                        .params(receipt.key(), fileId, signerName, campaignId, enterpriseId)
                        .update()
                > 0;
    }

    public Optional<Commitment> commitment(UUID campaignId, UUID enterpriseId) {
        return jdbc.sql("select * from commitment where campaign_id = ? and enterprise_id = ?")
                .params(campaignId, enterpriseId)
                .query(DeliveryRows::commitment)
                .optional();
    }

    /** Records a commitment; false if somebody else was faster. */
    public boolean insert(Commitment commitment, @Nullable LocalDate dueOn) {
        return jdbc.sql("""
                        insert into commitment (campaign_id, enterprise_id, signed_on, due_on, late, method, file_id,
                                                signer_name)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (campaign_id, enterprise_id) do nothing
                        """)
                        .params(
                                commitment.campaignId(),
                                commitment.enterpriseId(),
                                commitment.signedOn(),
                                dueOn,
                                commitment.late(),
                                commitment.method().key(),
                                commitment.fileId(),
                                commitment.signerName())
                        .update()
                > 0;
    }

    private static Delivery delivery(ResultSet row, int number) throws SQLException {
        return new Delivery(
                row.getObject("campaign_id", UUID.class),
                row.getObject("enterprise_id", UUID.class),
                row.getObject("delivered_on", LocalDate.class),
                row.getBoolean("late"),
                Receipt.of(row.getString("receipt")),
                row.getObject("receipt_file_id", UUID.class),
                row.getString("signer_name"),
                row.getString("note"),
                row.getString("delivered_by_name"));
    }

    private static Commitment commitment(ResultSet row, int number) throws SQLException {
        return new Commitment(
                row.getObject("campaign_id", UUID.class),
                row.getObject("enterprise_id", UUID.class),
                row.getObject("signed_on", LocalDate.class),
                row.getBoolean("late"),
                Commitment.Method.of(row.getString("method")),
                row.getObject("file_id", UUID.class),
                row.getString("signer_name"),
                row.getString("recorded_by_name"));
    }
}
