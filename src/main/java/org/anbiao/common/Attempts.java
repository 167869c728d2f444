package org.anbiao.common;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts what a visitor without an account tried in the last ten minutes: wrong guesses, so that short codes cannot be found out, or
 * what is sent, so that an office is not flooded. Counted per node.
 */
public final class Attempts {

    /** Wrong guesses a visitor may make in ten minutes. */
    public static final int ALLOWED = 10;

    private final String messageKey;
    private final int allowed;
    private final Cache<String, AtomicInteger> counted = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(10))
            .maximumSize(100_000)
            .build();

    /** @param messageKey what is told after {@value #ALLOWED} wrong guesses */
    public Attempts(String messageKey) {
        this(messageKey, ALLOWED);
    }

    /**
     * @param messageKey what is told after that many
     * @param allowed how many a visitor has in ten minutes
     */
    public Attempts(String messageKey, int allowed) {
        this.messageKey = messageKey;
        this.allowed = allowed;
    }

    /** @throws DomainException when the visitor has used up what is allowed, whatever is asked then */
    public void check(String visitor) {
        AtomicInteger count = counted.getIfPresent(visitor);
        if (count != null && count.get() >= allowed) {
            throw new DomainException(messageKey);
        }
    }

    /** Notes one more. */
    public void count(String visitor) {
        counted.get(visitor, key -> new AtomicInteger()).incrementAndGet();
    }
}
