package org.anbiao.risk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.Permission;
import org.anbiao.risk.RiskMap;
import org.anbiao.risk.RiskMapService;
import org.anbiao.risk.RiskPoint;
import org.anbiao.risk.RiskPointService;
import org.anbiao.tenancy.CurrentActor;
import org.jspecify.annotations.Nullable;

/**
 * 四色安全风险空间分布图: floor plans with risk points on them, and beside each the same as a list, on which everything can be done
 * without the picture, too.
 */
@Route(RiskNavigation.MAP + "/:enterprise?")
@RolesAllowed({
    "CAMPAIGN_ADMIN",
    "SAFETY_OFFICE",
    "UNIT_WORKER",
    "SECTION_WORKER",
    "GRID_WORKER",
    "LEADER",
    "CITY_READER",
    "TENANT_ADMIN",
    "ENTERPRISE_PRINCIPAL",
    "ENTERPRISE_SAFETY_MANAGER"
})
class RiskMapView extends EnterprisePage {

    private final transient RiskPointService points;
    private final transient RiskMapService maps;
    private final transient AuthenticationContext authentication;
    private transient @Nullable UUID map;
    private transient @Nullable UUID chosen;

    RiskMapView(
            RiskPointService points,
            RiskMapService maps,
            CurrentActor currentActor,
            AuthenticationContext authentication) {
        super(currentActor, "risk.nav.map");
        this.points = points;
        this.maps = maps;
        this.authentication = authentication;
    }

    @Override
    void show(UUID enterprise) {
        map = map == null ? address.id("map").orElse(null) : map;
        List<RiskMap> all = maps.of(enterprise);
        RiskMap shown =
                all.stream().filter(one -> one.id().equals(map)).findFirst().orElse(all.isEmpty() ? null : all.get(0));
        boolean edits = authentication.hasAuthority(Permission.FACT_RECORD);
        removeAll();
        add(header(enterprise, shown, edits));
        if (shown == null) {
            add(new EmptyState(Texts.get("risk.map.empty"), Texts.get("risk.map.empty-hint")));
            return;
        }
        if (all.size() > 1) {
            add(choice(enterprise, all, shown));
        }
        add(body(enterprise, shown, edits));
    }

    private PageHeader header(UUID enterprise, @Nullable RiskMap shown, boolean edits) {
        PageHeader header = new PageHeader(Texts.get("risk.map.title"))
                .withSubtitle(
                        isOwn()
                                ? Texts.get("risk.map.subtitle")
                                : points.enterprise(enterprise).name());
        List<Component> actions = new ArrayList<>();
        actions.add(
                new Anchor(RiskNavigation.POINTS + (isOwn() ? "" : "/" + enterprise), Texts.get("risk.nav.points")));
        if (edits && shown != null) {
            Button remove = new Button(Texts.get("risk.map.remove"), click -> remove(enterprise, shown));
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
            actions.add(remove);
            actions.add(new Button(Texts.get("risk.map.change"), click -> upload(enterprise, shown)));
        }
        if (edits) {
            Button add = new Button(
                    Texts.get("risk.map.add"), VaadinIcon.UPLOAD.create(), click -> upload(enterprise, null));
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions.add(add);
        }
        return header.withActions(actions.toArray(Component[]::new));
    }

    private Select<RiskMap> choice(UUID enterprise, List<RiskMap> all, RiskMap shown) {
        Select<RiskMap> select = new Select<>();
        select.setLabel(Texts.get("risk.map.choose"));
        select.setItems(all);
        select.setItemLabelGenerator(RiskMap::title);
        select.setValue(shown);
        select.addValueChangeListener(change -> {
            map = change.getValue().id();
            chosen = null;
            show(enterprise);
        });
        return select;
    }

