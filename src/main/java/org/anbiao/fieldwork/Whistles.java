package org.anbiao.fieldwork;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.anbiao.fieldwork.persistence.WhistleReaders;
import org.anbiao.identity.Permission;
import org.anbiao.identity.Role;
import org.anbiao.notification.Letter;
import org.anbiao.notification.MessageTemplate;
import org.anbiao.notification.Notifications;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.TenantDirectory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 吹哨: what was found reaches the village, the safety office and the direct supervisor without delay, as a message in the
 * transaction of the visit.
 */
@Component
public class Whistles {

    static final MessageTemplate WHISTLE = new MessageTemplate("fieldwork.message.whistle");

    private static final int MOST_WORDS = 60;
    private static final Set<String> READERS = java.util.Arrays.stream(Role.values())
            .filter(role -> role.permissions().contains(Permission.TASK_WORK))
            .filter(role -> role.reach() == Role.Reach.AUTHORITY || role.reach() == Role.Reach.UNIT)
            .map(Role::name)
            .collect(java.util.stream.Collectors.toUnmodifiableSet());

    private final WhistleReaders readers;
    private final Notifications notifications;
    private final CurrentActor currentActor;
    private final TenantDirectory tenants;

    Whistles(WhistleReaders readers, Notifications notifications, CurrentActor currentActor, TenantDirectory tenants) {
        this.readers = readers;
        this.notifications = notifications;
        this.currentActor = currentActor;
        this.tenants = tenants;
    }

    /** The message's texts stand in the bundle. */
    @Configuration(proxyBeanMethods = false)
    static class Templates {
        @Bean
        MessageTemplate whistleTemplate() {
            return WHISTLE;
        }
    }

    /**
     * Tells whoever has to know.
     *
     * @param name of the enterprise
     * @return how many people were told
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int blow(UUID visitId, FieldVisit visit, String name) {
        Actor actor = currentActor.get();
        WhistleReaders.Follows follows = readers.follows(visit.enterpriseId());
        Set<UUID> authorities = new LinkedHashSet<>(List.of(follows.areaTenantId(), follows.supervisorTenantId()));
        String link = "field-visits/" + visitId + "?by=" + actor.tenantId();
        int told = 0;
        for (UUID authority : authorities) {
            List<UUID> members = currentActor.callAs(
                    tenants.systemActor(authority), () -> readers.members(authority, follows, READERS));
            List<Letter> letters = members.stream()
                    .filter(member -> !member.equals(actor.memberId()))
                    .map(member -> new Letter(member, List.of(name, actor.memberName(), words(visit)), link))
                    .toList();
            told += notifications.tell(authority, WHISTLE, letters);
        }
        return told;
    }

    private static String words(FieldVisit visit) {
        String words = visit.findings().isEmpty()
                ? visit.note()
                : visit.findings().get(0).description();
        return words.length() > MOST_WORDS ? words.substring(0, MOST_WORDS) + "…" : words;
    }
}
