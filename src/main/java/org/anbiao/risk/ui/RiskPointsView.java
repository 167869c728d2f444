package org.anbiao.risk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.FilterBar;
import org.anbiao.common.ui.NoticeBar;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.Permission;
import org.anbiao.risk.FullAssessment;
import org.anbiao.risk.FullAssessmentService;
import org.anbiao.risk.PointColor;
import org.anbiao.risk.RiskKind;
import org.anbiao.risk.RiskPoint;
import org.anbiao.risk.RiskPointFilter;
import org.anbiao.risk.RiskPointService;
import org.anbiao.risk.RiskPrint;
import org.anbiao.risk.RiskRegister;
import org.anbiao.risk.RiskStandardService;
import org.anbiao.tenancy.CurrentActor;
import org.jspecify.annotations.Nullable;

/** 风险点名册 of an enterprise: its points with their colours, what to print, and when all are assessed anew. */
@Route(RiskNavigation.POINTS + "/:enterprise?")
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
class RiskPointsView extends EnterprisePage {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String PDF = "application/pdf";

    private final transient RiskPointService points;
    private final transient FullAssessmentService assessments;
    private final transient RiskStandardService standards;
    private final transient RiskPrint print;
    private final transient RiskRegister register;
    private final transient PointSteps steps;
    private final transient AuthenticationContext authentication;
    final PointGrid grid = new PointGrid();

    RiskPointsView(
            RiskPointService points,
            FullAssessmentService assessments,
            RiskStandardService standards,
            RiskPrint print,
            RiskRegister register,
            PointSteps steps,
            CurrentActor currentActor,
            AuthenticationContext authentication) {
        super(currentActor, "risk.nav.points");
        this.points = points;
        this.assessments = assessments;
        this.standards = standards;
        this.print = print;
        this.register = register;
        this.steps = steps;
        this.authentication = authentication;
    }

    @Override
    void show(UUID enterprise) {
        List<RiskPoint> all = points.of(enterprise);
        removeAll();
        add(header(enterprise, all));
        if (all.isEmpty()) {
            add(
                    standard(enterprise),
                    new EmptyState(Texts.get("risk.points.empty"), Texts.get("risk.points.empty-hint")));
            return;
        }
        add(due(enterprise), standard(enterprise), papers(enterprise), filters(enterprise));
        List<RiskPoint> shown = all.stream().filter(this::matches).toList();
        if (shown.isEmpty()) {
            add(new EmptyState(Texts.get("risk.points.none"), Texts.get("risk.points.none-hint")));
            return;
        }
        grid.setItems(shown);
        Div cards = new Div();
        cards.addClassNames("card-list", "only-narrow");
        shown.forEach(point -> cards.add(card(point)));
        add(grid, cards);
    }

    private PageHeader header(UUID enterprise, List<RiskPoint> all) {
        String counts = Arrays.stream(PointColor.values())
                .map(color -> Texts.get(
                        "risk.points.count",
                        RiskWords.of("color", color),
                        all.stream().filter(point -> point.color() == color).count()))
                .collect(Collectors.joining("　"));
        PageHeader header = new PageHeader(Texts.get("risk.points.title"))
                .withSubtitle(isOwn() ? counts : points.enterprise(enterprise).name() + "　" + counts);
        List<Component> actions = new ArrayList<>();
        String suffix = isOwn() ? "" : "/" + enterprise;
        actions.add(new Anchor(RiskNavigation.MAP + suffix, Texts.get("risk.nav.map")));
        if (authentication.hasAuthority(Permission.FACT_RECORD)) {
            Button add = new Button(
                    Texts.get("risk.points.add"),
                    VaadinIcon.PLUS.create(),
                    click -> steps.add(enterprise, () -> show(enterprise)));
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions.add(add);
        }
        return header.withActions(actions.toArray(Component[]::new));
    }

