package org.anbiao.mobilization;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.anbiao.common.DomainException;
import org.anbiao.mobilization.persistence.CopyRows;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a copy's QR code tells anybody: which copy it is and how far it has come. Open to visitors without an account: a token has 122 random bits, and a visitor may ask {@value #PER_MINUTE} times a minute.
 */
@Service
@PreAuthorize("permitAll()")
public class CopyStatusService {

    /** Questions a visitor may ask in a minute. */
    static final int PER_MINUTE = 30;

    private static final Pattern TOKEN = Pattern.compile("[0-9a-f]{32}");

    private final CopyRows copies;
    private final Cache<String, AtomicInteger> asked = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(1))
            .maximumSize(50_000)
            .build();

    CopyStatusService(CopyRows copies) {
        this.copies = copies;
    }

    /**
     * The state of the copy with this token; empty for an unknown one.
     *
     * @param visitor address the question comes from
     * @throws DomainException {@code mobilization.copy.too-many-questions}
     */
    @Transactional(readOnly = true)
    public Optional<CopyStatus> status(String token, String visitor) {
        if (asked.get(visitor, key -> new AtomicInteger()).incrementAndGet() > PER_MINUTE) {
            throw new DomainException("mobilization.copy.too-many-questions");
        }
        return TOKEN.matcher(token).matches() ? copies.status(token) : Optional.empty();
    }
}
