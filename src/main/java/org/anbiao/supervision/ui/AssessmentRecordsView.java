package org.anbiao.supervision.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageAddress;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.Texts;
import org.anbiao.supervision.SupervisedUnit;
import org.anbiao.supervision.assessment.AssessedFigure;
import org.anbiao.supervision.assessment.AssessmentRecord;
import org.anbiao.supervision.assessment.UnitAssessments;

/** The records behind a figure of a unit's year. */
@Route(SupervisionNavigation.ASSESSMENT_RECORDS)
@RolesAllowed({"CAMPAIGN_ADMIN", "SAFETY_OFFICE", "UNIT_WORKER", "SECTION_WORKER", "LEADER", "CITY_READER"})
class AssessmentRecordsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient UnitAssessments assessments;

    AssessmentRecordsView(UnitAssessments assessments) {
        this.assessments = assessments;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PageAddress address = PageAddress.of(event);
        if (!Notices.attempt(() -> show(address))) {
            event.forwardTo(AssessmentView.class);
        }
    }

    private void show(PageAddress address) {
        removeAll();
        UUID tenant = address.id("tenant").orElseThrow(AssessmentRecordsView::unknown);
        Integer year = address.year("year");
        AssessedFigure figure = address.choice("figure", AssessedFigure.class);
        if (year == null || figure == null) {
            throw unknown();
        }
        SupervisedUnit unit = assessments.known(tenant, address.id("unit").orElse(null));
        List<AssessmentRecord> records = assessments.records(unit, year, figure);
        add(new PageHeader(
                        Texts.get(
                                "supervision.assessment.records",
                                unit.name(),
                                String.valueOf(year),
                                AssessmentWords.figure(figure)),
                        new Anchor(
                                SupervisionNavigation.ASSESSMENT + "?year=" + year,
                                Texts.get("supervision.assessment.back")))
                .withSubtitle(Texts.get("supervision.assessment.records-count", records.size())));
        if (records.isEmpty()) {
            add(new EmptyState(
                    Texts.get("supervision.assessment.records-none"),
                    Texts.get("supervision.assessment.records-none-hint")));
            return;
        }
        Div cards = new Div();
        cards.addClassName("card-list");
        for (AssessmentRecord one : records) {
            Anchor title = new Anchor(one.page(), one.name());
            title.addClassName("card-title");
            Div card = new Div(title, Words.meta(DateField.format(one.on())));
            card.addClassName("card");
            if (!one.detail().isEmpty()) {
                card.add(Words.meta(one.detail()));
            }
            cards.add(card);
        }
        add(cards);
    }

    private static DomainException unknown() {
        return new DomainException("supervision.assessment.unknown");
    }

    @Override
    public String getPageTitle() {
        return Texts.title("supervision.assessment.title");
    }
}
