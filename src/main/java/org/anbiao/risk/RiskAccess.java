package org.anbiao.risk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.registry.EnterpriseId;
import org.anbiao.registry.EnterpriseService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The checks before every reading and act: is the enterprise the actor's, is the day possible. */
@Component
class RiskAccess {

    private final EnterpriseService enterprises;
    private final Clock clock;

    RiskAccess(EnterpriseService enterprises, Clock clock) {
        this.enterprises = enterprises;
        this.clock = clock;
    }

    /** The enterprise; one of a sister unit is as unknown as one that does not exist. */
    RiskSubject require(UUID enterpriseId) {
        return RiskSubject.of(enterprises.get(new EnterpriseId(enterpriseId)));
    }

    /** The same for a change: it is still in business. */
    RiskSubject requireOpen(UUID enterpriseId) {
        RiskSubject subject = require(enterpriseId);
        if (subject.closedOn() != null) {
            throw new DomainException("risk.closed", subject.name());
        }
        return subject;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** A day that was given and is not to come. */
    LocalDate past(@Nullable LocalDate day) {
        if (day == null) {
            throw new DomainException("risk.day-missing");
        }
        if (day.isAfter(today())) {
            throw new DomainException("risk.day-in-future", day);
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
}
