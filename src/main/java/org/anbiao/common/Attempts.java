package org.anbiao.common;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts wrong guesses of a visitor, so that short codes cannot be tried out. Right ones cost nothing. Counted per node. */
public final class Attempts {

    /** Wrong guesses a visitor may make in ten minutes. */
    public static final int ALLOWED = 10;

    private final String messageKey;
    private final Cache<String, AtomicInteger> wrong = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(10))
            .maximumSize(100_000)
            .build();

    /** @param messageKey what is told after too many wrong guesses */
    public Attempts(String messageKey) {
        this.messageKey = messageKey;
    }

    /** @throws DomainException after too many wrong guesses, whatever is asked then */
    public void check(String visitor) {
        AtomicInteger count = wrong.getIfPresent(visitor);
        if (count != null && count.get() >= ALLOWED) {
            throw new DomainException(messageKey);
        }
    }

    /** Notes a wrong guess. */
    public void countWrong(String visitor) {
        wrong.get(visitor, key -> new AtomicInteger()).incrementAndGet();
    }
}
