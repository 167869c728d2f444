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
import org.anbiao.norms.Post;
import org.anbiao.norms.PostService;
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
    PostService posts;

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
        return told(member, "checklist.message.missed");
    }

    private List<Message> told(Member member, String template) {
        tenants.logIn(member);
        return messages.page(false, PageRequest.page(0, 50)).rows().stream()
                .filter(message -> message.template().equals(template))
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
    void anEmployeeIsToldOfTheOwnChecksAloneSinceTheyWereGiven() {
        Member employee = tenants.member(township, Role.ENTERPRISE_EMPLOYEE, null, enterprise);
        Member holder = tenants.member(township, Role.ENTERPRISE_EMPLOYEE, null, enterprise);
        tenants.logIn(manager);
        arrange(list, CheckFrequency.DAILY);
        UUID card = compose("打磨车间");
        plans.arrange(card, 0, daily(Assignee.employee(employee.id(), "")));
        UUID post = posts.add(enterprise, new Post.Duties("", "仓管员", false, "", "", "", ""));
        posts.assign(post, holder.displayName(), Post.Employment.REGULAR);
        UUID store = compose("仓库");
        plans.arrange(store, 0, daily(Assignee.post(post, "仓管员", List.of())));
        shift(5);
        given(card, TODAY.minusDays(2));
        given(store, null);
        sweep();
        toldUntil(TODAY.minusDays(4));
        sweep();
        sweep();

        assertThat(told(employee, "checklist.message.own-missed"))
                .as("the days before the check was given are not the employee's")
                .singleElement()
                .satisfies(message -> {
                    assertThat(message.arguments()).containsExactly("“班前检查表”", "2");
                    assertThat(message.link()).isEqualTo("own-checks");
                });
        assertThat(told(holder, "checklist.message.own-missed")).isEmpty();
        assertThat(missed(employee)).isEmpty();
        assertThat(missed(manager)).singleElement().satisfies(message -> assertThat(message.arguments())
                .containsExactly("“班前检查表”", "9"));
        toldUntil(TODAY.minusDays(2));
        heldSince(post, TODAY.minusDays(30));
        sweep();
        assertThat(told(holder, "checklist.message.own-missed"))
                .as("who holds the post is told")
                .singleElement()
                .satisfies(message -> assertThat(message.arguments()).containsExactly("“班前检查表”", "1"));
    }

    private CheckPlanService.Arrangement daily(Assignee assignee) {
        return new CheckPlanService.Arrangement(assignee, CheckFrequency.DAILY, 0, TODAY);
    }

    private void given(UUID set, LocalDate day) {
        tenants.as(tenants.actor(principal), () -> jdbc.sql(
                        "update check_plan set given_on = cast(? as date) where enterprise_id = ? and set_id = ?")
                .params(day, enterprise, set)
                .update());
    }

    private void heldSince(UUID post, LocalDate day) {
        tenants.as(tenants.actor(principal), () -> jdbc.sql(
                        "update post_holder set from_on = ? where enterprise_id = ? and post_id = ?")
                .params(day, enterprise, post)
                .update());
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
