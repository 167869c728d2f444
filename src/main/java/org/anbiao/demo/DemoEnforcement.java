package org.anbiao.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.enforcement.CaseDecision;
import org.anbiao.enforcement.CaseGround;
import org.anbiao.enforcement.CheckItem;
import org.anbiao.enforcement.CheckScoreService;
import org.anbiao.enforcement.CheckedEnterprise;
import org.anbiao.enforcement.CreditService;
import org.anbiao.enforcement.EnforcementCases;
import org.anbiao.enforcement.EnterpriseMeasure;
import org.anbiao.enforcement.EnterpriseWarning;
import org.anbiao.enforcement.ExposureService;
import org.anbiao.enforcement.Finding;
import org.anbiao.enforcement.InspectionDraft;
import org.anbiao.enforcement.InspectionKind;
import org.anbiao.enforcement.InspectionResult;
import org.anbiao.enforcement.InspectionService;
import org.anbiao.enforcement.LiabilityInsurance;
import org.anbiao.enforcement.MeasureField;
import org.anbiao.enforcement.MeasureService;
import org.anbiao.enforcement.MeasureSide;
import org.anbiao.enforcement.Sanction;
import org.anbiao.enforcement.SanctionKind;
import org.anbiao.enforcement.WarningKind;
import org.anbiao.enforcement.WarningService;
import org.anbiao.hazard.HazardCategory;
import org.anbiao.tenancy.CurrentActor;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Inspections by a village, a township and a bureau, cases at every step, talks, incentives and insurance; all invented. */
@Component
@Profile("demo")
@Order(45)
class DemoEnforcement implements DemoDataset {

    private static final String VILLAGE = "baila-cun";
    private static final String TOWNSHIP = "baila-anban";
    private static final String PRINCIPAL = "baila-qiye";
    private static final String BUREAU = "chengguan-guanli";

    /** Of 100, in the order of the checks. */
    private static final List<String> POINTS = List.of("96.5", "93", "88.5", "81", "72.5");

    private final InspectionService inspections;
    private final CheckScoreService scores;
    private final EnforcementCases cases;
    private final ExposureService exposures;
    private final MeasureService measures;
    private final WarningService warnings;
    private final CreditService credits;
    private final CurrentActor currentActor;
    private final DemoLogins logins;
    private final Clock clock;

