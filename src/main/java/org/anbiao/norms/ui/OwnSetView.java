package org.anbiao.norms.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.definition.Difference;
import org.anbiao.definition.ui.DefinitionWords;
import org.anbiao.definition.ui.DifferenceTable;
import org.anbiao.definition.ui.DifferenceWords;
import org.anbiao.identity.Permission;
import org.anbiao.norms.OwnSet;
import org.anbiao.norms.OwnSetPrint;
import org.anbiao.norms.OwnSetService;
import org.anbiao.norms.SourceChange;
import org.anbiao.tenancy.CurrentActor;

/** One list, sheet or card: its points, how to print it, and what a newer version of its norm changes. */
@Route(NormsNavigation.SET + "/:id")
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
class OwnSetView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final transient OwnSetService sets;
    private final transient OwnSetPrint print;
    private final transient CurrentActor currentActor;
    private final transient AuthenticationContext authentication;
    private String title = "";

    OwnSetView(OwnSetService sets, OwnSetPrint print, CurrentActor currentActor, AuthenticationContext authentication) {
        this.sets = sets;
        this.print = print;
        this.currentActor = currentActor;
        this.authentication = authentication;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UUID id = NormWords.id(event, "id").orElse(null);
        if (id == null || !Notices.attempt(() -> show(sets.get(id)))) {
            event.forwardTo(OwnSetsView.class);
        }
    }

    private void show(OwnSet set) {
        removeAll();
        title = set.title();
        boolean open = authentication.hasAuthority(Permission.FACT_RECORD) && set.inUse();
        String place = set.place().isEmpty() ? "" : " · " + set.place();
        PageHeader header = new PageHeader(title)
                .withState(
                        set.inUse()
                                ? new StatusChip(Texts.get("norms.own.in-use"), StatusChip.Tone.SUCCESS)
                                : new StatusChip(Texts.get("norms.own.ended"), StatusChip.Tone.NEUTRAL))
                .withSubtitle(NormWords.kind(set.kind())
                        + place
                        + (currentActor.get().isEnterprise() ? "" : " · " + set.enterpriseName()));
        if (open) {
            Button end = new Button(Texts.get("norms.own.end"), click -> new StepDialog(
                            Texts.get("norms.own.end"),
                            Texts.get("norms.own.end-effect", set.title()),
                            () -> sets.end(set),
                            () -> show(sets.get(set.id())))
                    .ending()
                    .open());
            end.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            header.withActions(end, new Button(Texts.get("norms.own.rename"), click -> rename(set)));
        }
        add(header, source(set), downloads(set));
        sets.change(set).ifPresent(change -> add(change(set, change, open)));
        add(
                new PointList(set.points(), open, points -> show(sets.save(set, set.title(), set.place(), points))),
                versions(set));
    }

    private Div source(OwnSet set) {
        Div line = new Div();
        line.addClassName("inline-list");
        sets.source(set)
                .ifPresent(norm -> line.add(NormWords.meta(Texts.get(
                        "norms.own.source",
                        norm.head().title(),
                        DefinitionWords.origin(norm.publisher(), norm.name().version())))));
        if (sets.isSourceWithdrawn(set)) {
            line.add(new StatusChip(Texts.get("norms.own.withdrawn"), StatusChip.Tone.WARNING));
        }
        return line;
    }

    /** Each version with its day. */
    private Details versions(OwnSet set) {
        List<OwnSet.Version> all = sets.versions(set);
        Details details = new Details(Texts.get("norms.own.versions", all.size()));
        all.forEach(version -> {
            Details one = new Details(Texts.get(
                    "norms.own.version-line",
                    String.valueOf(version.revision()),
                    DateField.format(version.changedOn()),
                    version.by(),
                    version.points().size()));
            version.points().forEach(point -> one.add(new Paragraph(point.text())));
            details.add(one);
        });
        return details;
    }

    private Div downloads(OwnSet set) {
        Div row =
                new Div(download(set, "pdf", "application/pdf", print::pdf), download(set, "docx", DOCX, print::docx));
        row.addClassName("inline-list");
        return row;
    }

    private static Anchor download(OwnSet set, String ending, String type, Function<UUID, byte[]> content) {
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] bytes = content.apply(set.id());
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), set.title() + "." + ending, type, bytes.length);
                }),
                Texts.get("norms.own.download." + ending));
        link.addClassName("download-link");
        return link;
    }

    private Div change(OwnSet set, SourceChange change, boolean open) {
        Div card = new Div(new H3(Texts.get(
                "norms.change.title",
                change.newer().head().title(),
                String.valueOf(change.newer().name().version()))));
        card.addClassName("card");
        String before = DefinitionWords.version(set.source().version());
        String after = DefinitionWords.version(change.newer().name().version());
        if (change.changes().isEmpty()) {
            card.add(NormWords.meta(Texts.get("norms.change.none")));
        }
        DifferenceWords words = difference -> reworded(change, difference);
        DifferenceTable table = open
                ? DifferenceTable.choosable(before, after, words, change.changes(), one -> !change.reworded()
                        .contains(one.key()))
                : new DifferenceTable(before, after, words, change.changes());
        if (!change.changes().isEmpty()) {
            card.add(table);
        }
        if (open) {
            Button take = new Button(
                    Texts.get("norms.change.take"),
                    click -> Notices.attempt(() -> {
                        OwnSet taken = sets.takeOver(
                                set,
                                table.chosen().stream().map(Difference::key).toList());
                        Notices.done(Texts.get("norms.change.done", after));
                        show(taken);
                    }));
            take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            Div row = new Div(take);
            row.addClassName("card-actions");
            card.add(NormWords.meta(Texts.get("norms.change.effect", after)), row);
        }
        return card;
    }

    private static String reworded(SourceChange change, Difference difference) {
        String what = NormWords.POINTS.what(difference);
        return change.reworded().contains(difference.key()) ? Texts.get("norms.change.reworded", what) : what;
    }

    private void rename(OwnSet set) {
        TextField name = new TextField(Texts.get("norms.field.title"));
        name.setMaxLength(120);
        name.setValue(set.title());
        TextField place =
                new TextField(Texts.get("norms.own.place." + (set.kind() == OwnSet.Kind.CARD ? "card" : "sheet")));
        place.setMaxLength(60);
        place.setValue(set.place());
        place.setVisible(set.kind() != OwnSet.Kind.LIST);
        OwnSet[] saved = new OwnSet[] {set};
        new StepDialog(
                        Texts.get("norms.own.rename"),
                        "",
                        () -> saved[0] = sets.save(set, name.getValue(), place.getValue(), set.points()),
                        () -> show(saved[0]))
                .with(name, place)
                .open();
    }

    @Override
    public String getPageTitle() {
        return title + " · " + Texts.get("common.product");
    }
}
