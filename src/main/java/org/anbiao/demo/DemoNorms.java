package org.anbiao.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anbiao.norms.Assessment;
import org.anbiao.norms.Assessment.Grade;
import org.anbiao.norms.Assessment.Result;
import org.anbiao.norms.AssessmentService;
import org.anbiao.norms.Norm;
import org.anbiao.norms.NormHead;
import org.anbiao.norms.NormKind;
import org.anbiao.norms.NormMeeting;
import org.anbiao.norms.NormPoint;
import org.anbiao.norms.NormService;
import org.anbiao.norms.OwnRule;
import org.anbiao.norms.OwnSet;
import org.anbiao.norms.OwnSetService;
import org.anbiao.norms.Post.Duties;
import org.anbiao.norms.Post.Employment;
import org.anbiao.norms.PostService;
import org.anbiao.norms.RuleService;
import org.anbiao.tenancy.CurrentActor;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Norms of 安溪县 and of 德化县城市管理和综合执法局, invented; an enterprise in 白濑乡 with its own list and card, whose norm was revised
 * since, with the lists of its posts, its rules and one assessment.
 */
@Component
@Profile("demo")
@Order(40)
class DemoNorms implements DemoDataset {

    private static final String COUNTY = "anxi-guanli";
    private static final String BUREAU = "chengguan-guanli";
    private static final String PRINCIPAL = "baila-qiye";

    private static final List<List<String>> STONE = List.of(
            List.of("设备设施", "切割机、打磨机防护罩齐全、固定牢靠", "现场查看，停机手动检查", "《安全生产法》第三十六条", "停机加装或紧固防护罩，合格后再开机"),
            List.of("设备设施", "行车限位、吊具、钢丝绳定期检查并有记录", "查近三个月检查记录", "《特种设备安全法》第三十九条", "补做检查，更换磨损超限的钢丝绳"),
            List.of("用电安全", "配电箱上锁，线路无裸露、无私拉乱接", "现场查看", "《安全生产法》第三十六条", "由电工整理线路，加装箱门并上锁"),
            List.of("职业健康", "湿式作业或除尘设施正常使用，作业人员佩戴防尘口罩", "现场查看，抽问两名作业人员", "《职业病防治法》第二十二条", "修复喷淋，补发防尘口罩并督促佩戴"),
            List.of("应急", "灭火器在有效期内，疏散通道畅通", "逐个核对标签，走一遍通道", "《消防法》第十六条", "更换过期灭火器，当场清理通道"));
    private static final List<List<String>> GAS = List.of(
            List.of("场站", "可燃气体报警器按期检定并联网", "查检定证书，现场测试一处"),
            List.of("场站", "安全间距内没有堆放可燃物", "现场查看"),
            List.of("入户", "每年入户安检一次并留有用户签字", "抽查十户记录"));

    private final NormService norms;
    private final OwnSetService sets;
    private final PostService posts;
    private final AssessmentService assessments;
    private final RuleService rules;
    private final CurrentActor currentActor;
    private final DemoLogins logins;
    private final Clock clock;

    DemoNorms(
            NormService norms,
            OwnSetService sets,
            PostService posts,
            AssessmentService assessments,
            RuleService rules,
            CurrentActor currentActor,
            DemoLogins logins,
            Clock clock) {
        this.norms = norms;
        this.sets = sets;
        this.posts = posts;
        this.assessments = assessments;
        this.rules = rules;
        this.currentActor = currentActor;
        this.logins = logins;
        this.clock = clock;
    }

