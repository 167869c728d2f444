package org.anbiao.supervision;

import java.util.List;
import java.util.UUID;
import org.anbiao.notification.Letter;
import org.anbiao.notification.MessageTemplate;
import org.anbiao.notification.Notifications;
import org.anbiao.supervision.persistence.SupervisionReaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells enterprises and units that something waits for their answer. */
@Component
class SupervisionMessages {

    static final MessageTemplate VISITED = new MessageTemplate("supervision.message.visited");
    static final MessageTemplate UNIT_FINDING = new MessageTemplate("supervision.message.unit-finding");

    private final SupervisionReaders readers;
    private final Notifications notifications;

    SupervisionMessages(SupervisionReaders readers, Notifications notifications) {
        this.readers = readers;
        this.notifications = notifications;
    }

    /** A visit left findings for the enterprise. */
    @Transactional(propagation = Propagation.MANDATORY)
    void visited(HelpVisit visit, int findings) {
        UUID home = readers.home(visit.enterpriseId());
        List<Letter> letters = readers.ofEnterprise(home, visit.enterpriseId()).stream()
                .map(member -> new Letter(
                        member, List.of(visit.actingName(), String.valueOf(findings)), "help-visits/" + visit.id()))
                .toList();
        notifications.tell(home, VISITED, letters);
    }

    /** A unit has a finding to answer, or its answer came back. */
    @Transactional(propagation = Propagation.MANDATORY)
    void found(UnitFinding finding) {
        SupervisedUnit subject = finding.subject();
        List<Letter> letters = readers.ofUnit(subject.tenantId(), subject.unitId()).stream()
                .map(member -> new Letter(
                        member,
                        List.of(finding.authorityName(), String.valueOf(finding.dueOn())),
                        "unit-supervision/" + finding.id()))
                .toList();
        notifications.tell(subject.tenantId(), UNIT_FINDING, letters);
    }
}
