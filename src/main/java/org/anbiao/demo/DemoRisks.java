package org.anbiao.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.enforcement.CheckedEnterprise;
import org.anbiao.enforcement.InspectionService;
import org.anbiao.risk.AccidentType;
import org.anbiao.risk.ControlLevel;
import org.anbiao.risk.FullAssessment;
import org.anbiao.risk.FullAssessmentService;
import org.anbiao.risk.GivenFile;
import org.anbiao.risk.Grading;
import org.anbiao.risk.Lec;
import org.anbiao.risk.PointColor;
import org.anbiao.risk.PointContent;
import org.anbiao.risk.PointContent.Duties;
import org.anbiao.risk.RiskKind;
import org.anbiao.risk.RiskMapService;
import org.anbiao.risk.RiskPoint;
import org.anbiao.risk.RiskPointService;
import org.anbiao.risk.SiteBoard;
import org.anbiao.risk.SiteBoardService;
import org.anbiao.risk.SiteCheck;
import org.anbiao.tenancy.CurrentActor;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Risk points of a stone works in 白濑乡 on its floor plan, one of them raised; its boards, 5S ready to be recorded and the six haves
 * half way; points that the township entered for two others. All invented.
 */
@Component
@Profile("demo")
@Order(46)
class DemoRisks implements DemoDataset {

    private static final String PRINCIPAL = "baila-qiye";
    private static final String TOWNSHIP = "baila-anban";

    private final RiskPointService points;
    private final RiskMapService maps;
    private final FullAssessmentService assessments;
    private final SiteBoardService boards;
    private final InspectionService inspections;
    private final CurrentActor currentActor;
    private final DemoLogins logins;
    private final Clock clock;

    DemoRisks(
            RiskPointService points,
            RiskMapService maps,
            FullAssessmentService assessments,
            SiteBoardService boards,
            InspectionService inspections,
            CurrentActor currentActor,
            DemoLogins logins,
            Clock clock) {
        this.points = points;
        this.maps = maps;
        this.assessments = assessments;
        this.boards = boards;
        this.inspections = inspections;
        this.currentActor = currentActor;
        this.logins = logins;
        this.clock = clock;
    }

    @Override
    public void load(DemoOrganisations organisations, String passwordHash) {
        List<UUID> own = new ArrayList<>();
        logins.as(PRINCIPAL, () -> {
            UUID enterprise = currentActor.get().enterpriseId();
            if (enterprise != null) {
                own.add(enterprise);
                register(enterprise);
                place(enterprise);
                check(enterprise);
            }
        });
        logins.as(TOWNSHIP, () -> inspections.choices("", new PageRequest(0, 4)).stream()
                .map(CheckedEnterprise::id)
                .filter(id -> !own.contains(id))
                .limit(2)
                .forEach(this::fromPaper));
    }

    private LocalDate day(int ago) {
        return LocalDate.now(clock).minusDays(ago);
    }

    private void register(UUID enterprise) {
        points.add(
                enterprise,
                content(
                        "沉淀池清淤作业",
                        "沉淀池",
                        RiskKind.BEHAVIOUR,
                        "池内缺氧、硫化氢积聚，盲目下池施救",
                        List.of(AccidentType.POISONING, AccidentType.DROWNING),
                        "作业审批；先通风、再检测、后作业；池外专人监护，配备送风机、气体检测仪和三脚架",
                        ControlLevel.COMPANY,
                        "王虚构",
                        List.of("安全管理员"),
                        new Duties("固定式气体检测报警仪，联网", "门卫室视频值守，三班轮换", 7)),
                lec("3", "3", "40", "有限空间作业，近年同类事故多发", day(200)));
        points.add(
                enterprise,
                content(
                        "桥式切割机",
                        "切割车间",
                        RiskKind.EQUIPMENT,
                        "锯片防护罩缺失，荒料吊装时钢丝绳断裂",
                        List.of(AccidentType.MACHINE, AccidentType.LIFTING, AccidentType.STRUCK),
                        "防护罩与主机联锁；吊具每月检查；起重作业持证上岗，吊物下方不站人",
                        ControlLevel.WORKSHOP,
                        "陈虚构",
                        List.of("切割工", "车间主任"),
                        new Duties("切割区摄像头，吊装超载报警", "车间当班班长，夜间门卫室值守", 7)),
                lec("3", "6", "15", "", day(200)));
        UUID power = points.add(
                enterprise,
                content(
                        "东侧配电箱",
                        "打磨车间",
                        RiskKind.EQUIPMENT,
                        "粉尘潮湿环境下线路老化、箱门不锁",
                        List.of(AccidentType.ELECTRIC, AccidentType.FIRE),
                        "箱门上锁，漏电保护器每月试验一次，停电挂牌检修",
                        ControlLevel.TEAM,
                        "吴虚构",
                        List.of("打磨工"),
                        new Duties("", "", 15)),
                lec("1", "6", "7", "", day(200)));
        RiskPoint now = points.get(power);
        points.regrade(
                power, now.version(), lec("3", "6", "7", "新增四台打磨机，负荷增大，检查时发现线路裸露", day(20)), new Duties("", "", 7));
        points.add(
                enterprise,
                content(
                        "打磨作业粉尘",
                        "打磨车间",
                        RiskKind.ENVIRONMENT,
                        "除尘设施停用，长期吸入矽尘",
                        List.of(AccidentType.OTHER),
                        "湿式作业，除尘设施随机启动，佩戴防尘口罩，每年职业健康检查",
                        ControlLevel.TEAM,
                        "陈虚构",
                        List.of("打磨工"),
                        new Duties("", "", 30)),
                lec("3", "6", "7", "", day(200)));
        points.add(
                enterprise,
                content(
                        "成品堆放",
                        "成品仓库",
                        RiskKind.MANAGEMENT,
                        "板材堆码过高、无防倾倒支架",
                        List.of(AccidentType.COLLAPSE, AccidentType.STRUCK),
                        "A形架存放，限高1.8米，划线定置，禁止攀爬",
                        ControlLevel.POST,
                        "林虚构",
                        List.of("仓管员"),
                        new Duties("", "", 30)),
                Grading.direct(PointColor.BLUE, "按本企业辨识评估标准第三章直接判定为低风险", day(200)));
        assessments.record(
                enterprise,
                new FullAssessment.Draft(
                        day(320),
                        FullAssessment.Cause.PERIODIC,
                        "按《本厂安全风险辨识评估标准》对全厂五个区域逐项评估",
                        "王虚构、林虚构、陈虚构及班组长",
                        new GivenFile("风险评估报告.png", DemoPicture.signature())));
    }

