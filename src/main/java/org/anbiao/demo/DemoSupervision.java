package org.anbiao.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.enforcement.CheckedEnterprise;
import org.anbiao.enforcement.InspectionFilter;
import org.anbiao.enforcement.InspectionListItem;
import org.anbiao.enforcement.InspectionService;
import org.anbiao.registry.Enterprise;
import org.anbiao.registry.EnterpriseId;
import org.anbiao.registry.EnterpriseProfile;
import org.anbiao.registry.EnterpriseService;
import org.anbiao.supervision.AssignmentService;
import org.anbiao.supervision.DrawCriteria;
import org.anbiao.supervision.DrawSubject;
import org.anbiao.supervision.EnterprisePlans;
import org.anbiao.supervision.Expert;
import org.anbiao.supervision.ExpertPoolService;
import org.anbiao.supervision.HelpVisitDraft;
import org.anbiao.supervision.HelpVisitItem;
import org.anbiao.supervision.HelpVisitService;
import org.anbiao.supervision.ImprovementPlan.ItemDraft;
import org.anbiao.supervision.ImprovementPlan.Proposal;
import org.anbiao.supervision.InstitutionKind;
import org.anbiao.supervision.InstitutionRecord;
import org.anbiao.supervision.InstitutionRecordKind;
import org.anbiao.supervision.InstitutionViolation;
import org.anbiao.supervision.LeaderMeeting;
import org.anbiao.supervision.MeetingKind;
import org.anbiao.supervision.PlanReason;
import org.anbiao.supervision.PlanSource;
import org.anbiao.supervision.Quality;
import org.anbiao.supervision.RandomDrawService;
import org.anbiao.supervision.ServiceAssignment;
import org.anbiao.supervision.ServiceForm;
import org.anbiao.supervision.ServiceInstitution;
import org.anbiao.supervision.ServicePurpose;
import org.anbiao.supervision.SupervisedUnit;
import org.anbiao.supervision.TeamMember;
import org.anbiao.supervision.TeamSide;
import org.anbiao.supervision.UnitFilter;
import org.anbiao.supervision.UnitFinding;
import org.anbiao.supervision.UnitFindingKind;
import org.anbiao.supervision.UnitMark;
import org.anbiao.supervision.UnitMarkKind;
import org.anbiao.supervision.UnitSupervision;
import org.anbiao.supervision.VisitFinding;
import org.anbiao.supervision.VisitItemKind;
import org.anbiao.supervision.VisitTopic;
import org.anbiao.tenancy.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Help visits, experts, a plan of one enterprise, a draw and the supervision of villages in 白濑乡; all invented. */
@Component
@Profile("demo")
@Order(55)
class DemoSupervision implements DemoDataset {

    private static final String OFFICE = "baila-anban";
    private static final String VILLAGE = "baila-cun";
    private static final String PRINCIPAL = "baila-qiye";

    private final HelpVisitService visits;
    private final ExpertPoolService pool;
    private final AssignmentService assignments;
    private final EnterprisePlans plans;
    private final RandomDrawService draws;
    private final UnitSupervision units;
    private final InspectionService inspections;
    private final EnterpriseService enterprises;
    private final CurrentActor currentActor;
    private final DemoLogins logins;
    private final Clock clock;

    DemoSupervision(
            HelpVisitService visits,
            ExpertPoolService pool,
            AssignmentService assignments,
            EnterprisePlans plans,
            RandomDrawService draws,
            UnitSupervision units,
            InspectionService inspections,
            EnterpriseService enterprises,
            CurrentActor currentActor,
            DemoLogins logins,
            Clock clock) {
        this.visits = visits;
        this.pool = pool;
        this.assignments = assignments;
        this.plans = plans;
        this.draws = draws;
        this.units = units;
        this.inspections = inspections;
        this.enterprises = enterprises;
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
        own.forEach(this::load);
    }

    private void load(UUID own) {
        List<UUID> made = new ArrayList<>();
        logins.as(OFFICE, () -> {
            made.add(visits(own));
            made.add(plan(own));
            draw();
            units();
        });
        logins.as(PRINCIPAL, () -> answer(made.get(0), made.get(1)));
        logins.as(VILLAGE, this::village);
    }

    private LocalDate ago(int days) {
        return LocalDate.now(clock).minusDays(days);
    }

    // ---- visits and experts -----------------------------------------------------------------------------------------