    private Div body(UUID enterprise, RiskMap shown, boolean edits) {
        List<RiskPoint> all = points.of(enterprise);
        List<RiskMapBoard.Mark> marks = new ArrayList<>();
        Div on = list();
        Div off = list();
        for (int i = 0; i < all.size(); i++) {
            RiskPoint point = all.get(i);
            RiskPoint.Spot spot = point.spot();
            PointLine line =
                    new PointLine(point, i + 1, shown, point.id().equals(chosen), edits, choices(enterprise, shown));
            if (spot != null && spot.mapId().equals(shown.id())) {
                marks.add(new RiskMapBoard.Mark(
                        point.id().toString(),
                        i + 1,
                        point.color().code(),
                        (i + 1) + " " + point.content().name() + "，" + RiskWords.of("color", point.color()),
                        spot.x(),
                        spot.y()));
                on.add(line);
            } else if (spot == null) {
                off.add(line);
            }
        }
        RiskMapBoard board = new RiskMapBoard(shown, marks, chosen, edits, choices(enterprise, shown));
        Div picture = new Div(board);
        if (edits) {
            picture.add(RiskWords.meta(Texts.get(chosen == null ? "risk.map.hint" : "risk.map.hint-chosen")));
        }
        picture.addClassName("risk-map-picture");
        Div side = new Div(new H3(Texts.get("risk.map.on", marks.size())), on);
        if (off.getComponentCount() > 0) {
            side.add(new H3(Texts.get("risk.map.off")), off);
        }
        side.addClassName("risk-map-side");
        Div body = new Div(picture, side);
        body.addClassName("risk-map-page");
        return body;
    }

    private static Div list() {
        Div list = new Div();
        list.addClassName("card-list");
        return list;
    }

    private Choices choices(UUID enterprise, RiskMap shown) {
        return new Choices(enterprise, shown);
    }

    /** What follows from a choice on the picture or in the list. */
    final class Choices implements RiskMapBoard.Listener {

        private final UUID enterprise;
        private final RiskMap shown;

        Choices(UUID enterprise, RiskMap shown) {
            this.enterprise = enterprise;
            this.shown = shown;
        }

        @Override
        public void selected(UUID point) {
            chosen = point.equals(chosen) ? null : point;
            show(enterprise);
        }

        @Override
        public void moved(UUID point, double x, double y) {
            Notices.attempt(() -> maps.place(enterprise, point, shown.id(), x, y));
            chosen = point;
            show(enterprise);
        }

        /** A click on the picture puts the chosen point there. */
        @Override
        public void clicked(double x, double y) {
            UUID point = chosen;
            if (point == null) {
                Notices.refused(Texts.get("risk.map.choose-first"));
                return;
            }
            moved(point, x, y);
        }

        void takeOff(UUID point) {
            Notices.attempt(() -> maps.takeOff(enterprise, point));
            show(enterprise);
        }
    }

    private void upload(UUID enterprise, @Nullable RiskMap before) {
        TextField title = RiskWords.line("risk.map.name", before == null ? "" : before.title());
        title.setPlaceholder(Texts.get("risk.map.name-hint"));
        GivenUpload picture = new GivenUpload("risk.map.choose-picture", "image/png", "image/jpeg");
        new StepDialog(
                        Texts.get(before == null ? "risk.map.add" : "risk.map.change"),
                        Texts.get(before == null ? "risk.map.add-effect" : "risk.map.change-effect"),
                        () -> {
                            if (before == null) {
                                map = maps.add(enterprise, title.getValue(), picture.file);
                            } else {
                                maps.change(enterprise, before.id(), before.version(), title.getValue(), picture.file);
                            }
                        },
                        () -> show(enterprise))
                .with(title, picture)
                .open();
    }

    private void remove(UUID enterprise, RiskMap shown) {
        long on = points.of(enterprise).stream()
                .map(RiskPoint::spot)
                .filter(spot -> spot != null && spot.mapId().equals(shown.id()))
                .count();
        new StepDialog(
                        Texts.get("risk.map.remove"),
                        Texts.get("risk.map.remove-effect", shown.title(), on),
                        () -> maps.remove(enterprise, shown.id(), shown.version()),
                        () -> {
                            map = null;
                            chosen = null;
                            show(enterprise);
                        })
                .ending()
                .open();
    }
}
