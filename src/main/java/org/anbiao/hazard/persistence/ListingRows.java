package org.anbiao.hazard.persistence;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /**
     * A listing that is over its last day.
     *
     * @param unitId unit of the authority that listed it; null for its office as a whole
     */
    public record Late(
            UUID decisionId,
            @Nullable UUID unitId,
            UUID enterpriseId,
            UUID hazardId,
            String description,
            String body,
            LocalDate dueOn) {}

    /** Marks the open listings of an authority whose last day was before a day as told, and says which were not before. */
    public List<Late> late(UUID tenantId, LocalDate today) {
        return jdbc.sql("""
                        with told as (update hazard_listing l set overdue_told_on = :today
                                      where l.tenant_id = :tenant and l.delisted_on is null and l.overdue_told_on is null and l.due_on < :today
                                      returning l.*)
                        select t.decision_id, t.unit_id, t.enterprise_id, t.hazard_id, h.description, t.listing_body as body, t.due_on
                        from told t join hazard h on h.id = t.hazard_id order by t.decision_id, h.found_on, h.id
                        """)
                .param("tenant", tenantId)
                .param("today", today)
                .query(Late.class)
                .list();
    }

    /** Active people of an authority in the given roles: of its office, and of the unit that listed something. */
    public List<UUID> office(UUID tenantId, @Nullable UUID unitId, Set<String> roles) {
        return jdbc.sql("""
                        select m.id from member m left join org_unit u on u.id = m.unit_id
                        where m.tenant_id = :tenant and m.active and m.enterprise_id is null and m.role in (:roles)
                          and (m.unit_id is null or u.kind = 'safety_office' or m.unit_id = cast(:unit as uuid))
                        order by m.id
                        """)
                .param("tenant", tenantId)
                .param("unit", unitId, Types.OTHER)
                .param("roles", roles)
                .query(UUID.class)
                .list();
    }

    /** Takes a hazard off; false if it was taken off before. */
    public boolean delist(UUID id, LocalDate day, String note) {
        return jdbc.sql("""
                        update hazard_listing set delisted_on = ?, delisted_note = ? where id = ? and delisted_on is null
                        """).params(day, note, id).update() == 1;
    }
}