    private static PointContent content(
            String name,
            String place,
            RiskKind kind,
            String factors,
            List<AccidentType> accidents,
            String measures,
            ControlLevel level,
            String responsible,
            List<String> posts,
            Duties duties) {
        return new PointContent(name, place, kind, factors, accidents, measures, level, responsible, posts, duties);
    }

    private static Grading lec(String likelihood, String exposure, String consequence, String reason, LocalDate on) {
        return Grading.byLec(
                new Lec(new BigDecimal(likelihood), new BigDecimal(exposure), new BigDecimal(consequence)), reason, on);
    }

    private void place(UUID enterprise) {
        UUID map = maps.add(enterprise, "厂区平面图", new GivenFile("厂区平面图.png", DemoPicture.plan()));
        for (RiskPoint point : points.of(enterprise)) {
            switch (point.content().name()) {
                case "沉淀池清淤作业" -> maps.place(enterprise, point.id(), map, 0.2, 0.8);
                case "桥式切割机" -> maps.place(enterprise, point.id(), map, 0.22, 0.24);
                case "东侧配电箱" -> maps.place(enterprise, point.id(), map, 0.92, 0.13);
                case "成品堆放" -> maps.place(enterprise, point.id(), map, 0.65, 0.66);
                default -> {
                    // one stays to be placed
                }
            }
        }
    }

    private void check(UUID enterprise) {
        int number = 0;
        for (String item : SiteBoard.FIVE_S.items()) {
            check(enterprise, SiteBoard.FIVE_S, item, SiteCheck.Result.MET, "", 6 + number, number++);
        }
        check(enterprise, SiteBoard.SIX_HAVES, "lines", SiteCheck.Result.MET, "", 30, number++);
        check(enterprise, SiteBoard.SIX_HAVES, "plates", SiteCheck.Result.MET, "", 120, number++);
        check(
                enterprise,
                SiteBoard.SIX_HAVES,
                "warnings",
                SiteCheck.Result.NOT_MET,
                "沉淀池边有限空间警示牌褪色，已通知更换",
                12,
                number++);
        check(enterprise, SiteBoard.SIX_HAVES, "flow_marks", SiteCheck.Result.ABSENT, "厂内没有介质管道", 30, number);
    }

    private void check(
            UUID enterprise, SiteBoard board, String item, SiteCheck.Result result, String note, int ago, int number) {
        boards.check(
                enterprise,
                board,
                item,
                new SiteCheck.Draft(
                        day(ago),
                        result,
                        note,
                        board.cycleDays(),
                        "林虚构",
                        result == SiteCheck.Result.ABSENT ? null : new GivenFile("现场.png", DemoPicture.photo(number))));
    }

    /** An enterprise without an account handed its register in on paper. */
    private void fromPaper(UUID enterprise) {
        points.add(
                enterprise,
                content(
                        "液化气瓶间",
                        "食堂",
                        RiskKind.EQUIPMENT,
                        "软管老化泄漏，气瓶与灶具同室",
                        List.of(AccidentType.FIRE, AccidentType.OTHER_EXPLOSION),
                        "气瓶间独立通风，可燃气体报警联动切断，软管每两年更换",
                        ControlLevel.COMPANY,
                        "郑虚构",
                        List.of("炊事员"),
                        new Duties("可燃气体报警器联动切断阀", "值班室24小时值守", 15)),
                Grading.direct(PointColor.ORANGE, "涉及液化气，企业按标准直接判定为较大风险", day(60)));
    }
}
