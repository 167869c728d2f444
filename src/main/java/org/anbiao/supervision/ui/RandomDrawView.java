package org.anbiao.supervision.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.NoticeBar;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageAddress;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.Permission;
import org.anbiao.supervision.DrawSubject;
import org.anbiao.supervision.RandomDraw;
import org.anbiao.supervision.RandomDrawService;
import org.anbiao.supervision.SupervisionSheet;

/** One draw: what came out, how it was drawn, and drawing again. */
@Route(SupervisionNavigation.DRAWS + "/:id")
@RolesAllowed({
    "CAMPAIGN_ADMIN",
    "SAFETY_OFFICE",
    "UNIT_WORKER",
    "SECTION_WORKER",
    "LEADER",
    "CITY_READER",
    "TENANT_ADMIN"
})
class RandomDrawView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient RandomDrawService draws;
    private final transient SupervisionSheet sheet;
    private final transient AuthenticationContext authentication;
    final Div outcome = new Div();

    RandomDrawView(RandomDrawService draws, SupervisionSheet sheet, AuthenticationContext authentication) {
        this.draws = draws;
        this.sheet = sheet;
        this.authentication = authentication;
        addClassNames("page", "report-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UUID id =
                event.getRouteParameters().get("id").flatMap(PageAddress::parse).orElse(null);
        if (id == null || !Notices.attempt(() -> show(id))) {
            event.forwardTo("");
        }
    }

    private void show(UUID id) {
        RandomDraw draw = draws.get(id);
        removeAll();
        outcome.removeAll();
        Button again =
                new Button(Texts.get("supervision.draw.again"), VaadinIcon.REFRESH.create(), click -> verify(id));
        again.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                new PageHeader(draw.title())
                        .withSubtitle(Texts.get(
                                "supervision.draw.subtitle", draw.population().size(), draw.wanted()))
                        .withActions(Fields.download("supervision.export.draw", out -> sheet.draw(out, id)), again),
                outcome,
                new H3(Texts.get("supervision.draw.result")),
                result(draw),
                new H3(Texts.get("supervision.draw.how")),
                Words.meta(Texts.get("supervision.draw.explained")),
                facts(draw));
    }

    private void verify(UUID id) {
        RandomDraw.Check check = draws.verify(id);
        outcome.removeAll();
        outcome.add(new NoticeBar(Texts.get(check.holds() ? "supervision.draw.holds" : "supervision.draw.differs")));
    }

    private Div result(RandomDraw draw) {
        Div list = new Div();
        list.addClassName("card-list");
        boolean visits =
                draw.subject() == DrawSubject.ENTERPRISE && authentication.hasAuthority(Permission.SUPERVISION_RECORD);
        int number = 1;
        List<RandomDraw.Drawn> drawn = draws.drawn(draw.id());
        for (RandomDraw.Drawn one : drawn) {
            Div head =
                    new Div(Words.title(number++ + "　"), Words.link(one.page(), one.name()), Words.meta(one.detail()));
            head.addClassName("page-header-name");
            if (visits) {
                head.add(Words.link(
                        SupervisionNavigation.NEW_VISIT + "?enterprise=" + one.id(),
                        Texts.get("supervision.visits.record")));
            }
            Div card = new Div(head);
            card.addClassName("card");
            list.add(card);
        }
        if (drawn.size() < draw.drawn().size()) {
            list.add(
                    Words.meta(Texts.get("supervision.draw.hidden", draw.drawn().size() - drawn.size())));
        }
        return list;
    }

    private static DescriptionList facts(RandomDraw draw) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("fact-list");
        Words.fact(facts, "supervision.column.subject", Words.of("subject", draw.subject()));
        Words.fact(facts, "supervision.column.criteria", draw.criteria());
        Words.fact(facts, "supervision.column.algorithm", draw.algorithm());
        Words.fact(facts, "supervision.column.seed", draw.seed());
        Words.fact(facts, "supervision.column.hash", draw.populationHash());
        Words.fact(facts, "supervision.column.drawn-by", draw.drawnByName());
        Words.fact(facts, "supervision.column.drawn-at", DateField.minute(draw.drawnAt()));
        return facts;
    }

    @Override
    public String getPageTitle() {
        return Texts.title("supervision.nav.draws");
    }
}
