package org.anbiao.supervision.assessment;

import java.util.List;
import org.anbiao.notification.Letter;
import org.anbiao.notification.MessageTemplate;
import org.anbiao.notification.Notifications;
import org.anbiao.supervision.SupervisedUnit;
import org.anbiao.supervision.persistence.SupervisionReaders;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells a unit that its assessment of a year can be read. */
@Component
class AssessmentMessages {

    private static final MessageTemplate PUBLISHED = new MessageTemplate("supervision.message.assessed");

    private final SupervisionReaders readers;
    private final Notifications notifications;

    AssessmentMessages(SupervisionReaders readers, Notifications notifications) {
        this.readers = readers;
        this.notifications = notifications;
    }

    @Bean
    static MessageTemplate assessedMessage() {
        return PUBLISHED;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void published(UnitAssessment assessment) {
        SupervisedUnit subject = assessment.subject();
        List<String> said = List.of(assessment.authorityName(), String.valueOf(assessment.year()), assessment.grade());
        List<Letter> letters = readers.ofUnit(subject.tenantId(), subject.unitId()).stream()
                .map(member -> new Letter(member, said, "unit-supervision/assessment/" + assessment.id()))
                .toList();
        notifications.tell(subject.tenantId(), PUBLISHED, letters);
    }
}