    private Div due(UUID enterprise) {
        FullAssessment.Due due = assessments.due(enterprise);
        Div line = new Div();
        line.addClassName("risk-due");
        FullAssessment last = due.last();
        line.add(
                due.isOverdue() || due.isSoon()
                        ? new NoticeBar(RiskWords.due(due))
                        : RiskWords.meta(RiskWords.due(due)));
        if (last != null && last.fileId() != null) {
            line.add(RiskWords.file(last.fileId(), Texts.get("risk.full.open-report")));
        }
        if (authentication.hasAuthority(Permission.FACT_RECORD)) {
            Button record = new Button(
                    Texts.get("risk.full.record"), click -> steps.assess(enterprise, () -> show(enterprise)));
            record.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            line.add(record);
        }
        return line;
    }

    /** By which standard of its own the enterprise assesses. */
    private Div standard(UUID enterprise) {
        Div line = new Div(
                RiskWords.meta(
                        RiskWords.standard(standards.of(enterprise).stream().findFirst())),
                new Anchor(
                        RiskNavigation.STANDARD + (isOwn() ? "" : "/" + enterprise), Texts.get("risk.standard.open")));
        line.addClassName("inline-list");
        return line;
    }

    private Div papers(UUID enterprise) {
        Div row = new Div(
                RiskWords.meta(Texts.get("risk.points.papers")),
                RiskWords.download(
                        Texts.get("risk.points.sheets"),
                        Texts.get("risk.points.sheets") + ".pdf",
                        PDF,
                        () -> print.sheets(enterprise)),
                RiskWords.download(
                        Texts.get("risk.points.cards"),
                        Texts.get("risk.points.cards") + ".pdf",
                        PDF,
                        () -> print.cards(enterprise)),
                RiskWords.download(
                        Texts.get("risk.points.export"), Texts.get("risk.register.title") + ".xlsx", XLSX, () -> {
                            ByteArrayOutputStream out = new ByteArrayOutputStream();
                            register.write(RiskPointFilter.of(enterprise), out);
                            return out.toByteArray();
                        }));
        row.addClassName("inline-list");
        return row;
    }

    private FilterBar filters(UUID enterprise) {
        return new FilterBar(
                RiskWords.search("risk.filter.text", address.text("q"), text -> go(enterprise, "q", text)),
                RiskWords.filter(
                        "risk.field.color",
                        "color",
                        PointColor.class,
                        address.choice("color", PointColor.class),
                        color -> go(enterprise, "color", code(color))),
                RiskWords.filter(
                        "risk.field.kind",
                        "kind",
                        RiskKind.class,
                        address.choice("kind", RiskKind.class),
                        kind -> go(enterprise, "kind", code(kind))));
    }

    private static String code(@Nullable Enum<?> one) {
        return one == null ? "" : one.name().toLowerCase(Locale.ROOT);
    }

    private void go(UUID enterprise, String name, String value) {
        String route = isOwn() ? RiskNavigation.POINTS : RiskNavigation.POINTS + "/" + enterprise;
        getUI().ifPresent(ui -> ui.navigate(route, address.with(name, value)));
    }

    private boolean matches(RiskPoint point) {
        String text = address.text("q").strip().toLowerCase(Locale.ROOT);
        PointColor color = address.choice("color", PointColor.class);
        RiskKind kind = address.choice("kind", RiskKind.class);
        return (point.content().name() + " " + point.content().place())
                        .toLowerCase(Locale.ROOT)
                        .contains(text)
                && (color == null || point.color() == color)
                && (kind == null || point.content().kind() == kind);
    }

    static RouterLink link(RiskPoint point) {
        return new RouterLink(
                point.content().name(),
                RiskPointView.class,
                new RouteParameters("id", point.id().toString()));
    }

    static Div card(RiskPoint point) {
        RouterLink name = link(point);
        name.addClassName("card-title");
        Div head = new Div(RiskWords.chip(point.color()), name);
        head.addClassName("inline-list");
        Div card = new Div(
                head,
                RiskWords.meta(point.content().place() + " · "
                        + RiskWords.of("kind", point.content().kind()) + " · " + RiskWords.accidents(point.content())),
                RiskWords.meta(RiskWords.of("level", point.content().level()) + " · "
                        + point.content().responsible()));
        card.addClassName("card");
        return card;
    }
}