    DemoEnforcement(
            InspectionService inspections,
            CheckScoreService scores,
            EnforcementCases cases,
            ExposureService exposures,
            MeasureService measures,
            WarningService warnings,
            CreditService credits,
            CurrentActor currentActor,
            DemoLogins logins,
            Clock clock) {
        this.inspections = inspections;
        this.scores = scores;
        this.cases = cases;
        this.exposures = exposures;
        this.measures = measures;
        this.warnings = warnings;
        this.credits = credits;
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
            }
        });
        logins.as(VILLAGE, () -> {
            List<UUID> village = some(3);
            for (int i = 0; i < village.size(); i++) {
                inspect(village.get(i), InspectionKind.SPECIAL, day(60 - 9 * i), i == 0, "");
            }
        });
        logins.as(TOWNSHIP, () -> {
            own.forEach(this::twice);
            List<UUID> town = some(12);
            punish(town);
            encourage(town);
        });
        logins.as(BUREAU, () -> {
            score(some("燃气", POINTS.size()));
            some(4).forEach(id -> inspect(id, InspectionKind.KEY_POINT, day(25), false, ""));
        });
    }

    /** The same enterprise visited again, with the reason that it reads. */
    private void twice(UUID enterprise) {
        inspect(enterprise, InspectionKind.JOINT, day(45), true, "");
        inspect(enterprise, InspectionKind.CONCENTRATED, day(15), false, "复查上次责令整改的隐患是否整改到位");
    }

    /** Full checks of gas firms, each scored two days after, so that the best are proposed for stars. */
    private void score(List<UUID> gas) {
        for (int i = 0; i < gas.size(); i++) {
            LocalDate on = day(70 - 4 * i);
            UUID id = inspect(gas.get(i), InspectionKind.CONCENTRATED, on, false, "");
            scores.score(id, new BigDecimal(POINTS.get(i)), currentActor.get().memberName(), on.plusDays(2));
        }
    }

    private UUID inspect(UUID enterprise, InspectionKind kind, LocalDate day, boolean found, String further) {
        boolean before = inspections.warning(enterprise, day).isFurther();
        LocalDate due = found ? day.plusDays(10) : null;
        return inspections.record(new InspectionDraft(
                enterprise,
                kind,
                kind != InspectionKind.KEY_POINT,
                day,
                currentActor.get().memberName(),
                kind == InspectionKind.JOINT ? "安溪县应急管理局、安溪县消防救援大队" : "",
                found ? List.of("双重预防机制", "现场作业", "应急管理") : List.of("责任制落实", "教育培训"),
                List.of(
                        new CheckItem(
                                "配电箱上锁，线路无裸露",
                                found ? CheckItem.Result.NOT_MET : CheckItem.Result.MET,
                                found ? "打磨车间东侧" : ""),
                        new CheckItem("灭火器在有效期内", CheckItem.Result.MET, "")),
                found
                        ? List.of(
                                new Finding(
                                        "打磨车间东侧配电箱未上锁，线路裸露",
                                        "打磨车间",
                                        HazardCategory.ELECTRICITY,
                                        false,
                                        "",
                                        due,
                                        List.of(),
                                        null),
                                new Finding(
                                        "安全出口被成品堵塞",
                                        "成品仓库",
                                        HazardCategory.EVACUATION,
                                        false,
                                        "",
                                        due,
                                        List.of(),
                                        null))
                        : List.of(),
                found ? InspectionResult.ORDERED : InspectionResult.NO_PROBLEM,
                "",
                due,
                "",
                before && further.isEmpty() ? "按年度计划开展检查" : further,
                List.of(),
                "王虚构",
                new InspectionDraft.Drawing(DemoPicture.signature()),
                ""));
    }

    private void punish(List<UUID> town) {
        if (town.size() < 8) {
            return;
        }
        cases.open(town.get(4), null, CaseGround.MISSING_SYSTEM, "未建立安全生产责任制案", day(6));
        established(town.get(5), CaseGround.ILLEGAL_WORK, "无证上岗作业案", 20);
        UUID exposed = established(town.get(6), CaseGround.NOT_CORRECTED, "重大隐患逾期未整改案", 40);
        decide(
                exposed,
                38,
                true,
                Sanction.fine(new BigDecimal("50000"), true),
                Sanction.fineOn("陈虚构", new BigDecimal("10000"), false));
        cases.get(exposed).sanctions().forEach(one -> cases.carryOut(exposed, one.id(), day(30), "已缴清"));
        exposures.propose(exposed, "某石材厂重大隐患逾期不整改被顶格处罚", "该厂吊装设备限位失灵，责令整改逾期未改，企业和主要负责人一并受到处罚。", "安溪县融媒体中心");
        UUID suspended = established(town.get(7), CaseGround.MAJOR_HAZARD, "未按规定排查重大隐患案", 28);
        decide(suspended, 25, false, Sanction.of(SanctionKind.SUSPENSION));
    }

    private UUID established(UUID enterprise, CaseGround ground, String title, int daysAgo) {
        UUID id = cases.open(enterprise, null, ground, title, day(daysAgo));
        cases.establish(id, cases.get(id).version(), "检查人员现场核查并制作笔录，当事人无异议。", day(daysAgo));
        return id;
    }

    private void decide(UUID id, int daysAgo, boolean expose, Sanction... sanctions) {
        cases.decide(
                id,
                cases.get(id).version(),
                new CaseDecision(
                        "（虚构）应急罚〔" + day(daysAgo).getYear() + "〕" + daysAgo + "号",
                        day(daysAgo),
                        "《中华人民共和国安全生产法》第一百零二条",
                        List.of(sanctions),
                        "",
                        expose));
    }

    private void encourage(List<UUID> town) {
        if (town.size() < 8) {
            return;
        }
        measures.record(new EnterpriseMeasure.Draft(
                town.get(0),
                MeasureSide.INCENTIVE,
                MeasureField.ECONOMY,
                "标准化创建以奖代补",
                "白濑乡奖惩办法（虚构）",
                "",
                new BigDecimal("20000"),
                day(50)));
        measures.record(new EnterpriseMeasure.Draft(
                town.get(1),
                MeasureSide.INCENTIVE,
                MeasureField.SUPERVISION,
                "减少检查频次",
                "分级分类监管办法（虚构）",
                "安溪县应急管理局",
                null,
                day(48)));
        measures.record(new EnterpriseMeasure.Draft(
                town.get(6),
                MeasureSide.CONSTRAINT,
                MeasureField.HONOUR,
                "取消年度评先评优资格",
                "白濑乡奖惩办法（虚构）",
                "",
                null,
                day(30)));
        warnings.record(new EnterpriseWarning.Draft(
                town.get(7), WarningKind.TALK, day(27), "重大隐患整改不力", "", "分管领导约谈企业主要负责人", "企业承诺十日内整改到位"));
        for (int i = 0; i < 3; i++) {
            credits.insure(new LiabilityInsurance.Draft(
                    town.get(i),
                    "虚构财产保险公司",
                    "ABX-2025-00" + (i + 1),
                    day(200 + i),
                    day(200 + i).plusYears(1),
                    "每年两次隐患排查服务"));
        }
    }

    private LocalDate day(int ago) {
        return LocalDate.now(clock).minusDays(ago);
    }

    /** Enterprises of whoever is logged in that were in business a year ago. */
    private List<UUID> some(int number) {
        return some("", number);
    }

    private List<UUID> some(String text, int number) {
        return inspections.choices(text, new PageRequest(0, 60)).stream()
                .filter(one -> {
                    LocalDate opened = one.openedOn();
                    return opened == null || opened.isBefore(day(365));
                })
                .limit(number)
                .map(CheckedEnterprise::id)
                .toList();
    }
}
