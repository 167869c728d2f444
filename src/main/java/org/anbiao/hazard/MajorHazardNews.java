package org.anbiao.hazard;

import java.util.List;
import java.util.UUID;
import org.anbiao.notification.Letter;
import org.anbiao.notification.MessageTemplate;
import org.anbiao.notification.Notifications;
import org.anbiao.registry.EnterpriseFollowers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The report of a major hazard reaches whoever supervises the enterprise as a message, in the transaction of the step. */
@Component
class MajorHazardNews {

    static final MessageTemplate REPORTED = new MessageTemplate("hazard.message.major");

    private static final int MOST_WORDS = 60;

    private final EnterpriseFollowers followers;
    private final HazardAccess access;
    private final Notifications notifications;

    MajorHazardNews(EnterpriseFollowers followers, HazardAccess access, Notifications notifications) {
        this.followers = followers;
        this.access = access;
        this.notifications = notifications;
    }

    /** The message's texts stand in the bundle. */
    @Configuration(proxyBeanMethods = false)
    static class Templates {
        @Bean
        MessageTemplate majorHazardTemplate() {
            return REPORTED;
        }
    }

    /** Tells the office, the village and the direct supervisor. */
    @Transactional(propagation = Propagation.MANDATORY)
    void reported(Hazard hazard) {
        List<String> words = List.of(access.subject(hazard.enterpriseId()).name(), shortened(hazard.description()));
        String link = "hazards/" + hazard.id();
        followers
                .of(hazard.enterpriseId())
                .forEach((UUID authority, List<UUID> members) -> notifications.tell(
                        authority,
                        REPORTED,
                        members.stream()
                                .map(member -> new Letter(member, words, link))
                                .toList()));
    }

    private static String shortened(String text) {
        return text.length() > MOST_WORDS ? text.substring(0, MOST_WORDS) + "…" : text;
    }
}
