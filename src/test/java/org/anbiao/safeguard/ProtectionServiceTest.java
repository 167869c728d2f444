package org.anbiao.safeguard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.identity.Role;
import org.anbiao.norms.Post;
import org.anbiao.norms.Post.Duties;
import org.anbiao.norms.Post.Employment;
import org.anbiao.norms.PostService;
import org.anbiao.safeguard.Protection.Need;
import org.anbiao.safeguard.Protection.State;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** What a post needs, who was given it and when anew, whether it is worn. */
@DatabaseTest
class ProtectionServiceTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Autowired
    TenantFixture tenants;

    @Autowired
    ProtectionService protections;

    @Autowired
    PostService posts;

    private UUID county;
    private UUID township;
    private UUID village;
    private UUID enterprise;
    private UUID cutter;

    @BeforeEach
    void anEnterpriseWithTwoCutters() {
        county = tenants.county();
        township = tenants.township(county);
        village = tenants.unit(township, "village", "东溪村");
        enterprise = tenants.enterprise(township, village, "虚构石材厂");
        logInManager();
        cutter = posts.add(enterprise, new Duties("", "切割工", false, "目标", "职责", "范围", "标准"));
        posts.assign(cutter, "虚构张", Employment.REGULAR);
        posts.assign(cutter, "虚构李", Employment.AGENCY);
    }

    private void logInManager() {
        tenants.logIn(tenants.member(township, Role.ENTERPRISE_SAFETY_MANAGER, null, enterprise));
    }

    @AfterEach
    void logOut() {
        tenants.logOut();
    }

    private UUID need(String kind, int months) {
        return protections.need(enterprise, cutter, new ProtectionItem.Draft(kind, "GB 2626-2019", months));
    }

    private void issue(UUID item, LocalDate on, String... people) {
        protections.issue(enterprise, item, Set.of(people), 2, on);
    }

    private Protection now() {
        return protections.of(enterprise);
    }

    private List<Need> needs() {
        return now().needs(now().posts().get(0));
    }

    private List<String> findings() {
        return now().findings().stream()
                .map(finding -> (finding.urgent() ? "!" : "?")
                        + finding.messageKey().replace("safeguard.protection.finding.", ""))
                .toList();
    }

    private static ProtectionItem.CheckDraft look(Integer people, Integer notWorn, String finding, String by) {
        return new ProtectionItem.CheckDraft(TODAY, people, notWorn, finding, by);
    }

    @Test
    void everybodyInThePostIsGivenItUntilItIsDueAgain() {
        assertThat(findings()).containsExactly("?no-items");
        UUID masks = need("防尘口罩", 3);
        assertThat(needs()).extracting(Need::state).containsExactly(State.NEVER, State.NEVER);
        assertThat(findings()).containsExactly("!never", "!never", "?no-check");
        issue(masks, TODAY.minusMonths(3), "虚构张", "虚构李");
        assertThat(needs()).extracting(Need::state).containsExactly(State.DUE, State.DUE);
        issue(masks, TODAY, "虚构李");
        assertThat(needs())
                .extracting(Need::person, Need::state, Need::renewOn)
                .containsExactlyInAnyOrder(
                        Tuple.tuple("虚构张", State.DUE, TODAY.minusMonths(3).plusMonths(3)),
                        Tuple.tuple("虚构李", State.GIVEN, TODAY.plusMonths(3)));
        assertThat(findings()).containsExactly("!due", "?no-check");
        assertThat(now().count(State.GIVEN)).isOne();
        assertThat(now().count(State.DUE)).isOne();
    }

    @Test
    void thirtyDaysBeforeItIsShown() {
        Protection all = protections.of(enterprise);
        Post post = all.posts().get(0);
        LocalDate renew = LocalDate.of(2026, 7, 31);
        assertThat(stateOn(post, renew.minusDays(31))).isEqualTo(State.GIVEN);
        assertThat(stateOn(post, renew.minusDays(30))).isEqualTo(State.SOON);
        assertThat(stateOn(post, renew.minusDays(1))).isEqualTo(State.SOON);
        assertThat(stateOn(post, renew)).isEqualTo(State.DUE);
    }

    /** Given on 31 January for half a year. */
    private State stateOn(Post post, LocalDate today) {
        UUID id = UUID.randomUUID();
        ProtectionItem item = new ProtectionItem(id, township, enterprise, post.id(), "安全帽", "GB 2811-2019", 6);
        ProtectionItem.Issue issue = new ProtectionItem.Issue(
                UUID.randomUUID(), township, id, "虚构张", 1, LocalDate.of(2026, 1, 31), null, "");
        return new Protection(today, List.of(post), List.of(item), List.of(issue), List.of())
                .needs(post).stream()
                        .filter(need -> need.person().equals("虚构张"))
                        .findFirst()
                        .orElseThrow()
                        .state();
    }

    @Test
    void aTakenBackIssueCountsNoLongerAndWhoLeavesThePostIsNotJudged() {
        UUID masks = need("防尘口罩", 3);
        issue(masks, TODAY, "虚构张", "虚构李");
        UUID wrong = now().issues().stream()
                .filter(issue -> issue.personName().equals("虚构李"))
                .findFirst()
                .orElseThrow()
                .id();
        refused("safeguard.withdraw-reason-missing", () -> protections.withdraw(enterprise, wrong, ""));
        protections.withdraw(enterprise, wrong, "实际没有发");
        refused("safeguard.changed", () -> protections.withdraw(enterprise, wrong, "实际没有发"));
        assertThat(now().count(State.NEVER)).isOne();
        Post post = now().posts().get(0);
        post.holders().stream()
                .filter(holder -> holder.name().equals("虚构李"))
                .forEach(holder -> posts.release(cutter, holder.id()));
        assertThat(now().count(State.NEVER)).isZero();
        assertThat(now().issues()).hasSize(2);
        protections.end(enterprise, masks);
        assertThat(findings()).containsExactly("?no-items");
        refused("safeguard.protection.item-unknown", () -> issue(masks, TODAY, "虚构张"));
        need("防尘口罩", 6);
    }

    @Test
    void whoDoesNotWearItIsCountedAndTheLatestLookStands() {
        need("防尘口罩", 3);
        protections.check(enterprise, cutter, look(2, 1, "口罩挂在下巴", "虚构林"));
        assertThat(findings()).contains("!not-worn");
        tenants.logIn(tenants.member(township, Role.GRID_WORKER, village, null));
        protections.check(enterprise, cutter, look(2, 0, "", "虚构网格员"));
        assertThat(findings()).doesNotContain("!not-worn", "?no-check");
        assertThat(now().checks())
                .extracting(ProtectionItem.Check::byOffice, ProtectionItem.Check::notWorn)
                .containsExactly(Tuple.tuple(true, 0), Tuple.tuple(false, 1));
    }

    @Test
    void badInputIsRefusedWithWhatToDo() {
        refused("safeguard.protection.kind-missing", () -> need(" ", 3));
        refused("safeguard.protection.months", () -> need("安全帽", 0));
        refused("safeguard.protection.months", () -> need("安全帽", 121));
        refused(
                "safeguard.protection.standard-missing",
                () -> protections.need(enterprise, cutter, new ProtectionItem.Draft("安全帽", "", 12)));
        UUID helmets = need("安全帽", 30);
        refused("safeguard.protection.exists", () -> need(" 安全帽 ", 12));
        refused("safeguard.protection.people-missing", () -> issue(helmets, TODAY));
        refused("safeguard.protection.not-in-post", () -> issue(helmets, TODAY, "虚构王"));
        refused("safeguard.day-to-come", () -> issue(helmets, TODAY.plusDays(1), "虚构张"));
        refused("safeguard.protection.quantity", () -> protections.issue(enterprise, helmets, Set.of("虚构张"), 0, TODAY));
        refused("safeguard.protection.people-number", () -> check(look(0, 0, "", "虚构林")));
        refused("safeguard.protection.not-worn-number", () -> check(look(2, 3, "", "虚构林")));
        refused("safeguard.protection.not-worn-number", () -> check(look(2, null, "", "虚构林")));
        refused("safeguard.protection.finding-missing", () -> check(look(2, 1, " ", "虚构林")));
        refused("safeguard.protection.by-missing", () -> check(look(2, 0, "", " ")));
        assertThat(now().issues()).isEmpty();
        assertThat(now().checks()).isEmpty();
    }

    private void check(ProtectionItem.CheckDraft draft) {
        protections.check(enterprise, cutter, draft);
    }

    @Test
    void anotherEnterpriseReachesNothingAndTheLeaderReads() {
        UUID masks = need("防尘口罩", 3);
        issue(masks, TODAY, "虚构张");
        UUID other = tenants.enterprise(township, village, "虚构茶厂");
        tenants.logIn(tenants.member(township, Role.ENTERPRISE_PRINCIPAL, null, other));
        refused("norms.enterprise-not-yours", this::now);
        refused("safeguard.protection.item-unknown", () -> protections.end(other, masks));
        refused("safeguard.protection.post-unknown", () -> protections.check(other, cutter, look(1, 0, "", "虚构林")));
        tenants.logIn(county, Role.LEADER);
        assertThat(now().issues()).hasSize(1);
        assertThatThrownBy(() -> issue(masks, TODAY, "虚构李")).isInstanceOf(AccessDeniedException.class);
        // the county's office goes on with what the enterprise recorded
        tenants.logIn(county, Role.SAFETY_OFFICE);
        issue(masks, TODAY, "虚构李");
        logInManager();
        assertThat(now().count(State.GIVEN)).isEqualTo(2);
        assertThat(now().issues()).hasSize(2);
    }

    private static void refused(String key, Runnable action) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo(key));
    }
}
