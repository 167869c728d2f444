package org.anbiao.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.anbiao.checklist.CheckAnswer.Value;
import org.anbiao.common.DomainException;
import org.anbiao.documents.FileStore;
import org.anbiao.hazard.HazardCategory;
import org.anbiao.hazard.HazardCourse;
import org.anbiao.hazard.HazardService;
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
import org.anbiao.norms.NormService;
import org.anbiao.norms.OwnPoint;
import org.anbiao.norms.OwnSet;
import org.anbiao.norms.OwnSetService;
import org.anbiao.registry.AdoptionService;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An enterprise with a sheet of three points, its principal logged in, and what its checks are tried with. */
@DatabaseTest
abstract class CheckTestBase {

    static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Autowired
    TenantFixture tenants;

    @Autowired
    CheckPlanService plans;

    @Autowired
    CheckService checks;

    @Autowired
    CheckCalendar calendar;

    @Autowired
    ListDeliveries deliveries;

    @Autowired
    ThreeLists threeLists;

    @Autowired
    CheckSheets sheets;

    @Autowired
    OwnSetService sets;

    @Autowired
    NormService norms;

    @Autowired
    HazardService hazards;

    @Autowired
    HazardCourse course;

    @Autowired
    AdoptionService adoptions;

    @Autowired
    FileStore files;

    @Autowired
    JdbcClient jdbc;

    UUID county;
    UUID township;
    UUID village;
    UUID enterprise;
    UUID other;
    Member principal;
    Member manager;
    UUID list;

    @BeforeEach
    void anEnterpriseWithAList() {
        county = tenants.county();
        township = tenants.township(county);
        village = tenants.unit(township, "village", "东溪村");
        enterprise = tenants.enterprise(township, village, "虚构石材厂");
        other = tenants.enterprise(township, village, "虚构茶厂");
        principal = tenants.member(township, Role.ENTERPRISE_PRINCIPAL, null, enterprise);
        manager = tenants.member(township, Role.ENTERPRISE_SAFETY_MANAGER, null, enterprise);
        tenants.logIn(principal);
        list = compose("切割车间");
    }

    @AfterEach
    void logOut() {
        tenants.logOut();
    }

    UUID compose(String place) {
        return sets.compose(
                enterprise,
                OwnSet.Kind.SHEET,
                "班前检查表",
                place,
                List.of(
                        OwnPoint.own("设备", "防护罩齐全", "现场看", "《安全生产法》第三十六条", "停机加装防护罩"),
                        OwnPoint.own("用电", "配电箱上锁", ""),
                        OwnPoint.own("用电", "临时用电有审批", "")));
    }

    void arrange(UUID set, CheckFrequency frequency) {
        int revision = plans.lists(enterprise).stream()
                .filter(one -> one.set().id().equals(set))
                .map(PlannedList::plan)
                .mapToInt(plan -> plan == null ? 0 : plan.revision())
                .findFirst()
                .orElse(0);
        plans.arrange(set, revision, new CheckPlanService.Arrangement("陈虚构", frequency, 0, TODAY));
    }

    CheckPlan plan() {
        return plans.plans(enterprise).stream()
                .filter(plan -> plan.setId().equals(list))
                .findFirst()
                .orElseThrow();
    }

    /** As if it had been laid down so many days before. */
    void shift(int days) {
        tenants.as(tenants.actor(principal), () -> jdbc.sql(
                        "update check_phase set starts_on = starts_on - ?::int where enterprise_id = ?")
                .params(days, enterprise)
                .update());
    }

    void answer(UUID check, int point, Value value, String note) {
        OwnPoint chosen = checks.get(check).points().get(point);
        CheckAnswer answer = CheckAnswer.first(chosen.id(), value);
        checks.answer(check, answer.with(value, note, HazardCategory.MACHINERY, List.of()));
    }

    UUID answered(Value first) {
        arrange(list, CheckFrequency.DAILY);
        UUID check = checks.begin(plan().id());
        answer(check, 0, first, first == Value.NO ? "2号机防护罩缺失" : "");
        answer(check, 1, Value.YES, "");
        answer(check, 2, Value.NONE, "");
        return check;
    }

    static void refused(String key, Runnable action) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo(key));
    }
}
