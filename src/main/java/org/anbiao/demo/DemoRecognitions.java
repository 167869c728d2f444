package org.anbiao.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.recognition.AreaRecognition;
import org.anbiao.recognition.AreaRecognitions;
import org.anbiao.recognition.AssessedItem;
import org.anbiao.recognition.Award;
import org.anbiao.recognition.Batch;
import org.anbiao.recognition.GradingPlans;
import org.anbiao.recognition.Level;
import org.anbiao.recognition.Nominee;
import org.anbiao.recognition.RecognitionKind;
import org.anbiao.recognition.RecognitionService;
import org.anbiao.recognition.SelectionService;
import org.anbiao.recognition.StarRule;
import org.anbiao.recognition.StarRules;
import org.anbiao.registry.EnterpriseDirectory;
import org.anbiao.registry.EnterpriseFilter;
import org.anbiao.registry.EnterpriseListItem;
import org.anbiao.registry.SubjectKind;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Gradings, stars, benchmark enterprises and posts of the bureau and of 白濑乡, invented; selections in different states, a list of
 * five batches, and a township among the ten best.
 */
@Component
@Profile("demo")
@Order(41)
class DemoRecognitions implements DemoDataset {

    private static final String COUNTY = "anxi-guanli";
    private static final String TOWNSHIP = "baila-anban";
    private static final String TOWNSHIP_REVIEWER = "baila-guanli";
    private static final String BUREAU = "chengguan-guanli";
    private static final int ASKED = 60;

    private final RecognitionService recognitions;
    private final StarRules stars;
    private final GradingPlans plans;
    private final AreaRecognitions areas;
    private final SelectionService selection;
    private final EnterpriseDirectory directory;
    private final DemoLogins logins;
    private final LocalDate today;

    DemoRecognitions(
            RecognitionService recognitions,
            StarRules stars,
            GradingPlans plans,
            AreaRecognitions areas,
            SelectionService selection,
            EnterpriseDirectory directory,
            DemoLogins logins,
            Clock clock) {
        this.recognitions = recognitions;
        this.stars = stars;
        this.plans = plans;
        this.areas = areas;
        this.selection = selection;
        this.directory = directory;
        this.logins = logins;
        this.today = LocalDate.now(clock);
    }

    @Override
    public void load(DemoOrganisations organisations, String passwordHash) {
        logins.as(COUNTY, () -> {
            stars.save(new StarRule(
                    today,
                    "按百分制评定：标准化运行40分，全员责任制落实30分，隐患排查治理20分，宣传教育10分。\n90分以上为五星，80分以上为四星，70分以上为三星，"
                            + "60分以上为二星，50分以上为一星；年内发生亡人事故的不予评定。",
                    "安溪县安委办",
                    36,
                    "虚构：安溪县企业安全星级评定办法",
                    ""));
            areas.townships().stream()
                    .filter(town -> town.name().contains("白濑"))
                    .findFirst()
                    .ifPresent(town -> areas.record(new AreaRecognition.Input(
                            town.id(),
                            town.shortName(),
                            Level.COUNTY,
                            past(LocalDate.of(2025, 9, 10)),
                            "安溪县安委办",
                            "虚构：安安办〔2025〕虚12号",
                            "村企共治，抓细日常",
                            "乡、村、企三级每月会商，逐村公布隐患整改进度，企业互查互学。")));
        });
        logins.as(BUREAU, () -> awards("德化县城市管理和综合执法局", enterprises()));
        logins.as(TOWNSHIP, () -> {
            List<EnterpriseListItem> own = enterprises();
            awards("安溪县白濑乡安办", own.subList(own.size() / 2, own.size()));
            lists(own);
        });
        select();
    }

    private LocalDate past(LocalDate day) {
        return day.isAfter(today) ? today : day;
    }

    private List<EnterpriseListItem> enterprises() {
        EnterpriseFilter active = EnterpriseFilter.ACTIVE;
        return directory.rows(active, PageRequest.page(0, ASKED)).stream()
                .filter(one -> one.kind() == SubjectKind.ENTERPRISE)
                .toList();
    }

    private void awards(String body, List<EnterpriseListItem> own) {
        if (own.size() < 8) {
            return;
        }
        grade(own.get(0), body, "national", "3", LocalDate.of(2023, 5, 10), null);
        grade(own.get(0), body, "national", "2", LocalDate.of(2025, 4, 18), LocalDate.of(2028, 4, 17));
        grade(own.get(1), body, "provincial", "3", LocalDate.of(2022, 6, 1), LocalDate.of(2025, 5, 31));
        grade(own.get(2), body, "local", "none", LocalDate.of(2025, 6, 12), null);
        grade(own.get(3), body, "local", "none", LocalDate.of(2024, 3, 20), null);
        UUID lost = grade(own.get(4), body, "national", "3", LocalDate.of(2024, 2, 1), null);
        recognitions.withdraw(lost, past(LocalDate.of(2025, 7, 1)), "复核时标准化运行中断，限期未整改");
        star(own.get(0), body, "4", LocalDate.of(2024, 9, 1));
        star(own.get(0), body, "5", LocalDate.of(2025, 9, 1));
        star(own.get(1), body, "3", LocalDate.of(2025, 9, 1));
        star(own.get(5), body, "4", LocalDate.of(2025, 9, 1));
        named(
                RecognitionKind.CASE,
                own.get(0),
                body,
                "benchmark",
                "township",
                LocalDate.of(2025, 5, 20),
                "班前十分钟，隐患早发现",
                null);
        named(
                RecognitionKind.CASE,
                own.get(5),
                body,
                "benchmark",
                "township",
                LocalDate.of(2024, 11, 5),
                "设备点检表上墙",
                null);
        UUID post = named(
                RecognitionKind.POST,
                own.get(0),
                body,
                "party_member",
                "township",
                LocalDate.of(2025, 3, 8),
                "值班长",
                null);
        named(RecognitionKind.POST, own.get(0), body, "party_member", "county", LocalDate.of(2025, 8, 8), "值班长", post);
        named(RecognitionKind.POST, own.get(1), body, "worker", "township", LocalDate.of(2025, 4, 30), "设备维修工", null);
        named(RecognitionKind.POST, own.get(2), body, "youth", "township", LocalDate.of(2025, 5, 4), "巡检员", null);
        named(RecognitionKind.POST, own.get(6), body, "women", "township", LocalDate.of(2025, 3, 8), "化验员", null);
    }