    private UUID visits(UUID own) {
        UUID firm = institution("虚构闽南安技服务公司", InstitutionKind.SERVICE, "工贸企业安全技术", ago(-400), ago(200));
        UUID review = institution("虚构泉安评审中心", InstitutionKind.REVIEW_BODY, "标准化定级评审", ago(-200), null);
        institution("虚构平安财险泉州分公司", InstitutionKind.INSURER, "安全生产责任保险", null, null);
        UUID machinist = expert("林石岩", "虚构工贸安全协会", null, "工贸机械", "高级工程师");
        expert("许明电", "", firm, "电气安全", "注册安全工程师");
        expert("郑防火", "虚构消防技术站", null, "消防安全", "一级注册消防工程师");
        UUID visit = visits.record(new HelpVisitDraft(
                own,
                ago(26),
                "工贸企业帮扶一组",
                List.of(
                        new TeamMember("林石岩", TeamSide.EXPERT, "虚构工贸安全协会", machinist, null),
                        new TeamMember("苏明安", TeamSide.BACKBONE, "白濑乡", null, null),
                        new TeamMember("黄厂长", TeamSide.PRACTITIONER, "虚构溪源实业", null, null)),
                List.of(VisitTopic.MAJOR_HAZARD, VisitTopic.TECHNOLOGY, VisitTopic.FIRE),
                "粉尘治理有改进，设备防护和消防通道仍需加强；企业愿意更新除尘设备。",
                "《工贸企业重大事故隐患判定标准》、岗位操作规程范本",
                List.of(
                        finding(VisitItemKind.FINDING, "打磨车间岗位操作规程未上墙", "按范本张贴并组织学习", ago(-5)),
                        finding(VisitItemKind.ADVICE, "裁切工位粉尘大，建议增设局部除尘", "纳入年度技改计划", null),
                        finding(VisitItemKind.FINDING, "应急照明两处不亮", "更换电池", ago(6)))));
        work(own, firm, review, machinist);
        others();
        return visit;
    }

    private void others() {
        List<CheckedEnterprise> some = inspections.choices("", new PageRequest(0, 4));
        for (int i = 0; i < some.size(); i++) {
            visits.record(new HelpVisitDraft(
                    some.get(i).id(),
                    ago(12 + 5 * i),
                    i % 2 == 0 ? "乡镇帮扶二组" : "",
                    List.of(new TeamMember("郑防火", TeamSide.EXPERT, "虚构消防技术站", null, null)),
                    List.of(i % 2 == 0 ? VisitTopic.FIRE : VisitTopic.EMERGENCY),
                    "消防器材基本完好，应急预案需结合实际修订。",
                    "应急预案范本",
                    i == 0 ? List.of() : List.of(finding(VisitItemKind.ADVICE, "应急预案未结合本单位实际", "按范本修订", ago(-15)))));
        }
    }

    private void work(UUID own, UUID firm, UUID review, UUID machinist) {
        assignments.assign(new ServiceAssignment.Draft(
                ServicePurpose.ONE_TO_ONE,
                own,
                firm,
                null,
                ServiceForm.PURCHASE,
                "白政采〔虚〕7号",
                "重点企业一对一指导，每月一次",
                ago(120),
                ""));
        assignments.assign(new ServiceAssignment.Draft(
                ServicePurpose.TRAINING, null, firm, null, ServiceForm.COOPERATION, "企地合作协议（虚构）", "", ago(60), ""));
        assignments.assign(new ServiceAssignment.Draft(
                ServicePurpose.GRADING_REVIEW,
                own,
                firm,
                null,
                ServiceForm.PURCHASE,
                "白政采〔虚〕9号",
                "",
                ago(20),
                "评审中心人员不足，经研究同意由其协助，另派乡镇人员全程见证"));
        assignments.assign(new ServiceAssignment.Draft(
                ServicePurpose.NORM_REVIEW,
                null,
                null,
                machinist,
                ServiceForm.INTERNAL,
                "",
                "机械行业岗位清单评审",
                ago(45),
                ""));
        pool.record(new InstitutionRecord.Draft(
                firm,
                InstitutionRecordKind.CHECK,
                ago(15),
                List.of(Quality.INDEPENDENT),
                null,
                "",
                "抽查三份报告，其中一份由曾提供咨询的人员编制",
                ""));
        pool.record(new InstitutionRecord.Draft(
                review,
                InstitutionRecordKind.VIOLATION,
                ago(40),
                List.of(),
                InstitutionViolation.FORMALITY,
                "评审员甲（虚构）",
                "现场评审不足一小时，未查看作业现场",
                ""));
        pool.record(new InstitutionRecord.Draft(
                review, InstitutionRecordKind.MEASURE, ago(35), List.of(), null, "", "约谈负责人，暂停委派三个月", "白安办函〔虚〕3号"));
    }

    private UUID institution(
            String name, InstitutionKind kind, String field, @Nullable LocalDate until, @Nullable LocalDate selected) {
        return pool.save(
                null, new ServiceInstitution.Draft(name, kind, field, "资质证书（虚构）", until, "技术指导、培训、管理咨询", selected));
    }

    private UUID expert(String name, String body, @Nullable UUID institution, String field, String title) {
        return pool.save(null, new Expert.Draft(name, body, institution, field, title, null));
    }

    private static VisitFinding finding(VisitItemKind kind, String what, String advice, @Nullable LocalDate due) {
        return new VisitFinding(kind, what, advice, due, "", null, false, "");
    }

    // ---- one enterprise, one plan -----------------------------------------------------------------------------------

