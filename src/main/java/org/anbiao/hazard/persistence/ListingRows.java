package org.anbiao.hazard.persistence;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.hazard.HazardListing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code hazard_listing}. */
@Repository
public class ListingRows {

    private static final RowMapper<HazardListing> LISTING = (row, number) -> new HazardListing(
            row.getObject("id", UUID.class),
            row.getObject("tenant_id", UUID.class),
            row.getObject("hazard_id", UUID.class),
            row.getObject("decision_id", UUID.class),
            row.getString("listing_body"),
            row.getString("document_number"),
            row.getObject("listed_on", LocalDate.class),
            row.getObject("due_on", LocalDate.class),
            row.getObject("delisted_on", LocalDate.class),
            row.getString("delisted_note"));

    private final JdbcClient jdbc;

    ListingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a decision says. */
    public record Decision(UUID id, String body, String documentNumber, LocalDate listedOn, LocalDate dueOn) {}

    /** Lists a hazard; written for the actor's authority. */
    public void insert(UUID enterpriseId, UUID hazardId, @Nullable UUID unitId, Decision decision) {
        jdbc.sql("""
                        insert into hazard_listing (enterprise_id, hazard_id, decision_id, unit_id, listing_body, document_number,
                                                    listed_on, due_on)
                        values (:enterprise, :hazard, :decision, cast(:unit as uuid), :body, :number, :listed, :due)
                        """)
                .param("enterprise", enterpriseId)
                .param("hazard", hazardId)
                .param("decision", decision.id())
                .param("unit", unitId, Types.OTHER)
                .param("body", decision.body())
                .param("number", decision.documentNumber())
                .param("listed", decision.listedOn())
                .param("due", decision.dueOn())
                .update();
    }

    /** All listings of a hazard, the latest first. */
    public List<HazardListing> of(UUID hazardId) {
        return jdbc.sql("select * from hazard_listing where hazard_id = ? order by listed_on desc, created_at desc")
                .param(hazardId)
                .query(LISTING)
                .list();
    }

    public Optional<HazardListing> open(UUID hazardId) {
        return jdbc.sql("select * from hazard_listing where hazard_id = ? and delisted_on is null")
                .param(hazardId)
                .query(LISTING)
                .optional();
    }

    /** Takes a hazard off; false if it was taken off before. */
    public boolean delist(UUID id, LocalDate day, String note) {
        return jdbc.sql("""
                        update hazard_listing set delisted_on = ?, delisted_note = ? where id = ? and delisted_on is null
                        """).params(day, note, id).update() == 1;
    }
}
