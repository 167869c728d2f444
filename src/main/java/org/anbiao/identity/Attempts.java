package org.anbiao.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.anbiao.common.DomainException;

/** Counts wrong guesses of a visitor, so that short codes cannot be tried out. Right ones cost nothing. */
final class Attempts {

    static final int ALLOWED = 10;

    private final Cache<String, AtomicInteger> wrong = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(10))
            .maximumSize(100_000)
            .build();

    /** @throws DomainException after too many wrong guesses, whatever is asked then */
    void check(String visitor) {
        AtomicInteger count = wrong.getIfPresent(visitor);
        if (count != null && count.get() >= ALLOWED) {
            throw new DomainException("identity.invitation.too-many");
        }
    }

    void countWrong(String visitor) {
        wrong.get(visitor, key -> new AtomicInteger()).incrementAndGet();
    }
}
