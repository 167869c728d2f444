package org.anbiao.norms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.identity.Role;
import org.anbiao.norms.Assessment.Grade;
import org.anbiao.norms.Assessment.Result;
import org.anbiao.norms.Post.Duties;
import org.anbiao.norms.Post.Employment;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** One list for every post and whoever holds it; assessed once a year, posted, paid. */
@DatabaseTest
class PostsAndAssessmentTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final int YEAR = TODAY.getYear();

    @Autowired
    TenantFixture tenants;

    @Autowired
    PostService posts;

    @Autowired
    AssessmentService assessments;

    @Autowired
    JdbcClient jdbc;

    private UUID township;
    private UUID village;
    private UUID enterprise;

    @BeforeEach
    void anEnterprise() {
        township = tenants.township(tenants.county());
        village = tenants.unit(township, "village", "东溪村");
        enterprise = tenants.enterprise(township, village, "虚构石材厂");
        tenants.logIn(tenants.member(township, Role.ENTERPRISE_PRINCIPAL, null, enterprise));
    }

    @AfterEach
    void logOut() {
        tenants.logOut();
    }

    private static Duties duties(String department, String name, boolean head) {
        return new Duties(department, name, head, "零死亡", "组织检查", "全部作业", "每年考核");
    }

    private Post post(String name) {
        return posts.of(enterprise).all().stream()
                .filter(post -> post.duties().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Principal, two cutters in one post of whom one is an agency worker, an intern. */
    private void staffed() {
        posts.assign(posts.add(enterprise, duties("", "主要负责人", true)), "虚构王", Employment.REGULAR);
        UUID cutter = posts.add(enterprise, duties("切割车间", "切割工", true));
        posts.assign(cutter, "虚构张", Employment.REGULAR);
        posts.assign(cutter, "虚构李", Employment.AGENCY);
        posts.assign(posts.add(enterprise, duties("切割车间", "打磨工", false)), "虚构赵", Employment.INTERN);
    }

    @Test
    void everyPostAndPersonIsCountedAgencyWorkersAndInternsToo() {
        staffed();
        Posts all = posts.of(enterprise);
        assertThat(all.people()).isEqualTo(4);
        assertThat(all.people(Employment.AGENCY)).isOne();
        assertThat(all.people(Employment.INTERN)).isOne();
        assertThat(all.complete()).isEqualTo(3);
        assertThat(all.findings()).isEmpty();
        assertThat(posts.pdf(enterprise)).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        assertThat(posts.docx(enterprise)).startsWith('P', 'K');
    }

    @Test
    void whatIsMissingIsNamed() {
        posts.add(enterprise, new Duties("切割车间", "切割工", false, "零死亡", "", "", ""));
        assertThat(posts.of(enterprise).findings())
                .extracting(PostFinding::messageKey, PostFinding::subject)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("norms.posts.finding.no-head", "切割车间"),
                        org.assertj.core.groups.Tuple.tuple("norms.posts.finding.incomplete", "切割工"),
                        org.assertj.core.groups.Tuple.tuple("norms.posts.finding.nobody", "切割工"));
    }

    @Test
    void aDepartmentHasOneFirstResponsibleAndAPostIsNamedOnce() {
        staffed();
        refused("norms.posts.one-head", () -> posts.add(enterprise, duties("切割车间", "车间主任", true)));
        refused("norms.posts.exists", () -> posts.add(enterprise, duties("切割车间", "打磨工", false)));
        refused("norms.posts.name-missing", () -> posts.add(enterprise, duties("切割车间", " ", false)));
        refused("norms.posts.person-twice", () -> posts.assign(post("切割工").id(), "虚构张", Employment.REGULAR));
        Post grinder = post("打磨工");
        posts.change(grinder.id(), grinder.version(), duties("切割车间", "磨边工", false));
        refused(
                "norms.posts.changed",
                () -> posts.change(grinder.id(), grinder.version(), duties("切割车间", "抛光工", false)));
        posts.release(post("切割工").id(), post("切割工").holders().get(0).id());
        assertThat(posts.of(enterprise).people()).isEqualTo(3);
        posts.end(grinder.id(), post("磨边工").version());
        assertThat(posts.of(enterprise).people()).isEqualTo(2);
    }

    private Assessment assessment() {
        return assessments.find(enterprise, YEAR).orElseThrow();
    }

    private void grade(String person, Grade grade, String reward, String penalty) {
        Assessment read = assessment();
        Result result = read.results().stream()
                .filter(one -> one.personName().equals(person))
                .findFirst()
                .orElseThrow();
        assessments.grade(read, result, grade, new BigDecimal(reward), new BigDecimal(penalty), "");
    }

    @Test
    void everybodyIsGradedThenItIsCompletedPostedAndPaidAndCountedByPostAndByPerson() {
        refused("norms.assessment.nobody", () -> assessments.begin(enterprise, YEAR));
        staffed();
        refused("norms.assessment.year", () -> assessments.begin(enterprise, YEAR + 1));
        assessments.begin(enterprise, YEAR);
        refused("norms.assessment.begun", () -> assessments.begin(enterprise, YEAR));
        assertThat(assessment().results()).hasSize(4);
        grade("虚构张", Grade.EXCELLENT, "1000.50", "0");
        grade("虚构李", Grade.EXCELLENT, "500", "0");
        refused("norms.assessment.both", () -> grade("虚构赵", Grade.QUALIFIED, "1", "1"));
        refused("norms.assessment.amount", () -> grade("虚构赵", Grade.QUALIFIED, "1.005", "0"));
        grade("虚构赵", Grade.UNQUALIFIED, "0", "200");
        refused("norms.assessment.left", () -> assessments.complete(assessment(), TODAY));
        grade("虚构王", Grade.QUALIFIED, "0", "0");
        refused("norms.assessment.not-completed", () -> assessments.post(assessment(), TODAY, "公告栏"));
        refused("norms.assessment.day", () -> assessments.complete(assessment(), TODAY.plusDays(1)));
        assessments.complete(assessment(), TODAY);
        refused("norms.assessment.completed", () -> grade("虚构王", Grade.EXCELLENT, "0", "0"));
        refused("norms.assessment.before-completion", () -> assessments.post(assessment(), TODAY.minusDays(1), "公告栏"));
        assessments.post(assessment(), TODAY, "公告栏");
        List<UUID> all = assessment().results().stream().map(Result::id).toList();
        assessments.pay(assessment(), all, TODAY);
        refused("norms.assessment.nothing-to-pay", () -> assessments.pay(assessment(), all, TODAY));
        Assessment done = assessment();
        assertThat(done.paid()).isEqualByComparingTo("1500.50");
        assertThat(done.penalties()).isEqualByComparingTo("200");
        assertThat(done.rewardedPosts()).as("两人同岗").isOne();
        assertThat(done.payments()).isEqualTo(2);
        assertThat(tenants.asSystem(township, () -> jdbc.sql("""
                        select count(*) || '/' || count(distinct post_key) || '/' || sum(amount_yuan)
                        from fact_reward_payment where enterprise_id = ?
                        """)
                        .param(enterprise)
                        .query(String.class)
                        .single()))
                .isEqualTo("2/1/1500.50");
        assertThat(tenants.asSystem(township, () -> jdbc.sql(
                                "select count(*) from fact_annual_assessment where enterprise_id = ? and completed_on = ?")
                        .params(enterprise, TODAY)
                        .query(Long.class)
                        .single()))
                .isOne();
    }

    @Test
    void anotherEnterpriseAndASisterVillageReachNothing() {
        staffed();
        UUID other = tenants.enterprise(township, village, "虚构茶厂");
        tenants.logIn(tenants.member(township, Role.ENTERPRISE_PRINCIPAL, null, other));
        refused("norms.enterprise-not-yours", () -> posts.of(enterprise));
        refused("norms.enterprise-not-yours", () -> assessments.begin(enterprise, YEAR));
        UUID west = tenants.unit(township, "village", "西山村");
        tenants.logIn(tenants.member(township, Role.UNIT_WORKER, west, null));
        refused("norms.enterprise-not-yours", () -> posts.of(enterprise));
        tenants.logIn(township, Role.LEADER);
        assertThat(posts.of(enterprise).all()).hasSize(3);
        assertThatThrownBy(() -> posts.add(enterprise, duties("", "安全员", false)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private static void refused(String key, Runnable action) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo(key));
    }
}
