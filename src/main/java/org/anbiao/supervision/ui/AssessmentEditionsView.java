package org.anbiao.supervision.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageAddress;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.Texts;
import org.anbiao.supervision.assessment.UnitAssessment;
import org.anbiao.supervision.assessment.UnitAssessments;

/** One unit's assessment of a year with every edition and the record that each was made on. */
@Route(SupervisionNavigation.ASSESSMENT + "/:id")
@RolesAllowed({"CAMPAIGN_ADMIN", "SAFETY_OFFICE", "UNIT_WORKER", "SECTION_WORKER", "LEADER", "CITY_READER"})
class AssessmentEditionsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient UnitAssessments assessments;

    AssessmentEditionsView(UnitAssessments assessments) {
        this.assessments = assessments;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!Notices.attempt(() -> show(event.getRouteParameters()
                .get("id")
                .flatMap(PageAddress::parse)
                .orElseThrow(() -> new DomainException("supervision.assessment.unknown"))))) {
            event.forwardTo(AssessmentView.class);
        }
    }

    private void show(UUID id) {
        List<UnitAssessment> editions = assessments.editions(id);
        UnitAssessment latest = editions.get(0);
        removeAll();
        add(new PageHeader(
                        Texts.get("supervision.assessment.of", latest.subject().name(), String.valueOf(latest.year())),
                        AssessmentView.link())
                .withState(AssessmentWords.state(latest)));
        Div cards = new Div();
        cards.addClassName("card-list");
        editions.forEach(one -> cards.add(card(one)));
        add(cards);
    }

    private static Div card(UnitAssessment one) {
        Div head = new Div(
                Words.title(Texts.get("supervision.assessment.edition", one.edition())), AssessmentWords.state(one));
        head.addClassName("inline-list");
        Span reason = new Span(one.reason());
        reason.addClassName("lines");
        Div card = new Div(head, Words.meta(AssessmentWords.line(one)), reason);
        card.addClassName("card");
        if (!one.changeReason().isEmpty()) {
            card.add(Words.meta(Texts.get("supervision.assessment.change-line", one.changeReason())));
        }
        card.add(
                Words.meta(Texts.get("supervision.assessment.frozen", DateField.minute(one.recordedAt()))),
                AssessmentWords.figures(one.subject(), one.year(), one::count));
        BigDecimal score = one.score();
        if (score != null) {
            card.add(Words.meta(Texts.get("supervision.assessment.score-line", score.toPlainString())));
        }
        LocalDate published = one.publishedOn();
        if (published != null) {
            card.add(Words.meta(Texts.get("supervision.assessment.published-line", DateField.format(published))));
        }
        return card;
    }

    @Override
    public String getPageTitle() {
        return Texts.title("supervision.assessment.title");
    }
}
