package org.anbiao.supervision;

import org.anbiao.notification.MessageTemplate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of messages that supervision sends. */
@Configuration(proxyBeanMethods = false)
class SupervisionMessageTemplates {

    @Bean
    MessageTemplate helpVisitMessage() {
        return SupervisionMessages.VISITED;
    }

    @Bean
    MessageTemplate unitFindingMessage() {
        return SupervisionMessages.UNIT_FINDING;
    }
}
