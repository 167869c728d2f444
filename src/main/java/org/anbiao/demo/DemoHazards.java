package org.anbiao.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.hazard.HazardCategory;
import org.anbiao.hazard.HazardCourse;
import org.anbiao.hazard.HazardCourse.Deed;
import org.anbiao.hazard.HazardFinding;
import org.anbiao.hazard.HazardLevel;
import org.anbiao.hazard.HazardListings;
import org.anbiao.hazard.HazardPlan;
import org.anbiao.hazard.HazardService;
import org.anbiao.hazard.OfficialFinding;
import org.anbiao.hazard.OfficialHazards;
import org.anbiao.registry.EnterpriseDirectory;
import org.anbiao.registry.EnterpriseFilter;
import org.anbiao.tenancy.CurrentActor;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Hazards in every state at the enterprises of 白濑乡 and 金淘镇 that have accounts, and some at others of the same villages. */
@Component
@Profile("demo")
@Order(50)
class DemoHazards implements DemoDataset {

    private static final List<String> PLACES = List.of("baila", "jintao");

    private final HazardService hazards;
    private final HazardCourse course;
    private final OfficialHazards official;
    private final HazardListings listings;
    private final EnterpriseDirectory directory;
    private final CurrentActor currentActor;
    private final DemoLogins logins;
    private final Clock clock;

    DemoHazards(
            HazardService hazards,
            HazardCourse course,
            OfficialHazards official,
            HazardListings listings,
            EnterpriseDirectory directory,
            CurrentActor currentActor,
            DemoLogins logins,
            Clock clock) {
        this.hazards = hazards;
        this.course = course;
        this.official = official;
        this.listings = listings;
        this.directory = directory;
        this.currentActor = currentActor;
        this.logins = logins;
        this.clock = clock;
    }

    @Override
    public void load(DemoOrganisations organisations, String passwordHash) {
        PLACES.forEach(this::load);
    }

    private void load(String place) {
        List<UUID> enterprise = new ArrayList<>();
        logins.as(place + "-anquan", () -> {
            UUID own = currentActor.get().enterpriseId();
            if (own != null) {
                enterprise.add(own);
            }
        });
        for (UUID own : enterprise) {
            selfChecks(place, own);
            officials(place, own);
            major(place, own);
        }
        village(place);
    }

    private LocalDate ago(int days) {
        return LocalDate.now(clock).minusDays(days);
    }

    private int version(UUID id) {
        return hazards.get(id).version();
    }

    private UUID own(UUID enterprise, HazardCategory category, int ago, String what, String where) {
        return hazards.find(
                new HazardFinding(enterprise, HazardLevel.GENERAL, category, ago(ago), what, where, "", List.of()));
    }

    private void rectify(UUID id, String who, String measure, int ago, String done) {
        LocalDate due = hazards.get(id).plan().dueOn();
        course.dispatch(id, version(id), HazardPlan.general(who, measure, due == null ? ago(-10) : due));
        course.rectify(id, version(id), Deed.on(ago(ago), done));
    }

    /** Signed off, waiting for the re-check, sent back once, just found. */
    private void selfChecks(String place, UUID enterprise) {
        List<UUID> rectified = new ArrayList<>();
        logins.as(place + "-anquan", () -> {
            UUID box = own(enterprise, HazardCategory.ELECTRICITY, 75, "切割车间配电箱箱门缺失，接线裸露", "切割车间东侧");
            rectify(box, "陈虚构", "更换箱门并上锁，整理线路", 70, "已更换箱门，线路已穿管固定");
            UUID hose = own(enterprise, HazardCategory.FIRE, 40, "成品仓库两具灭火器压力不足", "成品仓库");
            rectify(hose, "黄虚构", "送检充装或更换", 33, "已更换两具4公斤干粉灭火器");
            UUID guard = own(enterprise, HazardCategory.MACHINERY, 12, "3号切割机防护罩固定螺栓松动", "切割车间");
            rectify(guard, "陈虚构", "紧固并加装防松垫片", 9, "已紧固");
            UUID cable = own(enterprise, HazardCategory.ELECTRICITY, 20, "打磨工位拖线板直接放在积水地面", "打磨车间");
            rectify(cable, "吴虚构", "架空敷设，改用防水插座", 15, "已架空");
            rectified.addAll(List.of(box, hose, guard, cable));
            UUID next = own(enterprise, HazardCategory.ELECTRICITY, 6, "宿舍楼二层私拉电线给电动车充电", "宿舍楼二层");
            course.dispatch(next, version(next), HazardPlan.general("林虚构", "拆除私拉线路，设置集中充电点", ago(-8)));
            own(enterprise, HazardCategory.EVACUATION, 1, "成品仓库北侧疏散通道堆放木托盘", "成品仓库北侧");
            hazards.reportInside(
                    new HazardFinding(
                            enterprise,
                            HazardLevel.GENERAL,
                            HazardCategory.LIFTING,
                            ago(3),
                            "行车吊钩防脱装置失效",
                            "荒料堆场",
                            "",
                            List.of()),
                    false);
        });
        logins.as(place + "-qiye", () -> {
            course.pass(rectified.get(0), version(rectified.get(0)), Deed.on(ago(68), "现场核对，箱门上锁，线路规整"));
            course.pass(rectified.get(1), version(rectified.get(1)), Deed.on(ago(30), "压力正常，已登记检查卡"));
            course.sendBack(rectified.get(3), version(rectified.get(3)), Deed.on(ago(13), "插座仍不是防水型"), ago(-5));
        });
    }

