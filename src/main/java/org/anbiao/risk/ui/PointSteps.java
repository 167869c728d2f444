package org.anbiao.risk.ui;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.norms.PostService;
import org.anbiao.risk.FullAssessment;
import org.anbiao.risk.FullAssessmentService;
import org.anbiao.risk.PointContent.Duties;
import org.anbiao.risk.RiskPoint;
import org.anbiao.risk.RiskPointService;

/** The dialogs about risk points and full assessments. */
@SpringComponent
class PointSteps {

    private final RiskPointService points;
    private final FullAssessmentService assessments;
    private final PostService posts;
    private final Clock clock;

    PointSteps(RiskPointService points, FullAssessmentService assessments, PostService posts, Clock clock) {
        this.points = points;
        this.assessments = assessments;
        this.posts = posts;
        this.clock = clock;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private List<String> posts(UUID enterprise) {
        return posts.of(enterprise).all().stream()
                .map(post -> post.duties().name())
                .distinct()
                .toList();
    }

    void add(UUID enterprise, Runnable done) {
        PointFields fields = new PointFields(null, posts(enterprise));
        GradingFields grading = new GradingFields(today(), null);
        new StepDialog(
                        Texts.get("risk.points.add"),
                        Texts.get("risk.points.add-effect"),
                        () -> points.add(enterprise, fields.content(grading.duties()), grading.grading()),
                        done)
                .with(fields.all())
                .with(new H3(Texts.get("risk.grading.title")), grading)
                .open();
    }

    void change(RiskPoint point, Runnable done) {
        PointFields fields = new PointFields(point.content(), posts(point.enterpriseId()));
        Duties now = point.content().duties();
        TextField monitoring = RiskWords.line("risk.field.monitoring", now.monitoring());
        TextField watch = RiskWords.line("risk.field.watch", now.watch());
        monitoring.setMaxLength(200);
        watch.setMaxLength(200);
        IntegerField days = new IntegerField(Texts.get("risk.field.check-days"));
        days.setValue(now.checkDays());
        monitoring.setVisible(point.color().isHigh());
        watch.setVisible(point.color().isHigh());
        new StepDialog(
                        Texts.get("risk.points.change"),
                        Texts.get("risk.points.change-effect"),
                        () -> points.change(
                                point.id(),
                                point.version(),
                                fields.content(new Duties(monitoring.getValue(), watch.getValue(), days.getValue()))),
                        done)
                .with(fields.all())
                .with(monitoring, watch, days)
                .open();
    }

    void regrade(RiskPoint point, Runnable done) {
        GradingFields grading = new GradingFields(today(), point.content().duties());
        grading.on.setMin(point.gradedOn());
        new StepDialog(
                        Texts.get("risk.points.regrade"),
                        Texts.get("risk.points.regrade-effect", RiskWords.of("color", point.color()), point.gradedOn()),
                        () -> points.regrade(point.id(), point.version(), grading.grading(), grading.duties()),
                        done)
                .with(grading)
                .open();
    }

    void end(RiskPoint point, Runnable done) {
        DateField on = new DateField(Texts.get("risk.field.ended-on"));
        on.setMax(today());
        on.setValue(today());
        TextArea reason = RiskWords.area("risk.field.reason", "");
        new StepDialog(
                        Texts.get("risk.points.end"),
                        Texts.get("risk.points.end-effect", point.content().name()),
                        () -> points.end(point.id(), point.version(), on.getValue(), reason.getValue()),
                        done)
                .with(on, reason)
                .ending()
                .open();
    }

    void assess(UUID enterprise, Runnable done) {
        DateField on = new DateField(Texts.get("risk.full.on"));
        on.setMax(today());
        on.setValue(today());
        var cause = RiskWords.choice(
                "risk.full.cause", "full.cause", FullAssessment.Cause.class, FullAssessment.Cause.PERIODIC);
        TextArea basis = RiskWords.area("risk.full.basis", "");
        basis.setHelperText(Texts.get("risk.full.basis-hint"));
        TextField by = RiskWords.line("risk.full.by", "");
        by.setMaxLength(200);
        GivenUpload report = new GivenUpload("risk.full.report", ".pdf", ".docx", "image/png", "image/jpeg");
        new StepDialog(
                        Texts.get("risk.full.record"),
                        Texts.get("risk.full.effect"),
                        () -> assessments.record(
                                enterprise,
                                new FullAssessment.Draft(
                                        on.getValue(), cause.getValue(), basis.getValue(), by.getValue(), report.file)),
                        done)
                .with(on, cause, basis, by, report)
                .open();
    }
}
