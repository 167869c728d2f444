package org.anbiao.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.checklist.CheckAnswer.Value;
import org.anbiao.common.PageRequest;
import org.anbiao.hazard.HazardOrigin;
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
import org.anbiao.notification.Message;
import org.anbiao.notification.MyMessages;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Missed checks are told once to who answers for them; a hazard leads back to its check. */
class MissedCheckWarningsTest extends CheckTestBase {

    @Autowired
    MissedCheckWarnings warnings;

    @Autowired
    MyMessages messages;

    @Autowired
    List<HazardOrigin> origins;

    private void sweep() {
        tenants.asSystem(township, () -> {
            warnings.sweep(township);
            return true;
        });
    }

    private void toldUntil(LocalDate day) {
        tenants.asSystem(
                township, () -> jdbc.sql("update check_reminder set told_until = ? where tenant_id = app_tenant()")
                        .param(day)
                        .update());
    }

    private List<Message> missed(Member member) {
        tenants.logIn(member);
        return messages.page(false, PageRequest.page(0, 50)).rows().stream()
                .filter(message -> message.template().equals("checklist.message.missed"))
                .toList();
    }

    @Test
    void whatEndedSinceTheLastLookIsToldOnceHoweverOftenItIsLooked() {
        Member neighbour = tenants.member(township, Role.ENTERPRISE_PRINCIPAL, null, other);
        Member employee = tenants.member(township, Role.ENTERPRISE_EMPLOYEE, null, enterprise);
        arrange(list, CheckFrequency.DAILY);
        shift(5);
        sweep();
        assertThat(missed(manager))
                .as("what was missed before the first look is in the list, not told")
                .isEmpty();
        toldUntil(TODAY.minusDays(4));
        sweep();
        sweep();
        for (Member told : List.of(principal, manager)) {
            assertThat(missed(told)).singleElement().satisfies(message -> {
                assertThat(message.arguments()).containsExactly("“班前检查表”", "3");
                assertThat(message.link()).isEqualTo("checks");
            });
        }
        assertThat(missed(neighbour)).isEmpty();
        assertThat(missed(employee)).isEmpty();
        toldUntil(TODAY.minusDays(2));
        sweep();
        assertThat(missed(manager)).as("the next day tells what ended since").hasSize(2);
        assertThat(missed(manager).get(0).arguments()).containsExactly("“班前检查表”", "1");
    }

    @Test
    void aHazardLeadsBackToTheCheckThatFoundIt() {
        UUID check = answered(Value.NO);
        UUID hazard = checks.finish(check).get(0);
        UUID other = hazards.find(org.anbiao.hazard.HazardFixture.general(enterprise, TODAY));
        assertThat(origins.stream().flatMap(origin -> origin.of(hazard).stream()))
                .singleElement()
                .satisfies(origin -> {
                    assertThat(origin.address()).isEqualTo("check/" + check);
                    assertThat(origin.words()).startsWith("班前检查表，带队 ");
                });
        assertThat(origins.stream().flatMap(origin -> origin.of(other).stream()))
                .isEmpty();
    }
}