    /** Ordered and late, ordered and waiting for the office, a help visit's advice, a report of the public. */
    private void officials(String place, UUID enterprise) {
        List<UUID> ordered = new ArrayList<>();
        logins.as(place + "-anban", () -> {
            ordered.add(official.record(
                    finding(enterprise, 25, HazardCategory.DUST, "粉尘清扫制度未落实，除尘管道积尘明显", "打磨车间", ago(5))));
            ordered.add(official.record(
                    finding(enterprise, 35, HazardCategory.SPECIAL_EQUIPMENT, "叉车年检标志过期", "原料堆场", ago(10))));
            official.fromFinding(
                    "help_visit",
                    finding(enterprise, 18, HazardCategory.MANAGEMENT, "建议在切割车间增设休息区并张贴岗位风险告知卡", "切割车间", ago(-30)));
            official.fromFinding(
                    "public", finding(enterprise, 2, HazardCategory.FIRE, "群众反映夜间露天焚烧包装废料", "厂区西侧围墙外", ago(-7)));
        });
        logins.as(place + "-anquan", () -> {
            course.dispatch(
                    ordered.get(0), version(ordered.get(0)), HazardPlan.general("陈虚构", "停机清理管道，每周清扫并登记", ago(5)));
            rectify(ordered.get(1), "林虚构", "联系检验机构年检", 12, "年检合格，已张贴新标志");
        });
    }

    private OfficialFinding finding(
            UUID enterprise, int ago, HazardCategory category, String what, String where, LocalDate due) {
        return new OfficialFinding(
                enterprise, null, ago(ago), what, where, HazardLevel.GENERAL, category, null, due, List.of());
    }

    /** A major one with its six fields, reported, listed, being treated. */
    private void major(String place, UUID enterprise) {
        List<UUID> found = new ArrayList<>();
        logins.as(place + "-anquan", () -> {
            UUID id = hazards.find(new HazardFinding(
                    enterprise,
                    HazardLevel.MAJOR,
                    HazardCategory.CONFINED_SPACE,
                    ago(22),
                    "沉淀池未设置明显的安全警示标志，清淤作业未执行“先通风、再检测、后作业”",
                    "污水沉淀池",
                    "《工贸企业重大事故隐患判定标准》第十三条",
                    List.of()));
            course.dispatch(
                    id,
                    version(id),
                    new HazardPlan(
                            "王虚构",
                            "设置警示标志和围栏，配齐检测、通风、救援装备，修订有限空间作业审批制度并培训",
                            ago(-15),
                            "自筹2.6万元，用于装备和培训",
                            "整改期间停止清淤作业，入口上锁，专人看守",
                            "标志、围栏、装备齐全，制度上墙，抽查两名作业人员考核合格"));
            course.report(id, version(id), Deed.on(ago(21), "书面报告镇安办并附治理方案"));
            found.add(id);
        });
        logins.as(place + "-anban", () -> listings.list(found, "安委办〔示例〕3号", ago(18), ago(-15)));
    }

    /** What the village's worker found at others. */
    private void village(String place) {
        logins.as(place + "-cun", () -> directory.rows(EnterpriseFilter.ACTIVE, new PageRequest(0, 3)).stream()
                .forEach(row ->
                        official.record(finding(row.id(), 8, HazardCategory.FIRE, "灭火器被杂物遮挡，取用不便", "营业区", ago(-7)))));
    }
}
