package org.anbiao.norms.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.FilterBar;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.Permission;
import org.anbiao.norms.Assessment;
import org.anbiao.norms.Assessment.Grade;
import org.anbiao.norms.Assessment.Result;
import org.anbiao.norms.AssessmentService;
import org.anbiao.norms.Post.Employment;
import org.anbiao.norms.PostService;
import org.anbiao.tenancy.CurrentActor;

/** 年度责任制考核: who was graded how, what was rewarded and paid, and whether the result hangs in the firm. */
@Route(NormsNavigation.ASSESSMENT + "/:enterprise?")
@RolesAllowed({
    "CAMPAIGN_ADMIN",
    "SAFETY_OFFICE",
    "UNIT_WORKER",
    "SECTION_WORKER",
    "GRID_WORKER",
    "LEADER",
    "CITY_READER",
    "ENTERPRISE_PRINCIPAL",
    "ENTERPRISE_SAFETY_MANAGER"
})
class AssessmentView extends EnterprisePage {

    private static final BigDecimal WAN = new BigDecimal("10000");

    private final transient AssessmentService assessments;
    private final transient PostService posts;
    private final transient AuthenticationContext authentication;
    private final transient Clock clock;

    AssessmentView(
            AssessmentService assessments,
            PostService posts,
            CurrentActor currentActor,
            AuthenticationContext authentication,
            Clock clock) {
        super(currentActor, "norms.nav.assessment");
        this.assessments = assessments;
        this.posts = posts;
        this.authentication = authentication;
        this.clock = clock;
    }

    @Override
    void show(UUID enterprise) {
        show(enterprise, newest(enterprise));
    }

    private int newest(UUID enterprise) {
        return assessments.years(enterprise).stream().findFirst().orElse(today().getYear());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private void show(UUID enterprise, int year) {
        Assessment assessment = assessments.find(enterprise, year).orElse(null);
        boolean open = authentication.hasAuthority(Permission.FACT_RECORD);
        String name = posts.enterprise(enterprise).name();
        removeAll();
        PageHeader header = new PageHeader(Texts.get("norms.assessment.title", String.valueOf(year)))
                .withSubtitle(isOwn() ? Texts.get("norms.assessment.subtitle") : name);
        add(header, new FilterBar(years(enterprise, year)));
        if (assessment == null) {
            if (open) {
                Button begin = new Button(Texts.get("norms.assessment.begin"), click -> {
                    if (Notices.attempt(() -> assessments.begin(enterprise, year))) {
                        show(enterprise, year);
                    }
                });
                begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
                header.withActions(begin);
            }
            add(new EmptyState(Texts.get("norms.assessment.none"), Texts.get("norms.assessment.none-hint")));
            return;
        }
        header.withState(state(assessment));
        AssessmentSteps steps = new AssessmentSteps(assessments, assessment, today(), () -> show(enterprise, year));
        if (open) {
            header.withActions(actions(assessment, steps));
        }
        add(summary(assessment));
        Div list = new Div();
        list.addClassName("card-list");
        assessment.results().forEach(result -> list.add(card(assessment, result, open, steps)));
        add(list);
    }

    private Select<Integer> years(UUID enterprise, int year) {
        Select<Integer> years = new Select<>();
        years.setLabel(Texts.get("norms.assessment.year-field"));
        int now = today().getYear();
        years.setItems(Stream.concat(Stream.of(now, now - 1, year), assessments.years(enterprise).stream())
                .distinct()
                .sorted(java.util.Comparator.reverseOrder())
                .toList());
        years.setItemLabelGenerator(String::valueOf);
        years.setValue(year);
        years.addValueChangeListener(change -> show(enterprise, change.getValue()));
        return years;
    }

    private static StatusChip state(Assessment assessment) {
        if (assessment.completedOn() == null) {
            return new StatusChip(Texts.get("norms.assessment.under-way"), StatusChip.Tone.PROGRESS);
        }
        return assessment.postedOn() == null
                ? new StatusChip(Texts.get("norms.assessment.not-posted"), StatusChip.Tone.WARNING)
                : new StatusChip(Texts.get("norms.assessment.posted"), StatusChip.Tone.SUCCESS);
    }

    private static Button[] actions(Assessment assessment, AssessmentSteps steps) {
        if (assessment.completedOn() == null) {
            Button complete = new Button(Texts.get("norms.assessment.complete"), click -> steps.complete());
            complete.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            return new Button[] {complete};
        }
        Button pay = new Button(Texts.get("norms.assessment.pay"), click -> steps.pay());
        pay.setEnabled(assessment.paid().compareTo(assessment.rewards()) < 0);
        Button post = new Button(Texts.get("norms.assessment.post"), click -> steps.post());
        post.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return new Button[] {pay, post};
    }

    private static Div summary(Assessment assessment) {
        Div summary = new Div();
        summary.addClassName("card");
        summary.add(new Span(
                Texts.get("norms.assessment.people", assessment.results().size(), assessment.left())));
        summary.add(NormWords.meta(Texts.get(
                "norms.assessment.money",
                yuan(assessment.rewards()),
                yuan(assessment.paid()),
                wan(assessment.paid()),
                yuan(assessment.penalties()))));
        summary.add(NormWords.meta(
                Texts.get("norms.assessment.counts", assessment.rewardedPosts(), assessment.payments())));
        LocalDate completed = assessment.completedOn();
        if (completed != null) {
            summary.add(NormWords.meta(Texts.get("norms.assessment.completed-on", completed)));
        }
        LocalDate posted = assessment.postedOn();
        if (posted != null) {
            summary.add(NormWords.meta(Texts.get("norms.assessment.posted-on", posted, assessment.postedHow())));
        }
        return summary;
    }

    private static Div card(Assessment assessment, Result result, boolean open, AssessmentSteps steps) {
        Span name = new Span(result.personName() + "　" + result.postName());
        name.addClassName("card-title");
        Grade grade = result.grade();
        Div head = new Div(
                name,
                grade == null
                        ? new StatusChip(Texts.get("norms.assessment.no-grade"), StatusChip.Tone.NEUTRAL)
                        : new StatusChip(
                                Texts.get("norms.grade." + grade.code()),
                                switch (grade) {
                                    case EXCELLENT -> StatusChip.Tone.SUCCESS;
                                    case QUALIFIED -> StatusChip.Tone.PROGRESS;
                                    case UNQUALIFIED -> StatusChip.Tone.ERROR;
                                }));
        head.addClassName("inline-list");
        if (result.employment() != Employment.REGULAR) {
            head.add(NormWords.meta(
                    Texts.get("norms.employment." + result.employment().code())));
        }
        Div card = new Div(head);
        card.addClassName("card");
        if (result.reward().signum() > 0) {
            LocalDate paid = result.paidOn();
            card.add(NormWords.meta(
                    paid == null
                            ? Texts.get("norms.assessment.reward-line", yuan(result.reward()))
                            : Texts.get("norms.assessment.reward-paid", yuan(result.reward()), paid)));
        }
        if (result.penalty().signum() > 0) {
            card.add(NormWords.meta(Texts.get("norms.assessment.penalty-line", yuan(result.penalty()))));
        }
        if (!result.note().isEmpty()) {
            card.add(new Paragraph(result.note()));
        }
        if (open && assessment.completedOn() == null) {
            Button change = new Button(Texts.get("norms.assessment.grade"), click -> steps.grade(result));
            change.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            card.add(change);
        }
        return card;
    }

    static String yuan(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    /** As the forms print it, with four decimals of 万元 at most. */
    private static String wan(BigDecimal amount) {
        return amount.divide(WAN, 4, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }
}