    private UUID grade(
            EnterpriseListItem enterprise,
            String body,
            String standard,
            String level,
            LocalDate on,
            @Nullable LocalDate until) {
        return recognitions.record(
                enterprise.id(),
                new Award(
                        RecognitionKind.GRADING,
                        standard,
                        level,
                        past(on),
                        until,
                        body,
                        "虚构：达标公告" + on.getYear() + "年第" + on.getMonthValue() + "号",
                        "",
                        "",
                        ""),
                null,
                null);
    }

    private void star(EnterpriseListItem enterprise, String body, String level, LocalDate on) {
        recognitions.record(
                enterprise.id(),
                new Award(
                        RecognitionKind.STAR,
                        "star",
                        level,
                        past(on),
                        past(on).plusYears(3).minusDays(1),
                        body,
                        "虚构：" + on.getYear() + "年度星级评定通报",
                        "",
                        "",
                        ""),
                null,
                null);
    }

    private UUID named(
            RecognitionKind kind,
            EnterpriseListItem enterprise,
            String body,
            String category,
            String level,
            LocalDate on,
            String title,
            @Nullable UUID raised) {
        return recognitions.record(
                enterprise.id(),
                new Award(
                        kind,
                        category,
                        level,
                        past(on),
                        null,
                        body,
                        "虚构：" + on.getYear() + "年认定通报",
                        title,
                        kind == RecognitionKind.POST ? "陈虚构" : "",
                        kind == RecognitionKind.POST ? "参加岗位练兵三次，带徒两名。" : "把检查清单做成卡片挂在岗位上，班前逐项确认，一年未发生轻伤事故。"),
                raised,
                null);
    }

    private void lists(List<EnterpriseListItem> own) {
        List<Batch> batches = new ArrayList<>(List.of(Batch.values()));
        for (int i = 0; i < Math.min(own.size(), 14); i++) {
            plans.put(own.get(i).id(), today.getYear(), batches.get(i % batches.size()), i % 3 == 0 ? "已约定上门辅导" : "");
        }
    }

    /** One enterprise and one post just selected, one to be recommended, one under review at the county, one refused. Who recommends does not decide. */
    private void select() {
        List<UUID> reviewed = new ArrayList<>();
        logins.as(TOWNSHIP, () -> {
            List<EnterpriseListItem> own = enterprises();
            if (own.size() < 5) {
                return;
            }
            selection.select(
                    own.get(0).id(), Nominee.enterprise("benchmark"), today.minusDays(12), "全员责任制落实到岗，标准化运行三年未中断");
            post(own.get(0).id());
            prepared(own.get(1));
            reviewed.add(prepared(own.get(2)));
            reviewed.add(prepared(own.get(3)));
            selection.recommend(reviewed.get(0), true, today.minusDays(40), "五好企业逐项达到，案例可学");
            selection.recommend(reviewed.get(1), true, today.minusDays(40), "条件基本成熟");
        });
        if (reviewed.isEmpty()) {
            return;
        }
        logins.as(TOWNSHIP_REVIEWER, () -> {
            selection.decide(reviewed.get(0), true, today.minusDays(30), "虚构：白政安〔" + today.getYear() + "〕虚3号");
            selection.decide(reviewed.get(1), false, today.minusDays(25), "现场复核发现两处通道堵塞，整改后可再推选");
        });
        logins.as(TOWNSHIP, () -> selection.recommend(reviewed.get(0), true, today.minusDays(20), "推荐参评县级标杆企业"));
    }

    /** A post of a worker, helped and partly assessed, waits for being recommended. */
    private void post(UUID enterpriseId) {
        UUID id = selection.select(
                enterpriseId, new Nominee("worker", "维修电工岗", "庄虚构"), today.minusDays(45), "停送电挂牌上锁三年无违章，带教两名新员工");
        selection.helped(id, today.minusDays(15), "安办与工会一起核对岗位标准，补齐考核指标");
        selection.assess(
                id,
                List.of(
                        new AssessedItem("post_standard", true, "岗位安全标准上墙，本人能口述三不伤害"),
                        new AssessedItem("post_indicators", false, "隐患随手拍次数尚无目标值")));
    }

    private UUID prepared(EnterpriseListItem enterprise) {
        UUID id =
                selection.select(enterprise.id(), Nominee.enterprise("benchmark"), today.minusDays(90), "管理规范，员工素质较好");
        selection.helped(id, today.minusDays(60), "组织专家上门两次，帮助完善检查清单和岗位卡");
        selection.assess(
                id,
                AssessedItem.FIVE_GOOD.stream()
                        .map(item -> new AssessedItem(item, true, "查阅记录并现场核实"))
                        .toList());
        selection.write(id, "一张清单管到底", "把岗位检查清单与班组考核挂钩，问题当日登记、次日复查，半年隐患数量下降三成。", null);
        return id;
    }
}
