package org.anbiao.safeguard;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.norms.EnterpriseName;
import org.anbiao.norms.PostService;
import org.anbiao.tenancy.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every service here asks before it reads or writes: is the enterprise the actor's, are day, text and amount possible. */
@Component
class SafeguardAccess {

    private static final BigDecimal MOST_WAN = new BigDecimal("1000000");
    /** Of 万元, so that every yuan can be written. */
    private static final int DECIMALS = 4;

    private final PostService posts;
    private final CurrentActor currentActor;
    private final Clock clock;

    SafeguardAccess(PostService posts, CurrentActor currentActor, Clock clock) {
        this.posts = posts;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** The enterprise; one of a sister unit is as unknown as one that does not exist. */
    EnterpriseName require(UUID enterpriseId) {
        return posts.enterprise(enterpriseId);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Whether an enterprise's own people act. */
    boolean isOwn() {
        return currentActor.get().isEnterprise();
    }

    /** A day that was given and is not to come. */
    LocalDate past(@Nullable LocalDate day) {
        if (day == null) {
            throw new DomainException("safeguard.day-missing");
        }
        if (day.isAfter(today())) {
            throw new DomainException("safeguard.day-to-come", day);
        }
        return day;
    }

    /** A text that must be there, without blanks around it. */
    static String required(String text, String messageKey) {
        if (text.isBlank()) {
            throw new DomainException(messageKey);
        }
        return text.strip();
    }

    /**
     * An amount in 万元.
     *
     * @param positive whether 0 is refused, too
     * @throws DomainException if it is missing, negative, finer than a yuan, or so large that it must be in yuan
     */
    static BigDecimal wan(@Nullable BigDecimal amount, boolean positive) {
        if (amount == null) {
            throw new DomainException("safeguard.amount-missing");
        }
        if (positive ? amount.signum() <= 0 : amount.signum() < 0) {
            throw new DomainException(positive ? "safeguard.amount-not-positive" : "safeguard.amount-negative");
        }
        if (amount.stripTrailingZeros().scale() > DECIMALS) {
            throw new DomainException("safeguard.amount-too-fine");
        }
        if (amount.compareTo(MOST_WAN) > 0) {
            throw new DomainException("safeguard.amount-too-large");
        }
        return amount;
    }

    /** Writes a row of the authority that recorded it first. */
    void writing(UUID tenantId, Runnable action) {
        currentActor.runAs(currentActor.get().onBehalfOf(tenantId), action);
    }

    /** @throws DomainException if nothing was changed, because somebody else was faster */
    static void changed(boolean went) {
        if (!went) {
            throw new DomainException("safeguard.changed");
        }
    }
}
