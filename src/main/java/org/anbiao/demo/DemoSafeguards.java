package org.anbiao.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anbiao.norms.Post;
import org.anbiao.norms.PostService;
import org.anbiao.safeguard.DutyCheck;
import org.anbiao.safeguard.FundAudit;
import org.anbiao.safeguard.FundService;
import org.anbiao.safeguard.FundUse;
import org.anbiao.safeguard.FundYear;
import org.anbiao.safeguard.Presence;
import org.anbiao.safeguard.PrincipalDuty;
import org.anbiao.safeguard.PrincipalService;
import org.anbiao.safeguard.ProtectionItem;
import org.anbiao.safeguard.ProtectionService;
import org.anbiao.tenancy.CurrentActor;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The principal's duties, the funds of two years and the protective equipment of the enterprise in 白濑乡; the township's office has
 * looked at two of the duties. All invented.
 */
@Component
@Profile("demo")
@Order(43)
class DemoSafeguards implements DemoDataset {

    private static final String PRINCIPAL = "baila-qiye";
    private static final String OFFICE = "baila-anban";
    private static final String INSPECTORS = "郑虚构、苏虚构";

    private final PrincipalService principals;
    private final FundService funds;
    private final ProtectionService protections;
    private final PostService posts;
    private final CurrentActor currentActor;
    private final DemoLogins logins;
    private final Clock clock;

    DemoSafeguards(
            PrincipalService principals,
            FundService funds,
            ProtectionService protections,
            PostService posts,
            CurrentActor currentActor,
            DemoLogins logins,
            Clock clock) {
        this.principals = principals;
        this.funds = funds;
        this.protections = protections;
        this.posts = posts;
        this.currentActor = currentActor;
        this.logins = logins;
        this.clock = clock;
    }

