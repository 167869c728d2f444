package org.anbiao.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.anbiao.checklist.CheckAnswer.Value;
import org.anbiao.checklist.CheckPlanService.Arrangement;
import org.anbiao.common.PageRequest;
import org.anbiao.documents.FileOpening;
import org.anbiao.documents.QrCode;
import org.anbiao.hazard.Hazard;
import org.anbiao.hazard.HazardCategory;
import org.anbiao.hazard.HazardFilter;
import org.anbiao.hazard.HazardListItem;
import org.anbiao.hazard.HazardSource;
import org.anbiao.hazard.InternalReports;
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
import org.anbiao.norms.OwnPoint;
import org.anbiao.norms.OwnSet;
import org.anbiao.norms.Post;
import org.anbiao.norms.PostService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Employees do the checks of their posts, and nothing of their colleagues'. */
class OwnChecksTest extends CheckTestBase {

    @Autowired
    OwnChecks own;

    @Autowired
    InternalReports reports;

    @Autowired
    PostService posts;

    @Autowired
    FileOpening opening;

    private Member employee;
    private Member colleague;
    private UUID card;

    @BeforeEach
    void twoEmployees() {
        employee = tenants.member(township, Role.ENTERPRISE_EMPLOYEE, null, enterprise);
        colleague = tenants.member(township, Role.ENTERPRISE_EMPLOYEE, null, enterprise);
        card = sets.compose(
                enterprise,
                OwnSet.Kind.CARD,
                "打磨岗位卡",
                "打磨工",
                List.of(OwnPoint.own("", "戴好护目镜", ""), OwnPoint.own("", "砂轮无裂纹", "")));
    }

    private void give(UUID set, Assignee assignee) {
        tenants.logIn(manager);
        int revision = plans.lists(enterprise).stream()
                .filter(one -> one.set().id().equals(set) && one.plan() != null)
                .mapToInt(one -> one.plan().revision())
                .findFirst()
                .orElse(0);
        plans.arrange(set, revision, new Arrangement(assignee, CheckFrequency.DAILY, 0, TODAY));
    }

    private void toEmployee(UUID set, Member member) {
        give(set, Assignee.employee(member.id(), ""));
    }

    private UUID done(Member member, Value first) {
        tenants.logIn(member);
        UUID check = checks.begin(own.due().get(0).plan().id());
        answer(check, 0, first, first == Value.NO ? "护目镜破损" : "");
        answer(check, 1, Value.YES, "");
        return check;
    }

    @Test
    void anEmployeeDoesTheOwnCheckAndWhatIsWrongBecomesOneHazard() {
        toEmployee(card, employee);
        toEmployee(list, colleague);
        tenants.logIn(employee);
        assertThat(own.due()).singleElement().satisfies(one -> {
            assertThat(one.plan().setId()).isEqualTo(card);
            assertThat(one.plan().responsible()).isEqualTo(employee.displayName());
        });
        UUID check = done(employee, Value.NO);
        List<UUID> found = checks.finish(check);
        assertThat(checks.finish(check)).as("a retry makes none again").isEqualTo(found);
        assertThat(checks.get(check).leader()).isEqualTo(employee.displayName());
        assertThat(own.due()).singleElement().matches(DueCheck::done);
        assertThat(own.finished(PageRequest.page(0, 10)).rows())
                .extracting(SafetyCheckItem::id)
                .containsExactly(check);
        assertThat(reports.mine())
                .as("what was found is followed with the own reports")
                .extracting(HazardListItem::id)
                .containsExactlyElementsOf(found);
        tenants.logIn(manager);
        Hazard hazard = hazards.get(found.get(0));
        assertThat(hazard.source()).isEqualTo(HazardSource.SELF_CHECK);
        assertThat(hazard.foundBy()).isEqualTo(employee.displayName());
        assertThat(hazards.count(HazardFilter.of(enterprise))).isOne();
    }

