package org.anbiao.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.anbiao.checklist.CheckAnswer.Value;
import org.anbiao.common.PageRequest;
import org.anbiao.identity.Role;
import org.junit.jupiter.api.Test;

/** What is due and what was missed follows from the plan, for one enterprise and for many. */
class CheckCalendarTest extends CheckTestBase {

    @Test
    void whatIsDueAndWhatWasMissedIsReckoned() {
        arrange(list, CheckFrequency.DAILY);
        shift(3);
        assertThat(calendar.due(enterprise)).singleElement().satisfies(due -> {
            assertThat(due.period().from()).isEqualTo(TODAY);
            assertThat(due.done()).isFalse();
        });
        CheckCalendar.Span span = new CheckCalendar.Span(TODAY.minusDays(30), TODAY);
        assertThat(calendar.missed(enterprise, span))
                .extracting(missed -> missed.period().from())
                .containsExactly(TODAY.minusDays(1), TODAY.minusDays(2), TODAY.minusDays(3));
        UUID check = checks.begin(plan().id());
        for (int point = 0; point < 3; point++) {
            answer(check, point, Value.YES, "");
        }
        checks.finish(check);
        assertThat(calendar.due(enterprise)).singleElement().satisfies(due -> assertThat(due.done())
                .isTrue());
        refused(
                "checklist.span",
                () -> calendar.missed(enterprise, new CheckCalendar.Span(TODAY.minusDays(400), TODAY)));
    }

    @Test
    void theCountOfManyEnterprisesFollowsTheSameRuleAsTheScheduleOfOne() {
        List<CheckFrequency> frequencies =
                List.of(CheckFrequency.DAILY, CheckFrequency.WEEKLY, CheckFrequency.MONTHLY, CheckFrequency.QUARTERLY);
        for (CheckFrequency frequency : frequencies) {
            arrange(compose(frequency.code()), frequency);
        }
        UUID paused = compose("停用车间");
        arrange(paused, CheckFrequency.DAILY);
        shift(200);
        arrange(paused, CheckFrequency.PAUSED);
        shift(45);
        UUID ended = compose("已停用");
        arrange(ended, CheckFrequency.DAILY);
        sets.end(sets.get(ended));
        tenants.logIn(township, Role.CAMPAIGN_ADMIN);
        for (CheckCalendar.Span span : List.of(
                new CheckCalendar.Span(TODAY.minusDays(300), TODAY),
                new CheckCalendar.Span(TODAY.minusDays(90), TODAY.minusDays(31)),
                new CheckCalendar.Span(TODAY.minusDays(7), TODAY.minusDays(7)))) {
            int one = calendar.missed(enterprise, span).size();
            assertThat(one).isPositive();
            assertThat(calendar.missed(span, PageRequest.page(0, 10)).rows())
                    .singleElement()
                    .satisfies(count -> {
                        assertThat(count.enterpriseId()).isEqualTo(enterprise);
                        assertThat(count.missed()).isEqualTo(one);
                        assertThat(count.owed()).isEqualTo(one);
                    });
            assertThat(calendar.missed(span, PageRequest.page(5, 10)).total())
                    .as("behind the last page")
                    .isOne();
        }
    }

    @Test
    void sayingTheSameAgainDoesNotBeginTheWeekAnewAndPassedDaysAreRefused() {
        arrange(list, CheckFrequency.WEEKLY);
        shift(3);
        arrange(list, CheckFrequency.WEEKLY);
        assertThat(plan().schedule().phases()).singleElement().satisfies(phase -> assertThat(phase.startsOn())
                .isEqualTo(TODAY.minusDays(3)));
        arrange(list, CheckFrequency.PAUSED);
        assertThat(calendar.due(enterprise)).isEmpty();
        refused("checklist.not-due", () -> checks.begin(plan().id()));
        int revision = plan().revision();
        refused(
                "checklist.from-passed",
                () -> plans.arrange(
                        list,
                        revision,
                        new CheckPlanService.Arrangement("陈", CheckFrequency.DAILY, 0, TODAY.minusDays(1))));
        refused(
                "checklist.plan-changed",
                () -> plans.arrange(
                        list, revision - 1, new CheckPlanService.Arrangement("陈", CheckFrequency.DAILY, 0, TODAY)));
        refused(
                "checklist.responsible-missing",
                () -> plans.arrange(
                        list, revision, new CheckPlanService.Arrangement(" ", CheckFrequency.DAILY, 0, TODAY)));
        assertThat(checks.beginBetween(list)).as("between the planned ones").isNotNull();
    }

    @Test
    void listsAndMissedChecksAreExported() throws IOException {
        arrange(list, CheckFrequency.DAILY);
        shift(2);
        ByteArrayOutputStream one = new ByteArrayOutputStream();
        sheets.list(list, one);
        tenants.logIn(township, Role.CAMPAIGN_ADMIN);
        ByteArrayOutputStream missed = new ByteArrayOutputStream();
        sheets.missed(new CheckCalendar.Span(TODAY.minusDays(9), TODAY), missed);
        assertThat(texts(one)).contains("防护罩齐全", "《安全生产法》第三十六条", "停机加装防护罩");
        assertThat(texts(missed)).contains("虚构石材厂");
    }

    private static List<String> texts(ByteArrayOutputStream out) throws IOException {
        try (var workbook =
                new org.dhatim.fastexcel.reader.ReadableWorkbook(new java.io.ByteArrayInputStream(out.toByteArray()))) {
            return workbook.getFirstSheet().read().stream()
                    .flatMap(row -> row.stream())
                    .filter(java.util.Objects::nonNull)
                    .map(org.dhatim.fastexcel.reader.Cell::getText)
                    .toList();
        }
    }
}
