package org.anbiao.fieldwork;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.notification.Letter;
import org.anbiao.notification.MessageTemplate;
import org.anbiao.notification.Notifications;
import org.anbiao.registry.EnterpriseFollowers;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
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
    private final EnterpriseFollowers followers;
    private final Notifications notifications;
    private final CurrentActor currentActor;

    Whistles(EnterpriseFollowers followers, Notifications notifications, CurrentActor currentActor) {
        this.followers = followers;
        this.notifications = notifications;
        this.currentActor = currentActor;
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
        String link = "field-visits/" + visitId + "?by=" + actor.tenantId();
        int told = 0;
        for (Map.Entry<UUID, List<UUID>> authority :
                followers.of(visit.enterpriseId()).entrySet()) {
            List<Letter> letters = authority.getValue().stream()
                    .map(member -> new Letter(member, List.of(name, actor.memberName(), words(visit)), link))
                    .toList();
            told += notifications.tell(authority.getKey(), WHISTLE, letters);
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
