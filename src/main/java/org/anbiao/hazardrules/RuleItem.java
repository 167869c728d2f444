package org.anbiao.hazardrules;

import java.util.UUID;
import org.anbiao.common.DomainException;

/**
 * Something that is looked at regularly (R-167: 事项、内容、频次、责任人).
 *
 * @param id its own, within the rules
 * @param subject what is looked at (事项)
 * @param content what is looked for (内容)
 * @param responsible person or post that does it; may be empty in a draft only
 */
public record RuleItem(
        String id, String subject, String content, RulePlace place, RuleFrequency frequency, String responsible) {

    /** Most characters of the subject. */
    static final int SUBJECT = 60;

    /** Most characters of the content. */
    static final int CONTENT = 1000;

    /** Most characters of who is responsible. */
    static final int RESPONSIBLE = 100;

    public RuleItem {
        subject = subject.strip();
        content = content.strip();
        responsible = responsible.strip();
    }

    /** A new one. */
    public static RuleItem of(
            String subject, String content, RulePlace place, RuleFrequency frequency, String responsible) {
        return new RuleItem(UUID.randomUUID().toString(), subject, content, place, frequency, responsible);
    }

    /** The same in other words. */
    public RuleItem with(
            String newSubject,
            String newContent,
            RulePlace newPlace,
            RuleFrequency newFrequency,
            String newResponsible) {
        return new RuleItem(id, newSubject, newContent, newPlace, newFrequency, newResponsible);
    }

    /** Whether nothing is missing. */
    public boolean complete() {
        return !subject.isEmpty() && !content.isEmpty() && !responsible.isEmpty();
    }

    /** @throws DomainException naming what is missing or too long */
    void require() {
        if (subject.isEmpty()) {
            throw new DomainException("hazardrules.item.subject-missing", SUBJECT);
        }
        if (subject.length() > SUBJECT) {
            throw new DomainException("hazardrules.item.subject-long", SUBJECT);
        }
        if (content.isEmpty()) {
            throw new DomainException("hazardrules.item.content-missing", subject, CONTENT);
        }
        if (content.length() > CONTENT) {
            throw new DomainException("hazardrules.item.content-long", subject, CONTENT);
        }
        if (responsible.isEmpty()) {
            throw new DomainException("hazardrules.item.responsible-missing", subject, RESPONSIBLE);
        }
        if (responsible.length() > RESPONSIBLE) {
            throw new DomainException("hazardrules.item.responsible-long", subject, RESPONSIBLE);
        }
        frequency.require();
    }
}
