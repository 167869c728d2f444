package org.anbiao.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.hazard.HazardCategory;
import org.anbiao.hazard.HazardCourse;
import org.anbiao.hazard.HazardFinding;
import org.anbiao.hazard.HazardLevel;
import org.anbiao.hazard.HazardPlan;
import org.anbiao.hazard.HazardService;
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
import org.anbiao.notification.MyMessages;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.tenancy.Holidays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A late hazard comes before the firm's principal, then its village, then the supervising department, each once. */
@DatabaseTest
class HazardDeadlineTest {

    private static final LocalDate TODAY = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));

    private static final String ESCALATED = "workflow.message.escalated hazards?state=all&overdue=1";

    @Autowired
    TenantFixture tenants;

    @Autowired
    HazardService hazards;

    @Autowired
    HazardCourse course;

    @Autowired
    DeadlineSweep sweep;

    @Autowired
    MyMessages messages;

    @Autowired
    Holidays holidays;

    @Autowired
    JdbcClient jdbc;

    private UUID township;
    private UUID hazard;
    private Member principal;
    private Member manager;
    private Member village;
    private Member otherVillage;
    private Member leader;
    private Member department;

    @BeforeEach
    void aHazardBeingRectified() {
        UUID county = tenants.county();
        township = tenants.township(county);
        UUID bureau = tenants.department(county);
        UUID section = tenants.unit(bureau, "section", "燃气股");
        UUID east = tenants.unit(township, "village", "东溪村");
        UUID enterprise = tenants.enterprise(township, east, bureau, section, "虚构燃气站");
        principal = tenants.member(township, Role.ENTERPRISE_PRINCIPAL, null, enterprise);
        manager = tenants.member(township, Role.ENTERPRISE_SAFETY_MANAGER, null, enterprise);
        village = tenants.member(township, Role.UNIT_WORKER, east, null);
        otherVillage = tenants.member(township, Role.UNIT_WORKER, tenants.unit(township, "village", "西溪村"), null);
        leader = tenants.member(township, Role.LEADER, null, null);
        department = tenants.member(bureau, Role.CAMPAIGN_ADMIN, null, null);
        tenants.logIn(principal);
        hazard = hazards.find(new HazardFinding(
                enterprise, HazardLevel.GENERAL, HazardCategory.GAS, TODAY, "软管老化", "", "", List.of()));
        course.dispatch(hazard, 1, HazardPlan.general("虚构安全员", "更换软管", TODAY.plusDays(60)));
        tenants.logOut();
    }

    @AfterEach
    void logOut() {
        tenants.logOut();
    }

    private void late(int workingDays) {
        LocalDate day = TODAY.minusDays(1);
        while (holidays.calendar().workingDaysBetween(day, TODAY) < workingDays) {
            day = day.minusDays(1);
        }
        due(day);
    }

    private void due(LocalDate day) {
        tenants.asSystem(
                township, () -> jdbc.sql("update work_item set due_on = ? where subject_id = ? and state = 'open'")
                        .params(day, hazard)
                        .update());
        tenants.asSystem(township, () -> {
            sweep.sweep(township);
            sweep.sweep(township);
            return township;
        });
    }

    private List<String> told(Member member) {
        tenants.logIn(member);
        List<String> told = messages.page(false, PageRequest.page(0, 10)).rows().stream()
                .map(message -> message.template() + " " + message.link())
                .toList();
        tenants.logOut();
        return told;
    }

    private HazardCourse.Deed deed(String note) {
        return HazardCourse.Deed.on(TODAY, note);
    }

    private UUID majorWithItsPlan() {
        UUID id = hazards.find(new HazardFinding(
                hazards.get(hazard).enterpriseId(),
                HazardLevel.MAJOR,
                HazardCategory.GAS,
                TODAY,
                "未设置可燃气体报警装置",
                "",
                "燃气经营企业重大隐患判定标准第五条",
                List.of()));
        course.dispatch(id, 1, new HazardPlan("虚构安全员", "加装报警装置", TODAY.plusDays(60), "自筹2万元", "停用", "第三方检测合格"));
        return id;
    }

    /** A hazard that waits for a step of the firm. */
    private UUID waitingFor(String task) {
        return switch (task) {
            case "dispatch_hazard" ->
                hazards.find(new HazardFinding(
                        hazards.get(hazard).enterpriseId(),
                        HazardLevel.GENERAL,
                        HazardCategory.GAS,
                        TODAY,
                        "软管老化",
                        "",
                        "",
                        List.of()));
            case "report_hazard" -> majorWithItsPlan();
            case "recheck_hazard" -> {
                course.rectify(hazard, 2, deed("已更换"));
                yield hazard;
            }
            default -> {
                UUID id = majorWithItsPlan();
                course.report(id, 2, deed("书面报告"));
                course.rectify(id, 3, deed("已加装"));
                tenants.logIn(manager);
                course.pass(id, 4, deed("复查合格"));
                yield id;
            }
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"dispatch_hazard", "report_hazard", "recheck_hazard", "sign_off_hazard"})
    void aStepThatIsNotTakenIsRemindedAndEscalatesAsARectificationDoes(String task) {
        tenants.logIn(principal);
        hazard = waitingFor(task);
        assertThat(tenants.asSystem(township, () -> jdbc.sql(
                                "select task_key from work_item where subject_id = ? and state = 'open' and due_on is not null")
                        .param(hazard)
                        .query(String.class)
                        .list()))
                .containsExactly(task);
        tenants.logOut();
        due(TODAY);
        assertThat(told(principal)).containsExactly("workflow.message.due todo");
        late(0);
        assertThat(told(principal)).contains("workflow.message.overdue todo");
        assertThat(told(village)).doesNotContain(ESCALATED);
        late(2);
        assertThat(told(village)).contains(ESCALATED);
        assertThat(told(department)).doesNotContain(ESCALATED);
        late(5);
        assertThat(told(department)).contains(ESCALATED);
    }

    @Test
    void stepByStepFromTheFirmToTheDepartment() {
        late(0);
        assertThat(told(principal)).containsExactly("workflow.message.overdue todo");
        assertThat(told(village)).isEmpty();
        late(2);
        assertThat(told(village)).containsExactly(ESCALATED);
        assertThat(told(otherVillage)).isEmpty();
        assertThat(told(department)).isEmpty();
        late(5);
        assertThat(told(department)).containsExactly(ESCALATED);
        assertThat(told(leader))
                .as("of the area: the department supervises this firm")
                .isEmpty();
        assertThat(told(principal)).hasSize(1);
        assertThat(told(village)).hasSize(1);
    }
}
