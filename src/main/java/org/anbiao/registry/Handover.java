package org.anbiao.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An act that handed enterprises over.
 *
 * @param on first day under the new one
 * @param sourceDocument the document it rests on
 */
public record Handover(
        UUID id,
        Kind kind,
        String from,
        String to,
        LocalDate on,
        String reason,
        String sourceDocument,
        int enterprises,
        String byName,
        Instant at) {

    /** What is handed over. */
    public enum Kind {
        /** 直接监管: to another direct supervisor. */
        SUPERVISION("supervision"),
        /** 村（社区）: villages or towns are split or merged. */
        VILLAGE("village");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /** The name in the database and in message keys. */
        public String key() {
            return key;
        }

        /** @throws IllegalArgumentException if the key is unknown */
        public static Kind of(String key) {
            return Keys.of(values(), Kind::key, key);
        }
    }

    /**
     * Where enterprises are now: a direct supervisor, or a village.
     *
     * @param unitId the supervisor's unit, or null for the authority itself; the village
     * @param count enterprises and places in business there
     */
    public record Place(Kind kind, UUID tenantId, @Nullable UUID unitId, String label, long count) {}

    /** An enterprise to be handed over. */
    public record Line(UUID id, String code, String name, String village, String supervisor) {}

    /**
     * What is to be done.
     *
     * @param from where they are now
     * @param toTenantId the new supervisor, or the authority of the new village
     * @param toUnitId the supervisor's unit or null; the village
     */
    public record Order(
            Place from,
            Set<UUID> enterpriseIds,
            UUID toTenantId,
            @Nullable UUID toUnitId,
            LocalDate on,
            String reason,
            String sourceDocument) {

        public Order {
            enterpriseIds = Set.copyOf(enterpriseIds);
        }
    }

    /**
     * What an order would do; nothing is changed yet.
     *
     * @param enterprises that move
     * @param openTasks open tasks about them, which go to the new one
     * @param remaining enterprises that stay where they are
     * @param problems enterprises that cannot move on that day, each with the reason
     */
    public record Preview(int enterprises, long openTasks, long remaining, List<Problem> problems) {}

    /** An enterprise that cannot move; key and arguments of the text that says why. */
    public record Problem(String name, String messageKey, List<Object> arguments) {}
}
