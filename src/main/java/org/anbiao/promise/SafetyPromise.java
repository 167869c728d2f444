package org.anbiao.promise;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an enterprise's principal promised to society and staff. It is never changed.
 *
 * @param tenantId the authority whose row it is
 * @param token what the address of the public page ends with; the same for all promises of the enterprise
 * @param validUntil last day
 * @param signerName the principal, as signed
 * @param withdrawnOn day it was taken back as published by mistake; null while it counts
 */
public record SafetyPromise(
        UUID id,
        UUID tenantId,
        UUID enterpriseId,
        String token,
        String enterpriseName,
        LocalDate madeOn,
        LocalDate validUntil,
        String signerName,
        Content content,
        PromiseFacts facts,
        @Nullable LocalDate withdrawnOn,
        String withdrawnNote) {

    /** Whether it was not taken back. */
    public boolean counts() {
        return withdrawnOn == null;
    }

    /** Whether its time runs on a day; a promise that was taken back lasts no longer. */
    public boolean lasts(LocalDate day) {
        return counts() && !validUntil.isBefore(day);
    }

    /**
     * How an enterprise stands with its latest promise.
     *
     * @param assessedOn the last full assessment of all risks
     */
    public static State state(@Nullable SafetyPromise latest, @Nullable LocalDate assessedOn, LocalDate today) {
        if (latest == null || !latest.counts()) {
            return State.NONE;
        }
        if (!latest.lasts(today)) {
            return State.EXPIRED;
        }
        return assessedOn != null && assessedOn.isAfter(latest.madeOn()) ? State.OUTDATED : State.CURRENT;
    }

    /** How an enterprise stands. */
    public enum State {
        NONE,
        EXPIRED,
        /** All risks were assessed anew after it was made. */
        OUTDATED,
        CURRENT;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * What is promised, in the principal's words.
     *
     * @param duties 履行主体责任
     * @param system 管理制度
     * @param funds 安全投入
     * @param control 风险管控
     * @param hazards 隐患治理
     * @param work special work while the promise lasts
     * @param workNote where and when it takes place
     */
    public record Content(
            String duties,
            String system,
            String funds,
            String control,
            String hazards,
            Set<SpecialWork> work,
            String workNote) {

        /** Names of the five parts in their order, as texts are keyed. */
        public static final List<String> PARTS = List.of("duties", "system", "funds", "control", "hazards");

        public Content {
            work = Set.copyOf(work);
        }

        /** The five parts by name, in their order. */
        public Map<String, String> parts() {
            Map<String, String> parts = new LinkedHashMap<>();
            parts.put("duties", duties);
            parts.put("system", system);
            parts.put("funds", funds);
            parts.put("control", control);
            parts.put("hazards", hazards);
            return parts;
        }

        /** Special work in the order of its kinds. */
        public List<SpecialWork> orderedWork() {
            return work.stream().sorted().toList();
        }
    }
}
