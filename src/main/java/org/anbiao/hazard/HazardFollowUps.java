package org.anbiao.hazard;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.Messages;
import org.anbiao.common.PageRequest;
import org.anbiao.hazard.HazardCourse.Deed;
import org.anbiao.notification.Letter;
import org.anbiao.notification.MessageTemplate;
import org.anbiao.notification.Notifications;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Following up rectification on site (整改跟踪, R-210): what people of offices see there stands in the hazard's course and reaches the firm.
 * Whoever may re-check it does so by the same rule as everywhere; for everybody else the hazard's state stays as it is.
 */
@Service
@PreAuthorize("hasAuthority('hazard.record')")
@Transactional
public class HazardFollowUps {

    static final MessageTemplate FOLLOWED = new MessageTemplate("hazard.message.followed");

    private static final int MOST_WORDS = 60;

    private final HazardService hazards;
    private final HazardMoves moves;
    private final HazardCourse course;
    private final HazardAccess access;
    private final HazardRecorder recorder;
    private final FirmPeople firm;
    private final Notifications notifications;
    private final Messages messages;

    HazardFollowUps(
            HazardService hazards,
            HazardMoves moves,
            HazardCourse course,
            HazardAccess access,
            HazardRecorder recorder,
            FirmPeople firm,
            Notifications notifications,
            Messages messages) {
        this.hazards = hazards;
        this.moves = moves;
        this.course = course;
        this.access = access;
        this.recorder = recorder;
        this.firm = firm;
        this.notifications = notifications;
        this.messages = messages;
    }

    /** The message's texts stand in the bundle. */
    @Configuration(proxyBeanMethods = false)
    static class Templates {
        @Bean
        MessageTemplate hazardFollowedTemplate() {
            return FOLLOWED;
        }
    }

    /** What came of it. */
    public enum Result {
        /** Nothing was done yet, as far as can be seen. */
        UNTOUCHED,
        UNDERWAY,
        /** It looks done; whether it is, the re-check says. */
        DONE,
        /** The re-check passed. */
        PASSED,
        /** The re-check failed: it goes back with a new deadline. */
        RETURNED;

        /** The word of the database and of the phone. */
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The result of a word. */
        @JsonCreator
        public static Result of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }

        /** Whether it takes a step of the hazard's course and not only says what was seen. */
        public boolean isRecheck() {
            return this == PASSED || this == RETURNED;
        }
    }

    /**
     * An open hazard for somebody who goes there.
     *
     * @param recheck whether this person may re-check it now
     */
    public record Open(HazardListItem hazard, boolean recheck) {}

    /** Open hazards of the enterprises that the actor's unit works with, the most urgent first. */
    @Transactional(readOnly = true)
    public List<Open> open(int limit) {
        return hazards.list(HazardFilter.ALL.in(HazardFilter.Group.OPEN), new PageRequest(0, limit)).rows().stream()
                .map(item -> new Open(item, mayRecheck(item)))
                .toList();
    }

    private boolean mayRecheck(HazardListItem item) {
        return item.state() == HazardState.RECTIFIED
                && moves.of(hazards.get(item.id())).contains(HazardMove.PASS);
    }

    /**
     * Records a follow-up.
     *
     * @param deed day, words and pictures; words are needed for a re-check
     * @param dueOn new deadline after a failed re-check; null else
     * @return what the hazard is, in words
     * @throws DomainException for a hazard of another enterprise or one that the actor's unit does not work with, for the firm's own
     *     people, for an impossible day, and as {@link HazardCourse} for a re-check
     */
    public String follow(UUID enterpriseId, UUID hazardId, Result result, Deed deed, @Nullable LocalDate dueOn) {
        Hazard hazard = access.hazard(hazardId);
        if (!hazard.enterpriseId().equals(enterpriseId)) {
            throw new DomainException("hazard.unknown");
        }
        if (access.actor().isEnterprise()) {
            throw new DomainException("hazard.office-only");
        }
        if (result.isRecheck()) {
            recheck(hazard, result, deed, dueOn);
        } else {
            seen(hazard, result, deed);
        }
        return hazard.description();
    }

    private void recheck(Hazard hazard, Result result, Deed deed, @Nullable LocalDate dueOn) {
        if (hazard.state() != HazardState.RECTIFIED) {
            // written without a network, it comes when somebody else may have been there before
            throw new DomainException("hazard.follow-changed", shortened(hazard.description()));
        }
        if (result == Result.PASSED) {
            course.pass(hazard.id(), hazard.version(), deed);
        } else {
            course.sendBack(hazard.id(), hazard.version(), deed, dueOn);
        }
    }

    private void seen(Hazard hazard, Result result, Deed deed) {
        LocalDate on = access.past(deed.on(), hazard.foundOn());
        access.requirePhotos(hazard.enterpriseId(), deed.photos());
        String seen = messages.chinese("hazard.followed." + result.code());
        String note = deed.note().isBlank() ? seen : seen + "：" + deed.note().strip();
        access.writing(
                hazard.tenantId(),
                () -> recorder.step(hazard, HazardStep.Kind.FOLLOWED, on, note, null, deed.photos()));
        if (hazard.state().isOpen()) {
            tell(hazard, note);
        }
    }

    private void tell(Hazard hazard, String note) {
        List<String> words = List.of(
                hazard.enterpriseName(), access.actor().memberName(), shortened(hazard.description()), shortened(note));
        String link = "hazards/" + hazard.id();
        firm.of(access.subject(hazard.enterpriseId()))
                .forEach((authority, members) -> notifications.tell(
                        authority,
                        FOLLOWED,
                        members.stream()
                                .map(member -> new Letter(member, words, link))
                                .toList()));
    }

    private static String shortened(String text) {
        return text.length() > MOST_WORDS ? text.substring(0, MOST_WORDS) + "…" : text;
    }
}
