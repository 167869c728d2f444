package org.anbiao.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.lookback.ImprovementEntry;
import org.anbiao.lookback.LookBack;
import org.anbiao.lookback.LookBackCampaign;
import org.anbiao.lookback.LookBackDirectory;
import org.anbiao.lookback.LookBackEntries;
import org.anbiao.lookback.LookBackService;
import org.anbiao.lookback.Section;
import org.anbiao.workflow.PartComment;
import org.anbiao.workflow.Review;
import org.anbiao.workflow.ReviewService;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Look-backs of the bureau's sections in different states: approved, under review, returned, drafted; one has not begun. */
@Component
@Profile("demo")
@Order(25)
class DemoLookBacks implements DemoDataset {

    private static final String OFFICE = "chengguan-guanli";

    private final LookBackService service;
    private final LookBackEntries entries;
    private final LookBackDirectory directory;
    private final ReviewService reviews;
    private final DemoLogins logins;
    private final Clock clock;

    DemoLookBacks(
            LookBackService service,
            LookBackEntries entries,
            LookBackDirectory directory,
            ReviewService reviews,
            DemoLogins logins,
            Clock clock) {
        this.service = service;
        this.entries = entries;
        this.directory = directory;
        this.reviews = reviews;
        this.logins = logins;
        this.clock = clock;
    }

    @Override
    public void load(DemoOrganisations organisations, String passwordHash) {
        logins.as("chengguan-jipai", () -> handIn("供水、污水处理"));
        logins.as("chengguan-yuanlin", () -> handIn("城市公园"));
        logins.as("chengguan-huanwei", () -> handIn("生活垃圾处理"));
        logins.as("chengguan-zonghe", () -> write("综合"));
        logins.as(OFFICE, this::review);
        logins.as("chengguan-jipai", this::closeFirst);
    }

    private LookBack write(String sector) {
        UUID campaignId = campaign();
        LookBack lookBack = service.open(campaignId);
        LocalDate today = LocalDate.now(clock);
        entries.add(
                lookBack.id(),
                new ImprovementEntry.Input(
                        "部分企业三张清单更新不及时，隐患销号记录不全", "逐家指导更新清单，按月抽查销号记录", "虚构负责人甲", today.plusDays(20)));
        entries.add(
                lookBack.id(),
                new ImprovementEntry.Input("有限空间作业审批执行不到位", "组织专题培训，开展作业现场抽查", "虚构负责人乙", today.plusDays(45)));
        return service.save(
                lookBack.id(),
                lookBack.version(),
                Map.of(
                        Section.WORK,
                        "2021年8月以来，在" + sector + "领域逐家送达告知书、签订承诺书，组织企业对照标准开展年度自评，结合日常检查推动问题整改。\n"
                                + "行业内企业全员安全生产责任制基本建立，标准化运行总体平稳。",
                        Section.GAPS,
                        "对小微企业的上门指导偏少，培训的针对性不强。",
                        Section.PROBLEMS,
                        "部分企业自评流于表面，扣分项偏少；个别企业整改后未留存佐证材料。",
                        Section.WEAK_LINKS,
                        "有限空间作业、临时用电等环节仍是薄弱环节，容易反复。",
                        Section.NEXT_STEPS,
                        "结合督导帮扶，对重点企业实行“一企一策”，年底前完成清单全部事项。"));
    }

    private UUID campaign() {
        return directory.campaigns().stream()
                .map(LookBackCampaign::id)
                .filter(directory::isMember)
                .findFirst()
                .orElseThrow();
    }

    private void handIn(String sector) {
        service.handIn(write(sector).id());
    }

    private void review() {
        for (Review waiting : reviews.waiting(50)) {
            String title = waiting.submission().title();
            if (title.startsWith("给排水股")) {
                reviews.approve(waiting.id(), "数据翔实，同意。");
            } else if (title.startsWith("环卫处")) {
                reviews.sendBack(
                        waiting.id(),
                        "总体可行，请补充后再报。",
                        List.of(new PartComment(Section.PROBLEMS.code(), "问题", "请写明涉及的企业数量。")));
            }
        }
    }

    private void closeFirst() {
        LookBack lookBack = directory.own(campaign()).orElseThrow();
        ImprovementEntry first = directory.entries(lookBack.id()).get(0);
        entries.close(first.id(), first.version(), LocalDate.now(clock), "已逐家指导，清单更新到位。");
    }
}
