package org.anbiao.selfevaluation.report;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.anbiao.common.DomainException;
import org.anbiao.selfevaluation.persistence.PublicationRows;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.TenantDirectory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The page of a result for whoever holds its link or QR code, without an account: a token has 122 random bits, and a visitor may ask
 * {@value #PER_MINUTE} times a minute. Each reading is counted; a name is kept only where the reader gives one.
 */
@Service
@PreAuthorize("permitAll()")
public class ResultReading {

    /** Questions a visitor may ask in a minute. */
    static final int PER_MINUTE = 30;

    private static final int LONGEST_NAME = 30;
    private static final Pattern TOKEN = Pattern.compile("[0-9a-f]{32}");

    private final PublicationRows publications;
    private final CurrentActor currentActor;
    private final TenantDirectory tenants;
    private final Cache<String, AtomicInteger> asked = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(1))
            .maximumSize(50_000)
            .build();

    ResultReading(PublicationRows publications, CurrentActor currentActor, TenantDirectory tenants) {
        this.publications = publications;
        this.currentActor = currentActor;
        this.tenants = tenants;
    }

    /**
     * The result with this token; empty for an unknown one.
     *
     * @param visitor address the question comes from
     * @throws DomainException {@code selfevaluation.result.too-many-questions}
     */
    @Transactional(readOnly = true)
    public Optional<PublishedResult> result(String token, String visitor) {
        limit(visitor);
        return find(token).map(PublicationRows.Found::result);
    }

    /**
     * Counts a reading.
     *
     * @param readerName empty for a reader who gives none
     * @throws DomainException {@code selfevaluation.result.too-many-questions}
     */
    @Transactional
    public void read(String token, String readerName, String visitor) {
        limit(visitor);
        String name = readerName.strip();
        if (name.length() > LONGEST_NAME) {
            throw new DomainException("selfevaluation.result.name-too-long", LONGEST_NAME);
        }
        find(token)
                .ifPresent(found -> currentActor.runAs(
                        tenants.systemActor(found.tenantId()), () -> publications.addReading(found, name)));
    }

    private Optional<PublicationRows.Found> find(String token) {
        return TOKEN.matcher(token).matches() ? publications.byToken(token) : Optional.empty();
    }

    private void limit(String visitor) {
        if (asked.get(visitor, key -> new AtomicInteger()).incrementAndGet() > PER_MINUTE) {
            throw new DomainException("selfevaluation.result.too-many-questions");
        }
    }
}
