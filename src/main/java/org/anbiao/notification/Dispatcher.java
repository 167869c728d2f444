package org.anbiao.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anbiao.identity.MemberContacts;
import org.anbiao.notification.persistence.OutboxRows;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.TenantDirectory;
import org.anbiao.tenancy.TenantSettings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what stands in an authority's outbox, one by one, each in a transaction that keeps its row: two nodes never send the same
 * one. What fails is tried again, later each time, and in the end given up and shown to the administrator.
 */
@Component
class Dispatcher {

    /** Waiting times before the second, third … attempt. */
    static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(8));

    /** After that a reminder is no longer worth sending, for instance when a mail server was missing for long. */
    static final Duration TOO_OLD = Duration.ofDays(3);

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final OutboxRows outbox;
    private final MemberContacts contacts;
    private final Post post;
    private final TenantSettings settings;
    private final TenantDirectory tenants;
    private final CurrentActor currentActor;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Dispatcher(
            OutboxRows outbox,
            MemberContacts contacts,
            Post post,
            TenantSettings settings,
            TenantDirectory tenants,
            CurrentActor currentActor,
            TransactionTemplate transaction,
            Clock clock) {
        this.outbox = outbox;
        this.contacts = contacts;
        this.post = post;
        this.settings = settings;
        this.tenants = tenants;
        this.currentActor = currentActor;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Sends everything of an authority that is due.
     *
     * @return how many were handled, sent or not
     */
    int drain(UUID tenantId) {
        Set<Channel> open = post.open();
        if (open.isEmpty()) {
            return 0;
        }
        int handled = 0;
        while (handleNext(tenantId, open)) {
            handled++;
        }
        return handled;
    }

    private boolean handleNext(UUID tenantId, Set<Channel> open) {
        Boolean one = currentActor.callAs(
                tenants.systemActor(tenantId),
                () -> transaction.execute(status -> {
                    Optional<Delivery> next = outbox.takeNext(clock.instant(), open);
                    next.ifPresent(delivery -> handle(tenantId, delivery));
                    return next.isPresent();
                }));
        return Boolean.TRUE.equals(one);
    }

    private void handle(UUID tenantId, Delivery delivery) {
        Instant now = clock.instant();
        if (delivery.createdAt().isBefore(now.minus(TOO_OLD))) {
            outbox.fail(delivery.id(), delivery.attempts(), now, "notification.problem.too-old");
            return;
        }
        Instant opens = delivery.channel() == Channel.TEXT ? textsFrom(tenantId, now) : now;
        if (opens.isAfter(now)) {
            outbox.postpone(delivery.id(), delivery.attempts(), opens, "");
            return;
        }
        Optional<MemberContacts.Contact> contact = contacts.of(delivery.memberId())
                .filter(known -> delivery.channel() == Channel.MAIL ? known.hasEmail() : known.hasPhone());
        if (contact.isEmpty()) {
            outbox.fail(delivery.id(), delivery.attempts(), now, "notification.problem.no-address");
            return;
        }
        try {
            post.send(delivery, contact.get());
            outbox.sent(delivery.id(), now);
        } catch (Post.NotSent e) {
            failed(delivery, now, String.valueOf(e.getMessage()));
        }
    }

    private void failed(Delivery delivery, Instant now, String problem) {
        int attempts = delivery.attempts() + 1;
        if (attempts > PAUSES.size()) {
            outbox.fail(delivery.id(), attempts, now, problem);
        } else {
            outbox.postpone(delivery.id(), attempts, now.plus(PAUSES.get(attempts - 1)), problem);
        }
    }

    /** When text messages may go out: now, or when the quiet hours are over. */
    private Instant textsFrom(UUID tenantId, Instant now) {
        ZonedDateTime local = now.atZone(ZONE);
        String choice = settings.choice(tenantId, NotificationSettings.TEXT_HOURS, LocalDate.now(clock));
        if (NotificationSettings.ALWAYS.equals(choice)) {
            return now;
        }
        String[] hours = choice.split("-");
        LocalTime from = LocalTime.of(Integer.parseInt(hours[0]), 0);
        LocalTime to = LocalTime.of(Integer.parseInt(hours[1]), 0);
        if (local.toLocalTime().isBefore(from)) {
            return local.with(from).toInstant();
        }
        return local.toLocalTime().isBefore(to)
                ? now
                : local.plusDays(1).with(from).toInstant();
    }
}
