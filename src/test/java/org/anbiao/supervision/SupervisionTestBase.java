package org.anbiao.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.Messages;
import org.anbiao.common.PageRequest;
import org.anbiao.enforcement.InspectionService;
import org.anbiao.hazard.HazardCategory;
import org.anbiao.hazard.HazardService;
import org.anbiao.identity.Role;
import org.anbiao.notification.MyMessages;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A stone works of a village in a township, and the services that people with an account work with. */
@DatabaseTest
abstract class SupervisionTestBase {

    static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    static final PageRequest PAGE = new PageRequest(0, 50);
    static final TeamMember EXPERT = new TeamMember("虚构专家", TeamSide.EXPERT, "虚构公司", null, null);

    @Autowired
    TenantFixture tenants;

    @Autowired
    HelpVisitService visits;

    @Autowired
    ExpertPoolService pool;

    @Autowired
    AssignmentService assignments;

    @Autowired
    EnterprisePlans plans;

    @Autowired
    InstitutionEvaluations evaluations;

    @Autowired
    RandomDrawService draws;

    @Autowired
    UnitSupervision units;

    @Autowired
    SupervisionSheet sheet;

    @Autowired
    HazardService hazards;

    @Autowired
    InspectionService inspections;

    @Autowired
    MyMessages messages;

    @Autowired
    JdbcClient jdbc;

    UUID county;
    UUID township;
    UUID east;
    UUID west;
    UUID enterprise;

    @BeforeEach
    void anEnterprise() {
        county = tenants.county();
        township = tenants.township(county);
        east = tenants.unit(township, "village", "东溪村");
        west = tenants.unit(township, "village", "西溪村");
        enterprise = tenants.enterprise(township, east, "=虚构石材厂");
        tenants.logIn(township, Role.SAFETY_OFFICE);
    }

    @AfterEach
    void logOut() {
        tenants.logOut();
    }

    static void refused(String key, ThrowingCallable move) {
        assertThatThrownBy(move).isInstanceOfSatisfying(DomainException.class, refusal -> {
            assertThat(refusal.messageKey()).isEqualTo(key);
            assertThat(new Messages().chinese(refusal.messageKey(), refusal.arguments()))
                    .matches("(?s).*[\\u4e00-\\u9fff].*");
        });
    }

    static VisitFinding finding(VisitItemKind kind, String text) {
        HazardCategory category = kind == VisitItemKind.HAZARD ? HazardCategory.FIRE : null;
        return new VisitFinding(kind, text, "按规范整改", TODAY.plusDays(10), "仓库", category, false, "");
    }

    HelpVisitDraft draft(String squad, List<TeamMember> team, VisitFinding... findings) {
        return new HelpVisitDraft(
                enterprise, TODAY, squad, team, List.of(VisitTopic.FIRE), "消防设施基本完好", "标准文本", List.of(findings));
    }

    void asEnterprise() {
        tenants.logIn(tenants.member(township, Role.ENTERPRISE_PRINCIPAL, null, enterprise));
    }

    void asVillage(UUID village) {
        tenants.logIn(tenants.member(township, Role.UNIT_WORKER, village, null));
    }
}
