package org.anbiao.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.UUID;
import org.anbiao.audit.persistence.AuditEntries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records acts in the transaction of the change itself: what is rolled back was never done and is not recorded. Needs no
 * permission of its own; who may do the act may and must leave its record.
 */
@Service
public class AuditLog {

    private final AuditEntries entries;
    private final ObjectMapper json;

    AuditLog(AuditEntries entries, ObjectMapper json) {
        this.entries = entries;
        this.json = json;
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
        entries.insert(act, subjectType, subjectId, enterpriseId, write(oldValue), write(newValue));
    }

    /**
     * Records one act on each of many enterprises of the current actor, in one statement.
     *
     * @param newValue any value Jackson can write; the same for all
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordEach(String act, String subjectType, List<UUID> enterpriseIds, Object newValue) {
        entries.insertEach(act, subjectType, enterpriseIds, write(newValue));
    }

    /** The latest acts on an object, newest first. */
    @Transactional(readOnly = true)
    public List<AuditEntry> latest(String subjectType, UUID subjectId, int limit) {
        return entries.latest(subjectType, subjectId, limit);
    }

    /** The latest acts about an enterprise, newest first. */
    @Transactional(readOnly = true)
    public List<AuditEntry> latestAboutEnterprise(UUID enterpriseId, int limit) {
        return entries.latestAboutEnterprise(enterpriseId, limit);
    }

    private @Nullable String write(@Nullable Object value) {
        try {
            return value == null ? null : json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Cannot be recorded: " + value.getClass(), e);
        }
    }
}
