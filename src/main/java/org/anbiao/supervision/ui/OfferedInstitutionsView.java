package org.anbiao.supervision.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.FilterBar;
import org.anbiao.common.ui.PageAddress;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StatusChip.Tone;
import org.anbiao.common.ui.Texts;
import org.anbiao.supervision.OfferedInstitutions;
import org.anbiao.supervision.OfferedInstitutions.Offer;
import org.anbiao.supervision.ServiceInstitution;

/** 技术服务机构, as an enterprise sees them: who was selected to serve it, for what, and what third parties found. */
@Route(SupervisionNavigation.OFFERS)
@RolesAllowed({"ENTERPRISE_PRINCIPAL", "ENTERPRISE_SAFETY_MANAGER"})
class OfferedInstitutionsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient OfferedInstitutions offered;
    private final transient Clock clock;

    OfferedInstitutionsView(OfferedInstitutions offered, Clock clock) {
        this.offered = offered;
        this.clock = clock;
        addClassNames("page", "report-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PageAddress address = PageAddress.of(event);
        removeAll();
        add(
                new PageHeader(Texts.get("supervision.offers.title"))
                        .withSubtitle(Texts.get("supervision.offers.subtitle")),
                new FilterBar(
                        Fields.search("supervision.field.search-name", address.text("q"), text -> getUI().ifPresent(
                                        ui -> ui.navigate(SupervisionNavigation.OFFERS, address.with("q", text))))),
                cards(offered.find(address.text("q"))));
    }

    private Div cards(List<Offer> offers) {
        Div list = new Div();
        list.addClassName("card-list");
        if (offers.isEmpty()) {
            list.add(new EmptyState(Texts.get("supervision.offers.empty"), Texts.get("supervision.offers.empty-hint")));
        }
        offers.forEach(offer -> list.add(card(offer)));
        return list;
    }

    private Div card(Offer offer) {
        ServiceInstitution institution = offer.institution();
        Div head = new Div(Words.title(institution.name()), state(institution));
        head.addClassName("page-header-name");
        Div card = new Div(head);
        card.addClassName("card");
        card.add(Words.meta(Words.of("institution-kind", institution.kind()) + " · " + institution.field()));
        if (!institution.offer().isBlank()) {
            card.add(Words.meta(Texts.get("supervision.offers.offer-line", institution.offer())));
        }
        card.add(Words.meta(
                institution.validUntil() == null
                        ? Texts.get("supervision.offers.qualification-line", institution.qualification())
                        : Texts.get(
                                "supervision.offers.qualification-until-line",
                                institution.qualification(),
                                DateField.format(institution.validUntil()))));
        card.add(Words.meta(
                offer.evaluations().isEmpty()
                        ? Texts.get("supervision.evaluation.none")
                        : Texts.get("supervision.evaluation.title")));
        if (!offer.evaluations().isEmpty()) {
            card.add(EvaluationParts.list(offer.evaluations()));
        }
        return card;
    }

    private StatusChip state(ServiceInstitution institution) {
        return institution.isQualified(LocalDate.now(clock))
                ? new StatusChip(
                        Texts.get("supervision.offers.selected", DateField.format(institution.selectedOn())),
                        Tone.SUCCESS)
                : new StatusChip(
                        Texts.get("supervision.expired", DateField.format(institution.validUntil())), Tone.ERROR);
    }

    @Override
    public String getPageTitle() {
        return Texts.title("supervision.offers.title");
    }
}