    @Test
    void aColleaguesChecksAndHazardsAreUnknown() {
        toEmployee(card, employee);
        UUID check = done(employee, Value.NO);
        checks.finish(check);
        UUID plan = own.due().get(0).plan().id();
        tenants.logIn(colleague);
        assertThat(own.due()).isEmpty();
        assertThat(own.finished(PageRequest.page(0, 10)).total()).isZero();
        assertThat(reports.mine()).isEmpty();
        refused("checklist.check-unknown", () -> checks.get(check));
        refused("checklist.list-unknown", () -> checks.begin(plan));
        refused("checklist.check-unknown", () -> answer(check, 0, Value.YES, ""));
        refused("checklist.check-unknown", () -> checks.finish(check));
        refused("checklist.check-unknown", () -> checks.drop(check));
        tenants.logIn(tenants.member(township, Role.ENTERPRISE_EMPLOYEE, null, other));
        refused("checklist.check-unknown", () -> checks.get(check));
        refused("checklist.list-unknown", () -> checks.begin(plan));
    }

    @Test
    void theDatabaseHoldsAnEmployeeToTheOwnChecksToo() {
        toEmployee(card, employee);
        toEmployee(list, colleague);
        UUID check = done(employee, Value.NO);
        checks.finish(check);
        assertThat(rows(employee, "check_plan")).isOne();
        assertThat(rows(employee, "check_phase")).isOne();
        assertThat(rows(employee, "safety_check")).isOne();
        assertThat(rows(employee, "safety_check_answer")).isEqualTo(2);
        assertThat(rows(colleague, "check_plan")).isOne();
        assertThat(rows(colleague, "safety_check")).isZero();
        assertThat(rows(colleague, "safety_check_answer")).isZero();
        for (String change : List.of(
                "update check_plan set responsible = '他人'",
                "update check_phase set starts_on = starts_on + 1",
                "update enterprise_norm set title = '改'",
                "delete from check_plan")) {
            int changed =
                    tenants.as(tenants.actor(employee), () -> jdbc.sql(change).update());
            assertThat(changed).as(change).isZero();
        }
        assertThat(rows(manager, "safety_check_answer")).isEqualTo(2);
    }

    private int rows(Member member, String table) {
        return tenants.as(
                tenants.actor(member), () -> jdbc.sql("select count(*) from " + table + " where enterprise_id = ?")
                        .param(enterprise)
                        .query(Integer.class)
                        .single());
    }

