package org.anbiao.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.anbiao.summary.Circular;
import org.anbiao.summary.CircularSection;
import org.anbiao.summary.CircularService;
import org.anbiao.summary.SummaryCampaign;
import org.anbiao.summary.SummaryDirectory;
import org.anbiao.summary.SummaryExamples;
import org.anbiao.summary.SummarySection;
import org.anbiao.summary.UnitSummary;
import org.anbiao.summary.UnitSummaryService;
import org.anbiao.workflow.Review;
import org.anbiao.workflow.ReviewService;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Summaries of the bureau's sections: one approved and shown as an example, one drafted; the others have not begun. And two circulars. */
@Component
@Profile("demo")
@Order(60)
class DemoSummaries implements DemoDataset {

    private static final String OFFICE = "chengguan-guanli";

    private final UnitSummaryService service;
    private final SummaryDirectory directory;
    private final SummaryExamples examples;
    private final CircularService circulars;
    private final ReviewService reviews;
    private final DemoLogins logins;
    private final Clock clock;

    DemoSummaries(
            UnitSummaryService service,
            SummaryDirectory directory,
            SummaryExamples examples,
            CircularService circulars,
            ReviewService reviews,
            DemoLogins logins,
            Clock clock) {
        this.service = service;
        this.directory = directory;
        this.examples = examples;
        this.circulars = circulars;
        this.reviews = reviews;
        this.logins = logins;
        this.clock = clock;
    }

    @Override
    public void load(DemoOrganisations organisations, String passwordHash) {
        logins.as("chengguan-jipai", () -> service.handIn(write("供水、污水处理").id()));
        logins.as("chengguan-yuanlin", () -> write("城市公园"));
        logins.as(OFFICE, this::review);
        logins.as(OFFICE, this::circulars);
    }

    private UnitSummary write(String sector) {
        UnitSummary summary = service.open(campaign());
        return service.save(
                summary.id(),
                summary.version(),
                Map.of(
                        SummarySection.MEASURES,
                        "用电安全：逐家更换老旧配电箱，建立月度自查记录。\n有限空间：作业前审批、通风、检测，现场专人监护。",
                        SummarySection.MERGING,
                        "把" + sector + "企业的风险分级结果用于确定检查频次，检查发现的隐患与自评问题一并跟踪销号。",
                        SummarySection.EXPERIENCE,
                        "组织邻近企业结对互查，查出的问题当天互改，小微企业参与积极性明显提高。",
                        SummarySection.NEXT_STEPS,
                        "对未销号的隐患逐条落实责任人和时限，明年一季度前全部清零。"));
    }

    private UUID campaign() {
        return directory.campaigns().stream()
                .map(SummaryCampaign::id)
                .filter(directory::isMember)
                .findFirst()
                .orElseThrow();
    }

    /** One that is published about the first half of the year, one drafted about the time since. */
    private void circulars() {
        SummaryCampaign campaign = directory.campaigns().stream()
                .filter(circulars::isOwn)
                .findFirst()
                .orElseThrow();
        LocalDate today = LocalDate.now(clock);
        LocalDate half = campaign.firstDay().plusMonths(6).minusDays(1);
        LocalDate end = half.isBefore(today) ? half : today;
        UUID first = circulars.begin(campaign.id(), campaign.firstDay(), end);
        Circular draft = circulars.get(first);
        Map<CircularSection, String> texts = new EnumMap<>(CircularSection.class);
        texts.putAll(draft.texts());
        texts.put(CircularSection.PRAISE, "给排水股组织企业结对互查，问题当天互改，予以通报表扬。");
        texts.put(CircularSection.DEMANDS, "各股室对逾期事项逐项说明原因、明确完成时限，于本月底前办结。");
        Circular saved = circulars.save(first, draft.version(), new Circular.Draft("关于上半年标准化提升工作开展情况的通报", "", texts));
        circulars.publish(first, saved.version());
        if (end.isBefore(today)) {
            circulars.begin(campaign.id(), end.plusDays(1), today);
        }
    }

    private void review() {
        for (Review waiting : reviews.waiting(50)) {
            if (waiting.submission().subjectType().equals("unit_summary")) {
                reviews.approve(waiting.id(), "数据翔实，做法可学，同意。");
                examples.show(waiting.submission().subjectId());
            }
        }
    }
}