    @Override
    public void load(DemoOrganisations organisations, String passwordHash) {
        List<UUID> stone = new ArrayList<>();
        logins.as(COUNTY, () -> {
            stone.add(norm(NormKind.INSPECTION_CHECKLIST, "石材加工", "安溪县石材加工企业安全检查清单", STONE, LocalDate.of(2025, 3, 10)));
            norm(NormKind.GRID_GUIDE, "通用", "安溪县网格员日常安全检查导则", STONE.subList(2, 5), LocalDate.of(2025, 3, 20));
        });
        logins.as(PRINCIPAL, () -> {
            UUID enterprise = currentActor.get().enterpriseId();
            if (enterprise != null) {
                derive(enterprise, stone.get(0));
                posts(enterprise);
                assess(enterprise);
                rules(enterprise);
            }
        });
        logins.as(COUNTY, () -> revise(stone.get(0)));
        logins.as(BUREAU, () -> {
            norm(NormKind.INSPECTION_CHECKLIST, "城镇燃气", "城镇燃气企业安全检查清单", GAS, LocalDate.of(2025, 4, 18));
            norm(NormKind.RULES_SMALL, "城镇燃气", "城镇燃气小微企业达标细则", GAS, LocalDate.of(2025, 5, 9));
            norms.draft(new NormHead(NormKind.UPGRADE_GUIDE, "生活污水处理", "生活污水处理标准化运行提升指南", "", null), null);
        });
    }

    private LocalDate past(LocalDate day) {
        LocalDate today = LocalDate.now(clock);
        return day.isAfter(today) ? today : day;
    }

    private UUID norm(NormKind kind, String sector, String title, List<List<String>> lines, LocalDate issued) {
        NormHead head = new NormHead(kind, sector, title, "", null);
        UUID id = norms.draft(head, null);
        norms.save(
                id,
                norms.get(id).revision(),
                head,
                lines.stream()
                        .map(line -> line.size() < 5
                                ? NormPoint.of(line.get(0), line.get(1), line.get(2))
                                : NormPoint.of(line.get(0), line.get(1), line.get(2), line.get(3), line.get(4)))
                        .toList());
        publish(id, "对照现行法规和近年事故逐条核对，原有检查表缺少方法说明。", past(issued));
        return id;
    }

    private void publish(UUID id, String evaluation, LocalDate issued) {
        norms.recordMeeting(
                id,
                norms.get(id).revision(),
                new NormMeeting(evaluation, issued.minusDays(5), "陈虚构（高级工程师）\n林虚构（注册安全工程师）", null),
                new NormService.Minutes("专家评审会纪要.png", DemoPicture.signature()));
        norms.publish(id, issued);
    }

    private void revise(UUID id) {
        UUID next = norms.nextVersion(id);
        Norm draft = norms.get(next);
        List<NormPoint> points = new ArrayList<>(draft.points());
        points.set(1, points.get(1).with("设备设施", "行车限位、吊具、钢丝绳每月检查，起重作业人员持证", "查近三个月记录和证书"));
        points.add(NormPoint.of("有限空间", "沉淀池、循环水池清淤按有限空间作业审批", "查审批单和监护人"));
        norms.save(next, draft.revision(), draft.head(), points);
        publish(next, "一年使用情况评估：有限空间内容缺失，起重作业要求不明确。", past(LocalDate.of(2025, 9, 15)));
    }

    private void derive(UUID enterprise, UUID norm) {
        List<NormPoint> points = norms.get(norm).points();
        UUID list = sets.derive(
                enterprise,
                norm,
                OwnSet.Kind.LIST,
                "本厂安全检查清单",
                "",
                points.stream().map(NormPoint::id).collect(Collectors.toSet()));
        OwnSet set = sets.get(list);
        List<org.anbiao.norms.OwnPoint> own = new ArrayList<>(set.points());
        own.set(0, own.get(0).with("设备设施", "1号、2号切割机和四台打磨机防护罩齐全、固定牢靠", "班前停机检查"));
        sets.save(set, set.title(), "", own);
        sets.derive(
                enterprise,
                norm,
                OwnSet.Kind.SHEET,
                "车间班前检查表",
                "切割车间",
                List.of(points.get(0).id(), points.get(2).id(), points.get(4).id()));
        sets.derive(
                enterprise,
                norm,
                OwnSet.Kind.CARD,
                "岗位安全卡",
                "打磨工",
                List.of(points.get(0).id(), points.get(3).id()));
    }