    @Test
    void anEmployeeChangesNeitherListsNorPlansNorReadsTheFirms() {
        toEmployee(card, employee);
        tenants.logIn(employee);
        Arrangement mine = new Arrangement("本人", CheckFrequency.YEARLY, 0, TODAY);
        for (Runnable act : List.<Runnable>of(
                () -> plans.arrange(card, 1, mine),
                () -> plans.lists(enterprise),
                () -> calendar.missed(enterprise, new CheckCalendar.Span(TODAY, TODAY)),
                () -> calendar.kept(enterprise, new CheckCalendar.Span(TODAY, TODAY)),
                () -> checks.running(enterprise),
                () -> checks.finished(enterprise, PageRequest.page(0, 1)),
                () -> checks.beginBetween(card),
                () -> sets.get(card),
                () -> hazards.count(HazardFilter.of(enterprise)))) {
            assertThatThrownBy(act::run).isInstanceOf(AccessDeniedException.class);
        }
        tenants.logIn(manager);
        assertThatThrownBy(() -> own.due()).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aPostsHoldersShareItsCheckAndSeeThatAColleagueHasDoneIt() {
        tenants.logIn(manager);
        UUID post = posts.add(enterprise, new Post.Duties("", "打磨工", false, "", "", "", ""));
        posts.assign(post, employee.displayName(), Post.Employment.REGULAR);
        posts.assign(post, colleague.displayName(), Post.Employment.AGENCY);
        assertThat(plans.assignees(enterprise, OwnSet.Kind.CARD))
                .filteredOn(one -> one.kind() == Assignee.Kind.POST)
                .singleElement()
                .satisfies(one -> assertThat(one.reaches())
                        .containsExactlyInAnyOrder(employee.displayName(), colleague.displayName()));
        give(card, Assignee.post(post, "打磨工", List.of()));
        UUID check = done(employee, Value.YES);
        tenants.logIn(colleague);
        assertThat(checks.get(check).answered()).as("running, for both").isEqualTo(2);
        tenants.logIn(employee);
        checks.finish(check);
        tenants.logIn(colleague);
        assertThat(own.due())
                .singleElement()
                .matches(DueCheck::done)
                .matches(DueCheck::byColleague, "not to be opened");
        refused("checklist.check-unknown", () -> checks.get(check));
        assertThat(rows(colleague, "safety_check_answer")).isZero();
        tenants.logIn(employee);
        assertThat(own.due()).singleElement().matches(DueCheck::done).matches(due -> !due.byColleague(), "the own one");
        tenants.logIn(manager);
        posts.release(post, posts.of(enterprise).all().get(0).holders().get(0).id());
        UUID left = posts.of(enterprise).all().get(0).holders().get(0).name().equals(employee.displayName())
                ? colleague.id()
                : employee.id();
        tenants.logIn(left.equals(colleague.id()) ? colleague : employee);
        assertThat(own.due()).as("who left the post has its checks no more").isEmpty();
    }

    @Test
    void twoOfOneNameHoldNoPostByIt() {
        tenants.logIn(manager);
        UUID post = posts.add(enterprise, new Post.Duties("", "打磨工", false, "", "", "", ""));
        posts.assign(post, employee.displayName(), Post.Employment.REGULAR);
        give(card, Assignee.post(post, "打磨工", List.of()));
        tenants.asSystem(township, () -> jdbc.sql("update member set display_name = ? where id = ?")
                .params(employee.displayName(), colleague.id())
                .update());
        tenants.logIn(employee);
        assertThat(own.due()).isEmpty();
        assertThat(rows(employee, "check_plan")).isZero();
    }

    @Test
    void whoIsResponsibleIsOneOfTheFirmAndOnlyForSheetsAndCards() {
        Member stranger = tenants.member(township, Role.ENTERPRISE_EMPLOYEE, null, other);
        refused("checklist.employee-unknown", () -> toEmployee(card, stranger));
        refused("checklist.employee-unknown", () -> toEmployee(card, manager));
        refused("checklist.post-unknown", () -> give(card, Assignee.post(UUID.randomUUID(), "", List.of())));
        tenants.logIn(manager);
        UUID whole = sets.compose(enterprise, OwnSet.Kind.LIST, "全厂清单", "", List.of(OwnPoint.own("", "出口畅通", "")));
        refused("checklist.employee-list", () -> toEmployee(whole, employee));
        assertThat(plans.assignees(enterprise, OwnSet.Kind.LIST)).allMatch(one -> one.kind() == Assignee.Kind.NAME);
    }

    @Test
    void missedTimesCountForWhomTheyWereGivenTo() {
        toEmployee(card, employee);
        tenants.asSystem(
                township, () -> jdbc.sql("update check_phase set starts_on = starts_on - 5 where enterprise_id = ?")
                        .param(enterprise)
                        .update());
        tenants.asSystem(
                township, () -> jdbc.sql("update check_plan set given_on = given_on - 2 where enterprise_id = ?")
                        .param(enterprise)
                        .update());
        tenants.logIn(employee);
        assertThat(own.missed(30)).hasSize(2);
        tenants.logIn(manager);
        CheckCalendar.Span span = new CheckCalendar.Span(TODAY.minusDays(30), TODAY);
        assertThat(calendar.missed(enterprise, span)).hasSize(5);
        assertThat(calendar.kept(enterprise, span)).singleElement().satisfies(one -> {
            assertThat(one.since()).isEqualTo(TODAY.minusDays(2));
            assertThat(one.owed()).isEqualTo(2);
            assertThat(one.missed()).isEqualTo(2);
            assertThat(one.lastOn()).isNull();
        });
        checks.finish(done(employee, Value.YES));
        toEmployee(card, colleague);
        assertThat(calendar.kept(enterprise, span)).singleElement().satisfies(one -> {
            assertThat(one.owed()).as("the colleague has it since today").isZero();
            assertThat(one.lastBy()).isEqualTo(employee.displayName());
        });
        tenants.logIn(colleague);
        assertThat(own.missed(30)).isEmpty();
    }

    private void backdate(int days) {
        tenants.asSystem(
                township, () -> jdbc.sql("update check_plan set given_on = given_on - ?::int where enterprise_id = ?")
                        .params(days, enterprise)
                        .update());
    }

    private CheckPlan planOf(UUID set) {
        return plans.plans(enterprise).stream()
                .filter(one -> one.setId().equals(set))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anOfficeThatSeesNoAccountsLeavesACheckWithItsEmployee() {
        UUID department = tenants.department(county);
        enterprise =
                tenants.enterprise(township, village, department, tenants.unit(department, "section", "建材股"), "虚构玻璃厂");
        manager = tenants.member(township, Role.ENTERPRISE_SAFETY_MANAGER, null, enterprise);
        employee = tenants.member(township, Role.ENTERPRISE_EMPLOYEE, null, enterprise);
        colleague = tenants.member(township, Role.ENTERPRISE_EMPLOYEE, null, enterprise);
        tenants.logIn(manager);
        UUID set = sets.compose(enterprise, OwnSet.Kind.CARD, "切割岗位卡", "切割工", List.of(OwnPoint.own("", "戴好手套", "")));
        toEmployee(set, employee);
        backdate(2);
        tenants.logIn(department, Role.CAMPAIGN_ADMIN);
        assertThat(plans.assignees(enterprise, OwnSet.Kind.CARD))
                .as("accounts are the township's")
                .noneMatch(one -> one.kind() == Assignee.Kind.EMPLOYEE);
        CheckPlan before = planOf(set);
        plans.arrange(
                set,
                before.revision(),
                new Arrangement(Assignee.of(before), CheckFrequency.WEEKLY, 0, TODAY.plusDays(1)));
        CheckPlan after = planOf(set);
        assertThat(after.memberId()).isEqualTo(employee.id());
        assertThat(after.responsible()).isEqualTo(employee.displayName());
        assertThat(after.givenOn()).isEqualTo(TODAY.minusDays(2));
        assertThat(after.schedule().phases()).extracting(CheckPhase::frequency).contains(CheckFrequency.WEEKLY);
        refused(
                "checklist.employee-unknown",
                () -> plans.arrange(
                        set,
                        after.revision(),
                        new Arrangement(Assignee.employee(colleague.id(), ""), CheckFrequency.WEEKLY, 0, TODAY)));
        tenants.logIn(employee);
        assertThat(own.due()).hasSize(1);
    }

    @Test
    void aNewNameOfTheSameAccountIsNoNewAssignment() {
        toEmployee(card, employee);
        backdate(3);
        tenants.asSystem(township, () -> jdbc.sql("update member set display_name = '虚构改名' where id = ?")
                .param(employee.id())
                .update());
        toEmployee(card, employee);
        assertThat(planOf(card).responsible()).isEqualTo("虚构改名");
        assertThat(planOf(card).givenOn()).isEqualTo(TODAY.minusDays(3));
        give(card, Assignee.named("虚构改名"));
        assertThat(planOf(card).givenOn()).as("a name alone is not the account").isEqualTo(TODAY);
        backdate(3);
        give(card, Assignee.named("虚构改名"));
        assertThat(planOf(card).givenOn()).isEqualTo(TODAY.minusDays(3));
        give(card, Assignee.named("虚构他人"));
        assertThat(planOf(card).givenOn()).isEqualTo(TODAY);
    }

    @Test
    void picturesOfTheOwnCheckOpenAndOfNoOther() {
        toEmployee(card, employee);
        UUID check = done(employee, Value.NO);
        UUID photo = files.storePicture(enterprise, "photo.png", QrCode.png("photo", 4))
                .id();
        UUID foreign = files.storePicture(enterprise, "other.png", QrCode.png("other", 4))
                .id();
        SafetyCheck shown = checks.get(check);
        CheckAnswer before = shown.answers().get(shown.points().get(0).id());
        checks.answer(check, before.with(Value.NO, "护目镜破损", HazardCategory.OTHER, List.of(photo)));
        assertThat(opens(photo)).isTrue();
        assertThat(opens(foreign)).isFalse();
        checks.finish(check);
        assertThat(opens(photo)).isTrue();
        tenants.logIn(colleague);
        assertThat(opens(photo)).isFalse();
    }

    private boolean opens(UUID file) {
        return opening.opens(files.find(file).orElseThrow());
    }
}
