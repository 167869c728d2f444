package org.anbiao.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anbiao.audit.persistence.AuditEntries;
import org.anbiao.common.privacy.PersonalJson;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records acts in the transaction of the change itself: what is rolled back was never done and is not recorded. Needs no
 * permission of its own; who may do the act may and must leave its record. Every row is signed when it is written; the chain
 * over the rows is made after the commit by {@link AuditSealer}.
 */
@Service
public class AuditLog {

    /** A file of a record was handed out to somebody. */
    public static final String FILE_OPENED = "personal.file-opened";

    private final AuditEntries entries;
    private final AuditSigner signer;
    private final AuditSealer sealer;
    private final CurrentActor currentActor;
    private final Clock clock;
    private final ObjectMapper json;
    private final ObjectProvider<AuditSubjects> subjects;

    AuditLog(
            AuditEntries entries,
            AuditSigner signer,
            AuditSealer sealer,
            CurrentActor currentActor,
            Clock clock,
            PersonalJson json,
            ObjectProvider<AuditSubjects> subjects) {
        this.entries = entries;
        this.signer = signer;
        this.sealer = sealer;
        this.currentActor = currentActor;
        this.clock = clock;
        this.json = json.mapper();
        this.subjects = subjects;
    }

    /**
     * Records one act of the current actor.
     *
     * @param act what was done: {@code <subject>.<past participle>}
     * @param subjectType kind of the object, for instance {@code enterprise}
     * @param enterpriseId the enterprise it is about, so that its file can show it; null for others
     * @param oldValue any value Jackson can write; null where there was none
     * @param newValue any value Jackson can write; null where nothing is left
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(
            String act,
            String subjectType,
            @Nullable UUID subjectId,
            @Nullable UUID enterpriseId,
            @Nullable Object oldValue,
            @Nullable Object newValue) {
        AuditRow template = template(act, subjectType, write(oldValue), write(newValue));
        entries.insert(signed(template, subjectId, enterpriseId));
        sealer.sealAfterCommit(template.tenantId());
    }

    /**
     * As {@link #record}, unless the same person did the same to the same object before on this day: for what is done over and over
     * and changes nothing.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordOnceADay(
            String act, String subjectType, UUID subjectId, @Nullable UUID enterpriseId, Object newValue) {
        Instant today = LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
        AuditRow template = template(act, subjectType, null, write(newValue));
        if (!entries.isRecordedSince(template, subjectId, today)) {
            entries.insert(signed(template, subjectId, enterpriseId));
            sealer.sealAfterCommit(template.tenantId());
        }
    }

    /**
     * Records one act on each of many enterprises of the current actor, in one statement.
     *
     * @param newValue any value Jackson can write; the same for all
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordEach(String act, String subjectType, List<UUID> enterpriseIds, Object newValue) {
        if (enterpriseIds.isEmpty()) {
            return;
        }
        AuditRow template = template(act, subjectType, null, write(newValue));
        entries.insertEach(
                enterpriseIds.stream().map(id -> signed(template, id, id)).toList());
        sealer.sealAfterCommit(template.tenantId());
    }

    /** The latest acts on an object, newest first. */
    @Transactional(readOnly = true)
    public List<AuditEntry> latest(String subjectType, UUID subjectId, int limit) {
        return entries.latest(subjectType, subjectId, limit);
    }

    /** The latest acts about an enterprise, newest first; who opened its files stands in the search of acts alone. */
    @Transactional(readOnly = true)
    public List<AuditEntry> latestAboutEnterprise(UUID enterpriseId, int limit) {
        List<AuditEntries.Found> found = entries.latestAboutEnterprise(enterpriseId, FILE_OPENED, limit);
        Map<UUID, String> names = new HashMap<>();
        for (AuditSubjects kind : subjects) {
            Set<UUID> ids = found.stream()
                    .filter(one -> one.subjectType().equals(kind.subjectType()))
                    .flatMap(one -> Stream.ofNullable(one.subjectId()))
                    .collect(Collectors.toSet());
            if (!ids.isEmpty()) {
                names.putAll(kind.names(ids));
            }
        }
        return found.stream()
                .map(one -> one.entry().about(names.getOrDefault(one.subjectId(), "")))
                .toList();
    }

    private AuditRow template(String act, String subjectType, @Nullable String oldValue, @Nullable String newValue) {
        Actor actor = currentActor.get();
        return new AuditRow(
                0,
                actor.tenantId(),
                null,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                actor.memberId(),
                actor.memberName(),
                act,
                subjectType,
                null,
                null,
                oldValue,
                newValue,
                null);
    }

    private AuditRow signed(AuditRow row, @Nullable UUID subjectId, @Nullable UUID enterpriseId) {
        AuditRow unsigned = about(row, UUID.randomUUID(), subjectId, enterpriseId, null);
        return about(unsigned, unsigned.key(), subjectId, enterpriseId, signer.sign(unsigned));
    }

    private static AuditRow about(
            AuditRow row,
            @Nullable UUID key,
            @Nullable UUID subjectId,
            @Nullable UUID enterpriseId,
            @Nullable String mac) {
        return new AuditRow(
                row.id(),
                row.tenantId(),
                key,
                row.at(),
                row.memberId(),
                row.memberName(),
                row.act(),
                row.subjectType(),
                subjectId,
                enterpriseId,
                row.oldValue(),
                row.newValue(),
                mac);
    }

    private @Nullable String write(@Nullable Object value) {
        try {
            return value == null ? null : json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Cannot be recorded: " + value.getClass(), e);
        }
    }
}
