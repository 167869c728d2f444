package org.anbiao.workflow;

import java.util.List;
import org.anbiao.notification.MessageTemplate;
import org.anbiao.tenancy.SettingDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What an authority may choose about its deadlines, and the messages about them. */
@Configuration(proxyBeanMethods = false)
public class DeadlineSettings {

    /** working days before the last day on which whoever owes a task is told. */
    public static final SettingDefinition BEFORE =
            new SettingDefinition("workflow.reminder-days", "R-253", List.of("2", "1", "3", "5"));

    /** how soon an overdue task comes before the office and the leader; a column of the table escalation-step. */
    public static final SettingDefinition PACE =
            new SettingDefinition("workflow.escalation-pace", "R-253", List.of("standard", "fast", "slow"));

    static final MessageTemplate DUE = new MessageTemplate("workflow.message.due");
    static final MessageTemplate OVERDUE = new MessageTemplate("workflow.message.overdue");
    static final MessageTemplate ESCALATED = new MessageTemplate("workflow.message.escalated");
    static final MessageTemplate MANUAL = new MessageTemplate("workflow.message.manual");
    static final MessageTemplate RETURNED = new MessageTemplate("workflow.message.review-returned");
    static final MessageTemplate APPROVED = new MessageTemplate("workflow.message.review-approved");
    static final MessageTemplate REFUSED = new MessageTemplate("workflow.message.review-refused");

    @Bean
    SettingDefinition reminderDaysSetting() {
        return BEFORE;
    }

    @Bean
    SettingDefinition escalationPaceSetting() {
        return PACE;
    }

    @Bean
    MessageTemplate dueMessage() {
        return DUE;
    }

    @Bean
    MessageTemplate overdueMessage() {
        return OVERDUE;
    }

    @Bean
    MessageTemplate escalatedMessage() {
        return ESCALATED;
    }

    @Bean
    MessageTemplate manualMessage() {
        return MANUAL;
    }

    @Bean
    MessageTemplate reviewReturnedMessage() {
        return RETURNED;
    }

    @Bean
    MessageTemplate reviewApprovedMessage() {
        return APPROVED;
    }

    @Bean
    MessageTemplate reviewRefusedMessage() {
        return REFUSED;
    }
}
