package org.anbiao.hazard;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
import org.anbiao.support.TenantFixture;
import org.springframework.boot.test.context.TestComponent;

/** A township with a village, its grid cell and an office; an enterprise there with two people who have accounts. */
@TestComponent
public class HazardFixture {

    public static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    public final TenantFixture tenants;
    private final HazardService hazards;
    private final HazardCourse course;

    HazardFixture(TenantFixture tenants, HazardService hazards, HazardCourse course) {
        this.tenants = tenants;
        this.hazards = hazards;
        this.course = course;
    }

    /** The people and places of a test. */
    public record Place(
            UUID county,
            UUID township,
            UUID village,
            UUID enterprise,
            Member principal,
            Member manager,
            Member villageWorker,
            Member office) {}

    public Place place() {
        UUID county = tenants.county();
        UUID township = tenants.township(county);
        UUID village = tenants.unit(township, "village", "东溪村");
        UUID enterprise = tenants.enterprise(township, village, "虚构石材厂");
        return new Place(
                county,
                township,
                village,
                enterprise,
                tenants.member(township, Role.ENTERPRISE_PRINCIPAL, null, enterprise),
                tenants.member(township, Role.ENTERPRISE_SAFETY_MANAGER, null, enterprise),
                tenants.member(township, Role.UNIT_WORKER, village, null),
                tenants.member(township, Role.SAFETY_OFFICE, null, null));
    }

    public static HazardFinding general(UUID enterprise, LocalDate foundOn) {
        return new HazardFinding(
                enterprise,
                HazardLevel.GENERAL,
                HazardCategory.ELECTRICITY,
                foundOn,
                "切割车间配电箱无门",
                "切割车间",
                "",
                List.of());
    }

    public static HazardFinding major(UUID enterprise, LocalDate foundOn) {
        return new HazardFinding(
                enterprise,
                HazardLevel.MAJOR,
                HazardCategory.DUST,
                foundOn,
                "除尘系统未按标准设置泄爆装置",
                "打磨车间",
                "工贸行业重大事故隐患判定标准第十一条",
                List.of());
    }

    public static OfficialFinding official(UUID enterprise, LocalDate foundOn, LocalDate dueOn) {
        return new OfficialFinding(
                enterprise,
                null,
                foundOn,
                "安全出口堆放杂物",
                "成品仓库",
                HazardLevel.GENERAL,
                HazardCategory.OTHER,
                null,
                dueOn,
                List.of());
    }

    public static HazardPlan plan(LocalDate dueOn) {
        return HazardPlan.general("虚构电工", "加装箱门并上锁", dueOn);
    }

    public static HazardPlan sixFields(LocalDate dueOn) {
        return new HazardPlan("虚构主任", "加装泄爆片", dueOn, "企业自筹3万元", "停用打磨工段，专人值守", "泄爆面积符合设计，第三方检测合格");
    }

    public static HazardCourse.Deed deed(LocalDate on, String note) {
        return HazardCourse.Deed.on(on, note);
    }

    public int version(UUID id) {
        return hazards.get(id).version();
    }

    /** The manager plans and rectifies a general hazard on a day; stays logged in. */
    public void rectify(Place place, UUID id, LocalDate on) {
        tenants.logIn(place.manager());
        LocalDate ordered = hazards.get(id).plan().dueOn();
        course.dispatch(id, version(id), plan(ordered == null ? TODAY.plusDays(7) : ordered));
        course.rectify(id, version(id), deed(on, "已加装箱门"));
    }

    /** The principal signs a rectified hazard of the firm off; stays logged in. */
    public void pass(Place place, UUID id, LocalDate on) {
        tenants.logIn(place.principal());
        course.pass(id, version(id), deed(on, "现场核对，符合要求"));
    }

    /** The manager plans, reports and rectifies a major hazard, the principal re-checks and signs it off. */
    public void treat(Place place, UUID id, LocalDate on) {
        tenants.logIn(place.manager());
        course.dispatch(id, version(id), sixFields(TODAY.plusDays(30)));
        course.report(id, version(id), deed(on, "书面报告镇安办"));
        course.rectify(id, version(id), deed(on, "泄爆片已安装"));
        tenants.logIn(place.principal());
        course.pass(id, version(id), deed(on, "复查合格"));
        course.signOff(id, version(id), deed(on, "检测报告合格，达到验收标准"));
    }
}