    private void posts(UUID enterprise) {
        person(post(enterprise, "", "主要负责人", true), "王虚构", Employment.REGULAR);
        person(post(enterprise, "", "安全管理员", false), "林虚构", Employment.REGULAR);
        person(post(enterprise, "切割车间", "车间主任", true), "陈虚构", Employment.REGULAR);
        UUID cutter = post(enterprise, "切割车间", "切割工", false);
        person(cutter, "张虚构", Employment.REGULAR);
        person(cutter, "黄虚构", Employment.AGENCY);
        person(post(enterprise, "切割车间", "打磨工", false), "吴虚构", Employment.INTERN);
        posts.add(enterprise, new Duties("仓储", "仓管员", false, "全年无火灾", "", "", ""));
    }

    private UUID post(UUID enterprise, String department, String name, boolean head) {
        return posts.add(
                enterprise,
                new Duties(
                        department,
                        name,
                        head,
                        "全年无伤亡事故，隐患整改率100%",
                        head ? "组织制定并落实本层级责任制，每月检查一次" : "遵守操作规程，班前检查设备和防护用品，发现隐患立即报告",
                        department.isEmpty() ? "全厂" : department,
                        "按年度考核表评定，出现责任事故的为不合格"));
    }

    private void person(UUID post, String name, Employment employment) {
        posts.assign(post, name, employment);
    }

    /** A rule in its second version, a procedure with its document, a plan, and a rule that is not in force any more. */
    private void rules(UUID enterprise) {
        rule(enterprise, OwnRule.Kind.RULE, "安全生产奖惩制度", LocalDate.of(2023, 3, 1), "");
        rule(enterprise, OwnRule.Kind.RULE, "安全生产奖惩制度", LocalDate.of(2025, 4, 1), "增加主动报告隐患的奖励");
        rule(enterprise, OwnRule.Kind.PROCEDURE, "桥式切割机安全操作规程", LocalDate.of(2024, 6, 1), "张贴在切割车间");
        rule(enterprise, OwnRule.Kind.PLAN, "沉淀池有限空间事故现场处置方案", LocalDate.of(2025, 5, 20), "");
        rule(enterprise, OwnRule.Kind.RULE, "临时用电管理办法", LocalDate.of(2022, 9, 1), "");
        rules.of(enterprise).stream()
                .filter(rule -> rule.title().equals("临时用电管理办法"))
                .forEach(rule -> rules.end(enterprise, rule.id()));
    }

    private void rule(UUID enterprise, OwnRule.Kind kind, String title, LocalDate from, String note) {
        rules.record(
                enterprise,
                kind,
                title,
                past(from),
                note,
                kind == OwnRule.Kind.PROCEDURE
                        ? new NormService.Minutes(title + ".png", DemoPicture.signature())
                        : null);
    }

    private void assess(UUID enterprise) {
        LocalDate today = LocalDate.now(clock);
        LocalDate done = past(LocalDate.of(2025, 12, 25));
        int year = done.getYear();
        assessments.begin(enterprise, year);
        for (Result result : current(enterprise, year).results()) {
            boolean praised = result.postName().equals("切割工");
            assessments.grade(
                    current(enterprise, year),
                    result,
                    praised ? Grade.EXCELLENT : Grade.QUALIFIED,
                    praised ? new BigDecimal("800") : BigDecimal.ZERO,
                    BigDecimal.ZERO,
                    praised ? "全年无违章，主动报告隐患" : "");
        }
        assessments.complete(current(enterprise, year), done);
        assessments.post(current(enterprise, year), past(done.plusDays(2)), "厂区公告栏张贴七日");
        assessments.pay(
                current(enterprise, year),
                current(enterprise, year).results().stream().map(Result::id).toList(),
                done.plusDays(20).isAfter(today) ? today : done.plusDays(20));
    }

    private Assessment current(UUID enterprise, int year) {
        return assessments.find(enterprise, year).orElseThrow();
    }
}
