package org.anbiao.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.anbiao.supervision.assessment.AssessedFigure;
import org.anbiao.supervision.assessment.AssessmentLine;
import org.anbiao.supervision.assessment.UnitAssessment;
import org.anbiao.supervision.assessment.UnitAssessments;
import org.anbiao.supervision.ranking.RankedKind;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Yearly assessments in 白濑乡: of a village, published after it was changed once, and of a station, still to be published. All invented. */
@Component
@Profile("demo")
@Order(62)
class DemoAssessments implements DemoDataset {

    private static final String OFFICE = "baila-anban";

    private final UnitAssessments assessments;
    private final DemoLogins logins;
    private final Clock clock;

    DemoAssessments(UnitAssessments assessments, DemoLogins logins, Clock clock) {
        this.assessments = assessments;
        this.logins = logins;
        this.clock = clock;
    }

    @Override
    public void load(DemoOrganisations organisations, String passwordHash) {
        int year = LocalDate.now(clock).getYear();
        logins.as(OFFICE, () -> {
            List<AssessmentLine> villages = assessments.lines(year, RankedKind.VILLAGES);
            villages.stream()
                    .filter(line -> line.count(AssessedFigure.FINDINGS) > 0)
                    .findFirst()
                    .ifPresent(line -> {
                        assess(line, year, 0, "合格", "督查发现网格责任清单未更新，整改进度偏慢", "");
                        assess(line, year, 1, "良好", "督查发现的问题已落实责任人，承诺书签订率居全乡前列", "漏计了通报表扬一次，复核后调整");
                        assessments.publish(year, RankedKind.VILLAGES);
                    });
            assessments.lines(year, RankedKind.STATIONS).stream()
                    .filter(line -> line.count(AssessedFigure.TALK_REMINDERS) > 0)
                    .findFirst()
                    .ifPresent(line -> assess(line, year, 0, "合格", "自评进度滞后，约谈后已赶上", ""));
        });
    }

    private void assess(AssessmentLine line, int year, int edition, String grade, String reason, String change) {
        assessments.assess(
                new UnitAssessment.Draft(line.unit(), year, edition, grade, reason, LocalDate.now(clock), change));
    }
}
