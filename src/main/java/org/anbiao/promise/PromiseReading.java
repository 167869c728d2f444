package org.anbiao.promise;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.anbiao.common.DomainException;
import org.anbiao.promise.persistence.PromiseRows;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.TenantDirectory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An enterprise's latest promise for whoever holds its link or QR code, without an account: a token has 122 random bits, a
 * visitor may ask {@value #PER_MINUTE} times a minute, and nothing about the visitor is kept.
 */
@Service
@PreAuthorize("permitAll()")
public class PromiseReading {

    /** Questions a visitor may ask in a minute. */
    static final int PER_MINUTE = 30;

    private static final Pattern TOKEN = Pattern.compile("[0-9a-f]{32}");

    private final PromiseRows rows;
    private final CurrentActor currentActor;
    private final TenantDirectory tenants;
    private final Clock clock;
    private final Cache<String, AtomicInteger> asked = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(1))
            .maximumSize(50_000)
            .build();

    PromiseReading(PromiseRows rows, CurrentActor currentActor, TenantDirectory tenants, Clock clock) {
        this.rows = rows;
        this.currentActor = currentActor;
        this.tenants = tenants;
        this.clock = clock;
    }

    /**
     * The latest promise with this token that was not taken back; empty for an unknown token.
     *
     * @param visitor address the question comes from
     * @throws DomainException promise.too-many-questions
     */
    @Transactional(readOnly = true)
    public Optional<SafetyPromise> read(String token, String visitor) {
        if (asked.get(visitor, key -> new AtomicInteger()).incrementAndGet() > PER_MINUTE) {
            throw new DomainException("promise.too-many-questions");
        }
        if (!TOKEN.matcher(token).matches()) {
            return Optional.empty();
        }
        // an enterprise's own people are held to their enterprise's rows, yet may read what is published to everybody
        return currentActor
                .find()
                .map(actor -> currentActor.callAs(tenants.systemActor(actor.tenantId()), () -> rows.byToken(token)))
                .orElseGet(() -> rows.byToken(token));
    }

    /** The current day. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
