package org.anbiao.hazard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.Messages;
import org.anbiao.hazard.persistence.ListingRows;
import org.anbiao.hazard.persistence.ListingRows.Decision;
import org.anbiao.hazard.persistence.ListingRows.Late;
import org.anbiao.hazard.persistence.SubjectRows;
import org.anbiao.identity.Permission;
import org.anbiao.identity.Role;
import org.anbiao.notification.Letter;
import org.anbiao.notification.MessageTemplate;
import org.anbiao.notification.Notifications;
import org.anbiao.registry.EnterpriseFollowers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Listed supervision is told: when hazards are listed, to the firm's principal and safety manager, its village and whoever supervises it;
 * once its last day is over without being taken off, to the office that listed it and to the firm. One message per decision.
 */
@Component
class ListingNews {

    static final MessageTemplate LISTED = new MessageTemplate("hazard.message.listed");
    static final MessageTemplate OVERDUE = new MessageTemplate("hazard.message.listing-overdue");

    private static final int MOST_WORDS = 60;
    private static final Set<String> LISTING = Arrays.stream(Role.values())
            .filter(role -> role.permissions().contains(Permission.HAZARD_LIST))
            .map(Role::name)
            .collect(Collectors.toUnmodifiableSet());

    private final EnterpriseFollowers followers;
    private final ListingRows listings;
    private final SubjectRows subjects;
    private final Notifications notifications;
    private final FirmPeople firm;
    private final Messages messages;
    private final AuditLog audit;

    ListingNews(
            EnterpriseFollowers followers,
            ListingRows listings,
            SubjectRows subjects,
            Notifications notifications,
            FirmPeople firm,
            Messages messages,
            AuditLog audit) {
        this.followers = followers;
        this.listings = listings;
        this.subjects = subjects;
        this.notifications = notifications;
        this.firm = firm;
        this.messages = messages;
        this.audit = audit;
    }

    /** The messages' texts stand in the bundle. */
    @Configuration(proxyBeanMethods = false)
    static class Templates {
        @Bean
        MessageTemplate hazardListedTemplate() {
            return LISTED;
        }

        @Bean
        MessageTemplate listingOverdueTemplate() {
            return OVERDUE;
        }
    }

    /** Tells that hazards of one enterprise were listed. */
    @Transactional(propagation = Propagation.MANDATORY)
    void listed(HazardSubject subject, List<Hazard> hazards, Decision decision) {
        Map<UUID, Set<UUID>> readers = new LinkedHashMap<>();
        followers.of(subject.id()).forEach((authority, members) -> readers.computeIfAbsent(
                        authority, id -> new LinkedHashSet<>())
                .addAll(members));
        firm.of(subject).forEach((authority, members) -> readers.computeIfAbsent(authority, id -> new LinkedHashSet<>())
                .addAll(members));
        List<String> words = List.of(
                subject.name(),
                named(hazards.get(0).description(), hazards.size()),
                decision.body(),
                decision.dueOn().toString());
        String link = "hazards/" + hazards.get(0).id();
        readers.forEach((authority, members) -> notifications.tell(authority, LISTED, letters(members, words, link)));
    }

    /** Tells what the bound authority listed and should have been taken off before a day; each listing once, however often it is looked at. */
    @Transactional(propagation = Propagation.MANDATORY)
    void sweep(UUID tenantId, LocalDate today) {
        Map<UUID, List<Late>> byDecision = listings.late(tenantId, today).stream()
                .collect(Collectors.groupingBy(Late::decisionId, LinkedHashMap::new, Collectors.toList()));
        byDecision.values().forEach(late -> overdue(tenantId, late));
        if (!byDecision.isEmpty()) {
            audit.record("hazard.listing-overdue-told", "tenant", tenantId, null, null, byDecision.size());
        }
    }

    private void overdue(UUID tenantId, List<Late> late) {
        Late first = late.get(0);
        HazardSubject subject = subjects.find(first.enterpriseId()).orElseThrow();
        List<String> words = List.of(
                subject.name(),
                named(first.description(), late.size()),
                first.body(),
                first.dueOn().toString());
        String link = "hazards/" + first.hazardId();
        notifications.tell(tenantId, OVERDUE, letters(listings.office(tenantId, first.unitId(), LISTING), words, link));
        firm.of(subject)
                .forEach((authority, members) -> notifications.tell(authority, OVERDUE, letters(members, words, link)));
    }

    private String named(String description, int hazards) {
        String words = description.length() > MOST_WORDS ? description.substring(0, MOST_WORDS) + "…" : description;
        return hazards == 1 ? words : messages.chinese("hazard.message.and-others", words, hazards);
    }

    private static List<Letter> letters(Iterable<UUID> members, List<String> words, String link) {
        List<Letter> letters = new ArrayList<>();
        members.forEach(member -> letters.add(new Letter(member, words, link)));
        return letters;
    }
}
