package org.anbiao.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.Messages;
import org.anbiao.identity.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Moves with a quarterly report that no rule allows: reopening, changing what was sent, sending and taking in for others. */
class IllegalReportMovesTest extends ReportTests {

    @Autowired
    Messages messages;

    private final List<String> accepted = new ArrayList<>();
    private int tried;

    @Test
    void noneIsAccepted() {
        facts.adopt(fixture.enterprise(town, east, "虚构甲厂"), "five_s", "2022-02-01", null);
        UUID open = open("西村");
        as(Role.UNIT_WORKER, west);
        move(
                "reporting.override.reason-missing",
                "a figure changed without a reason",
                () -> filling.override(open, FIVE_S, BigDecimal.ONE, " "));
        as(Role.UNIT_WORKER, east);
        move(
                "reporting.report.unknown",
                "another village's report changed",
                () -> filling.override(open, FIVE_S, BigDecimal.ONE, "改"));
        move("reporting.report.unknown", "another village's report sent", () -> filling.checkAndSend(open));
        as(Role.SAFETY_OFFICE, null);
        move("reporting.receipt.not-sent", "taken in before it was sent", () -> receipt.receive(open));
        move("reporting.receipt.not-sent", "returned before it was sent", () -> receipt.sendBack(open, "补充", Map.of()));

        UUID sent = sent("东村", villageWorker);
        move("reporting.report.frozen", "a sent report computed anew", () -> filling.compute(sent));
        move(
                "reporting.report.frozen",
                "a sent figure changed",
                () -> filling.override(sent, FIVE_S, BigDecimal.TEN, "改"));
        move("reporting.report.frozen", "a sent report sent again", () -> filling.checkAndSend(sent));
        move("reporting.report.frozen", "the texts of a sent report changed", () -> write(sent));
        move("denied", "the village takes its own report in", () -> receipt.receive(sent));
        as(Role.SAFETY_OFFICE, null);
        move(
                "reporting.receipt.comment-missing",
                "returned without a word",
                () -> receipt.sendBack(sent, " ", Map.of()));
        receipt.receive(sent);
        move("reporting.receipt.not-sent", "taken in twice", () -> receipt.receive(sent));
        UUID consolidated = reports.list(null, ALL).rows().stream()
                .filter(item -> item.side().consolidated() && item.period().equals(Period.parse("2022-Q1")))
                .findFirst()
                .orElseThrow()
                .id();
        write(consolidated);
        assertThat(filling.checkAndSend(consolidated)).isEmpty();
        move("reporting.receipt.not-sent", "a frozen quarter reopened", () -> receipt.sendBack(sent, "重报", Map.of()));
        move("reporting.report.frozen", "a frozen quarter computed anew", () -> filling.compute(consolidated));
        System.out.printf("Illegal moves with reports: %d tried, %d accepted%n", tried, accepted.size());
        assertThat(accepted).isEmpty();
    }

    private void as(Role role, UUID unit) {
        fixture.logIn(fixture.member(town, role, unit, null));
    }

    private void move(String expected, String what, Runnable action) {
        tried++;
        try {
            action.run();
            accepted.add(what + ": accepted");
        } catch (DomainException refusal) {
            if (!refusal.messageKey().equals(expected)) {
                accepted.add(what + ": refused by " + refusal.messageKey());
            }
            assertThat(messages.chinese(refusal.messageKey(), refusal.arguments()))
                    .containsPattern("[\\u4e00-\\u9fff]");
        } catch (AccessDeniedException denied) {
            if (!expected.equals("denied")) {
                accepted.add(what + ": denied");
            }
        } catch (RuntimeException fault) {
            accepted.add(what + ": failed with " + fault);
        }
    }
}