    @Override
    public void load(DemoOrganisations organisations, String passwordHash) {
        UUID[] enterprise = new UUID[1];
        logins.as(PRINCIPAL, () -> enterprise[0] = currentActor.get().enterpriseId());
        UUID id = enterprise[0];
        if (id == null) {
            return;
        }
        logins.as(PRINCIPAL, () -> {
            duties(id);
            lastYear(id);
            thisYear(id);
            protect(id);
        });
        logins.as(OFFICE, () -> {
            inspect(id, PrincipalDuty.RESPONSIBILITY, true, "抽问三名员工，均知晓岗位职责");
            inspect(id, PrincipalDuty.TRAINING, false, "两名打磨工没有三级安全教育记录");
        });
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** So many days ago, but in this year. */
    private LocalDate ago(int days) {
        LocalDate first = today().withDayOfYear(1);
        LocalDate day = today().minusDays(days);
        return day.isBefore(first) ? first : day;
    }

    private void duties(UUID enterprise) {
        inPlace(enterprise, PrincipalDuty.RESPONSIBILITY, "全员责任制清单六份，存安全科文件柜一层");
        inPlace(enterprise, PrincipalDuty.MANAGEMENT, "安全管理员任命文件，每月例会记录");
        inPlace(enterprise, PrincipalDuty.INVESTMENT, "本年度安全生产费用台账");
        inPlace(enterprise, PrincipalDuty.TRAINING, "主要负责人继续教育证明，车间培训签到表");
        missing(enterprise, PrincipalDuty.RESCUE, "沉淀池旁缺一套救援三脚架和长管呼吸器", "陈虚构", today().plusDays(20));
        inPlace(enterprise, PrincipalDuty.RULES, "奖惩制度2025年版，切割机操作规程张贴在车间");
        missing(enterprise, PrincipalDuty.EMERGENCY_PLAN, "本年度有限空间事故演练还没有组织", "林虚构", today().plusDays(45));
        presence(enterprise, 40, Presence.Occasion.WEATHER, "10", "台风期间在厂值守，组织排水和断电");
        presence(enterprise, 25, Presence.Occasion.DANGER, "4.5", "沉淀池清淤，现场审批并盯守");
        presence(enterprise, 10, Presence.Occasion.HOLIDAY, "8", "");
    }

    private void inPlace(UUID enterprise, PrincipalDuty duty, String evidence) {
        principals.check(
                enterprise, new DutyCheck.Draft(duty, ago(30), true, today().minusYears(1), evidence, "", "", null));
    }

    private void missing(UUID enterprise, PrincipalDuty duty, String what, String who, LocalDate due) {
        principals.check(enterprise, new DutyCheck.Draft(duty, ago(30), false, null, "", what, who, due));
    }

    private void presence(UUID enterprise, int days, Presence.Occasion occasion, String hours, String note) {
        principals.present(enterprise, new Presence.Draft(ago(days), occasion, "王虚构", new BigDecimal(hours), note));
    }

    private void inspect(UUID enterprise, PrincipalDuty duty, boolean inPlace, String note) {
        UUID check = principals.history(enterprise, duty).get(0).id();
        principals.find(enterprise, check, ago(7), inPlace, INSPECTORS, note);
    }

    /** Drawn in full, not used up, once diverted and put back. */
    private void lastYear(UUID enterprise) {
        int year = today().getYear() - 1;
        funds.set(enterprise, year, null, new FundYear.Draft("上年度营业收入1200万元，按2%计提", wan("24"), null));
        draw(enterprise, LocalDate.of(year, 6, 30), "12");
        draw(enterprise, LocalDate.of(year, 12, 20), "12");
        use(enterprise, FundUse.FACILITIES, LocalDate.of(year, 4, 12), "9.6", "切割机、打磨机防护罩更换");
        use(enterprise, FundUse.PROTECTION, LocalDate.of(year, 7, 3), "1.85", "防尘口罩、安全帽");
        use(enterprise, FundUse.TRAINING, LocalDate.of(year, 9, 18), "2.4", "全员培训和外请讲师");
        use(enterprise, FundUse.INSURANCE, LocalDate.of(year, 11, 5), "3.15", "安全生产责任保险");
        LocalDate audited = ago(200);
        funds.audit(
                enterprise,
                year,
                new FundAudit.Draft(FundAudit.Kind.INSIDE, audited, "财务科（蔡虚构）", "台账与凭证相符，一笔办公用品误列安全费用", wan("0.32")));
        funds.settle(
                enterprise,
                year,
                funds.find(enterprise, year).orElseThrow().audits().get(0).id(),
                audited,
                "已从管理费用退回安全费用专户");
        funds.audit(
                enterprise,
                year,
                new FundAudit.Draft(FundAudit.Kind.OUTSIDE, audited, "虚构会计师事务所", "提取依据充分，使用范围合规", null));
    }

    private void thisYear(UUID enterprise) {
        int year = today().getYear();
        funds.set(
                enterprise,
                year,
                null,
                new FundYear.Draft("上年度营业收入1350万元，按2%计提", wan("27"), funds.leftBefore(enterprise, year)));
        draw(enterprise, ago(90), "13.5");
        use(enterprise, FundUse.HAZARDS, ago(60), "4.28", "沉淀池护栏和警示标识整改");
        use(enterprise, FundUse.PROTECTION, ago(50), "1.2", "防尘口罩");
    }

    private static BigDecimal wan(String amount) {
        return new BigDecimal(amount);
    }

    private void draw(UUID enterprise, LocalDate day, String amount) {
        funds.enter(enterprise, day.getYear(), null, day, wan(amount), "");
    }

    private void use(UUID enterprise, FundUse use, LocalDate day, String amount, String what) {
        funds.enter(enterprise, day.getYear(), use, day, wan(amount), what);
    }

    /** Masks that are due, helmets of which one was never handed out, and two looks at whether they are worn. */
    private void protect(UUID enterprise) {
        Post grinder = post(enterprise, "打磨工");
        Post cutter = post(enterprise, "切割工");
        UUID masks = need(enterprise, grinder, "防尘口罩", "GB 2626-2019", 3);
        UUID more = need(enterprise, cutter, "防尘口罩", "GB 2626-2019", 3);
        UUID helmets = need(enterprise, cutter, "安全帽", "GB 2811-2019", 30);
        protections.issue(enterprise, masks, names(grinder), 20, today().minusMonths(4));
        protections.issue(enterprise, more, names(cutter), 20, today().minusDays(50));
        protections.issue(enterprise, helmets, Set.of("张虚构"), 1, today().minusMonths(8));
        check(enterprise, cutter, 2, 0, "");
        check(enterprise, grinder, 1, 1, "口罩挂在下巴，当场纠正并在班会讲评");
    }

    private Post post(UUID enterprise, String name) {
        return posts.of(enterprise).all().stream()
                .filter(post -> post.duties().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> names(Post post) {
        return post.holders().stream().map(Post.Holder::name).collect(Collectors.toSet());
    }

    private UUID need(UUID enterprise, Post post, String kind, String number, int months) {
        return protections.need(enterprise, post.id(), new ProtectionItem.Draft(kind, number, months));
    }

    private void check(UUID enterprise, Post post, int people, int notWorn, String finding) {
        protections.check(
                enterprise,
                post.id(),
                new ProtectionItem.CheckDraft(today().minusDays(12), people, notWorn, finding, "林虚构"));
    }
}
