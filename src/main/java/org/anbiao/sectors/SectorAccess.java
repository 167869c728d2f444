package org.anbiao.sectors;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.norms.EnterpriseName;
import org.anbiao.norms.PostService;
import org.anbiao.registry.SectorRule;
import org.anbiao.registry.SectorRules;
import org.anbiao.tenancy.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The checks before every act: is the enterprise the actor's, does the rule apply to its sector, is the day possible. */
@Component
class SectorAccess {

    private final PostService posts;
    private final SectorRules rules;
    private final CurrentActor currentActor;
    private final Clock clock;

    SectorAccess(PostService posts, SectorRules rules, CurrentActor currentActor, Clock clock) {
        this.posts = posts;
        this.rules = rules;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** The enterprise; one of a sister unit is as unknown as one that does not exist. */
    EnterpriseName require(UUID enterpriseId) {
        return posts.enterprise(enterpriseId);
    }

    boolean applies(SectorRule rule, UUID enterpriseId) {
        return rules.applies(rule, enterpriseId);
    }

    /** The enterprise, of a sector that a rule applies to. */
    EnterpriseName require(UUID enterpriseId, SectorRule rule) {
        EnterpriseName enterprise = require(enterpriseId);
        if (!applies(rule, enterpriseId)) {
            throw new DomainException("sectors.other-sector", enterprise.name(), String.join("、", rules.sectors(rule)));
        }
        return enterprise;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Whether an enterprise's own people act. */
    boolean isOwn() {
        return currentActor.get().isEnterprise();
    }

    UUID tenantId() {
        return currentActor.get().tenantId();
    }

    /** A day that was given and is not to come. */
    LocalDate past(@Nullable LocalDate day) {
        if (day == null) {
            throw new DomainException("sectors.day-missing");
        }
        if (day.isAfter(today())) {
            throw new DomainException("sectors.day-to-come", day);
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

    /** Writes a row of the authority that recorded it first. */
    void writing(UUID tenantId, Runnable action) {
        currentActor.runAs(currentActor.get().onBehalfOf(tenantId), action);
    }

    /** @throws DomainException if nothing was changed, because somebody else was faster */
    static void changed(boolean went) {
        if (!went) {
            throw new DomainException("sectors.changed");
        }
    }
}