    private UUID plan(UUID own) {
        Enterprise enterprise = enterprises.get(new EnterpriseId(own));
        EnterpriseProfile profile = enterprise.data().profile();
        enterprises.revise(
                enterprise.id(),
                enterprise.version(),
                new EnterpriseProfile(
                        profile.kind(),
                        profile.code(),
                        profile.name(),
                        profile.category(),
                        profile.address(),
                        profile.phone(),
                        profile.sectorId(),
                        profile.publicInstitution(),
                        profile.highRisk(),
                        true,
                        Set.copyOf(profile.tags())),
                enterprise.data().figures(),
                LocalDate.now(clock));
        UUID plan = plans.open(own, PlanReason.KEY, "一年内消除重大隐患，粉尘作业点全部加装除尘，自评达到85分", "陈远山（分管领导）");
        List<Proposal> known = plans.proposals(plan);
        for (Proposal proposal : known.subList(0, Math.min(2, known.size()))) {
            plans.add(
                    plan,
                    new ItemDraft(
                            proposal.source(),
                            proposal.sourceId(),
                            proposal.weakness(),
                            proposal.measure().isEmpty() ? "按要求整改并复查" : proposal.measure(),
                            proposal.responsible().isEmpty() ? "王虚构" : proposal.responsible(),
                            ago(-30)));
        }
        plans.add(plan, new ItemDraft(PlanSource.OWN, null, "裁切车间设备老旧", "更新两台裁切机并加装除尘", "王虚构", ago(-90)));
        plans.add(plan, new ItemDraft(PlanSource.OWN, null, "班组安全活动不经常", "每周一次班前会并记录", "陈虚构", ago(-10)));
        return plan;
    }

    private void answer(UUID visit, UUID plan) {
        HelpVisitItem first = visits.items(visit).get(0);
        visits.answer(first.id(), first.version(), "操作规程已按范本上墙，并于班前会组织学习。");
        plans.items(plan).stream()
                .filter(item ->
                        item.source() == PlanSource.OWN && item.weakness().startsWith("班组"))
                .forEach(item -> plans.finishItem(item.id(), item.version(), LocalDate.now(clock), "已连续四周开展并留有记录"));
    }

    // ---- draw and units ---------------------------------------------------------------------------------------------

    private void draw() {
        int all = draws.size(DrawCriteria.ALL);
        draws.draw("一季度随机抽查", DrawCriteria.ALL, "全部", Math.min(5, all));
        DrawCriteria closed =
                new DrawCriteria(DrawSubject.HAZARD, null, null, null, null, false, ago(365), LocalDate.now(clock));
        int hazards = draws.size(closed);
        if (hazards > 0) {
            draws.draw("已销号隐患回头看", closed, "近一年", Math.min(2, hazards));
        }
    }

    private void units() {
        List<SupervisedUnit> known = units.units();
        SupervisedUnit village = known.stream()
                .filter(unit -> unit.name().equals("白濑村"))
                .findFirst()
                .orElse(known.get(0));
        SupervisedUnit other =
                known.stream().filter(unit -> !unit.equals(village)).findFirst().orElse(village);
        List<UUID> checks = inspections.list(InspectionFilter.ALL, new PageRequest(0, 2)).rows().stream()
                .map(InspectionListItem::id)
                .toList();
        find(village, UnitFindingKind.DUTY, "网格员责任清单未更新，两个网格无人对应", "重新明确责任人并公示", ago(-8), checks);
        find(other, UnitFindingKind.COPYING, "实施方案照搬上级，未结合本单位行业特点", "结合实际修订后报送", ago(3), List.of());
        units.mark(new UnitMark.Draft(village, UnitMarkKind.PRAISE, ago(50), "承诺书签订率全乡第一批达到百分之百", "白安办〔虚〕12号", ""));
        units.mark(new UnitMark.Draft(other, UnitMarkKind.TALK_REMINDER, ago(18), "自评进度滞后", "", "陈远山；单位负责人"));
        units.meet(new LeaderMeeting.Draft(
                MeetingKind.STUDY, true, ago(33), "陈远山", "专题研究标准化提升专项行动", "逐户建立一企一策；帮扶小分队每月走访一次"));
        units.meet(new LeaderMeeting.Draft(MeetingKind.DISPATCH, false, ago(9), "苏明安", "自评进度调度", "滞后的村五日内补齐"));
    }

    private UUID find(
            SupervisedUnit unit, UnitFindingKind kind, String what, String wanted, LocalDate due, List<UUID> checks) {
        return units.find(new UnitFinding.Draft(unit, kind, what, wanted, ago(14), due, checks, List.of()));
    }

    private void village() {
        units.meet(new LeaderMeeting.Draft(MeetingKind.STUDY, true, ago(28), "谢石生", "研究本村重点企业帮扶", "两委成员分片联系重点企业"));
        units.findings(UnitFilter.ALL, new PageRequest(0, 1)).rows().stream()
                .filter(units::mayAnswer)
                .forEach(finding -> units.answer(finding.id(), finding.version(), "两个网格已明确责任人，清单在村务栏公示。"));
    }
}
