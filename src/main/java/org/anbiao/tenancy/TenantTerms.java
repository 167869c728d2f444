package org.anbiao.tenancy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.tenancy.persistence.TermRows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an authority calls its kinds of units on a day: its own name, else the nearest one above, else the common one.
 * Names are public, so that reading needs no permission.
 */
@Component
@Transactional(readOnly = true)
public class TenantTerms {

    private final TermRows rows;

    TenantTerms(TermRows rows) {
        this.rows = rows;
    }

    /** The name that holds for an authority on a day; empty where nobody chose one. */
    public Optional<TermChoice> inForce(UUID tenantId, Term term, LocalDate day) {
        return rows.inForce(tenantId, day).stream()
                .filter(choice -> choice.term() == term && !choice.text().isEmpty())
                .findFirst();
    }

    /** All names that hold for an authority on a day. */
    public TermNames names(UUID tenantId, LocalDate day) {
        return TermNames.of(rows.inForce(tenantId, day));
    }

    /** Everything an authority ever chose for a term, newest first. */
    public List<TermChoice> history(UUID tenantId, Term term) {
        return rows.history(tenantId, term);
    }

    /** Keeps a name of the acting authority; the caller has checked that it may choose. */
    @Transactional
    public void choose(Term term, String text, LocalDate fromOn, String reason) {
        rows.insert(term, text, fromOn, reason);
    }
}
