package org.anbiao.fieldwork.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StatusChip.Tone;
import org.anbiao.common.ui.Texts;
import org.anbiao.fieldwork.FieldFinding;
import org.anbiao.fieldwork.FieldFollowUp;
import org.anbiao.fieldwork.FieldProgress;
import org.anbiao.fieldwork.FieldVisitDirectory;
import org.anbiao.fieldwork.FieldVisitItem;
import org.anbiao.fieldwork.PointAnswer;
import org.anbiao.fieldwork.ReceivedVisit;
import org.anbiao.hazard.HazardCategory;

/** One visit as it was written on site: duties, check, findings, photos. */
@Route(FieldworkNavigation.VISITS + "/:visit")
@RolesAllowed({
    "CAMPAIGN_ADMIN",
    "SAFETY_OFFICE",
    "UNIT_WORKER",
    "SECTION_WORKER",
    "GRID_WORKER",
    "LEADER",
    "CITY_READER"
})
class FieldVisitView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient FieldVisitDirectory directory;

    FieldVisitView(FieldVisitDirectory directory) {
        this.directory = directory;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        UUID by = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("by")
                .flatMap(FieldVisitView::id)
                .orElse(null);
        Optional<ReceivedVisit> visit = event.getRouteParameters()
                .get("visit")
                .flatMap(FieldVisitView::id)
                .flatMap(id -> directory.find(by, id));
        visit.ifPresentOrElse(this::show, () -> add(new EmptyState(Texts.get("fieldwork.unknown"), "")));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void show(ReceivedVisit visit) {
        FieldVisitItem item = visit.item();
        PageHeader header = new PageHeader(item.enterpriseName())
                .withState(VisitWords.chips(item))
                .withSubtitle(Texts.get("fieldwork.who-when", VisitCard.who(item), DateField.minute(item.visitedAt())));
        header.withActions(
                new Anchor("enterprises/" + item.enterpriseId(), Texts.get("fieldwork.open-file")),
                new Anchor(FieldworkNavigation.VISITS, Texts.get("fieldwork.back")));
        add(header, new Paragraph(VisitWords.duties(item)));
        if (!item.note().isEmpty()) {
            Paragraph note = new Paragraph(item.note());
            note.addClassName("lines");
            add(note);
        }
        add(pictures(visit.photos()));
        if (!visit.progress().isEmpty()) {
            add(new H3(Texts.get("fieldwork.progress.reported-then")));
            visit.progress().forEach(progress -> add(progress(progress)));
        }
        Map<UUID, UUID> files = directory.files(visit);
        if (!visit.followUps().isEmpty()) {
            add(new H3(Texts.get("fieldwork.follow-ups")));
            Div list = new Div();
            list.addClassName("card-list");
            visit.followUps().forEach(followUp -> list.add(followUp(followUp, files)));
            add(list);
        }
        if (!visit.findings().isEmpty()) {
            add(new H3(Texts.get("fieldwork.findings")));
            Div list = new Div();
            list.addClassName("card-list");
            for (int i = 0; i < visit.findings().size(); i++) {
                list.add(finding(visit.findings().get(i), visit.hazards().get(i), files));
            }
            add(list);
        }
        if (!visit.answers().isEmpty()) {
            add(new H3(Texts.get("fieldwork.check", item.guideTitle())));
            Div list = new Div();
            list.addClassName("card-list");
            visit.answers().forEach(answer -> list.add(answer(answer)));
            add(list);
        }
        add(VisitCard.meta(Texts.get("fieldwork.received", DateField.minute(item.receivedAt()))));
    }

    private static Div finding(FieldFinding finding, UUID hazard, Map<UUID, UUID> files) {
        Anchor words = new Anchor("hazards/" + hazard, finding.description());
        words.addClassNames("card-title", "lines");
        Div card = new Div(words);
        card.addClassName("card");
        if (finding.major()) {
            Div chips = new Div(new StatusChip(Texts.get("fieldwork.page.finding.major"), Tone.ERROR));
            chips.addClassName("inline-list");
            card.add(chips, VisitCard.meta(Texts.get("fieldwork.clause", finding.clause())));
        }
        HazardCategory category = finding.category();
        if (category != null) {
            card.add(VisitCard.meta(Texts.get("hazard.category." + category.code())));
        }
        if (!finding.place().isEmpty()) {
            card.add(VisitCard.meta(finding.place()));
        }
        card.add(VisitCard.meta(Texts.get("fieldwork.due", finding.dueOn())));
        card.add(pictures(stored(finding.photos(), files)));
        return card;
    }

    private static List<UUID> stored(List<UUID> photos, Map<UUID, UUID> files) {
        return photos.stream().map(files::get).filter(Objects::nonNull).toList();
    }

    private static Div progress(FieldProgress progress) {
        Div line = new Div(
                VisitWords.state(progress.state()),
                new Span(Texts.get("fieldwork.page.progress." + progress.topic().code())));
        line.addClassName("fact-line");
        if (!progress.note().isEmpty()) {
            line.add(VisitCard.meta(progress.note()));
        }
        return line;
    }

    private static Div followUp(FieldFollowUp followUp, Map<UUID, UUID> files) {
        Anchor words = new Anchor("hazards/" + followUp.hazardId(), followUp.what());
        words.addClassNames("card-title", "lines");
        Div chips = new Div(new StatusChip(
                Texts.get("fieldwork.page.follow." + followUp.result().code()),
                switch (followUp.result()) {
                    case DONE, PASSED -> Tone.SUCCESS;
                    case UNDERWAY -> Tone.NEUTRAL;
                    case UNTOUCHED, RETURNED -> Tone.WARNING;
                }));
        chips.addClassName("inline-list");
        Div card = new Div(words, chips);
        card.addClassName("card");
        if (!followUp.note().isEmpty()) {
            card.add(VisitCard.meta(followUp.note()));
        }
        LocalDate due = followUp.dueOn();
        if (due != null) {
            card.add(VisitCard.meta(Texts.get("fieldwork.due", due)));
        }
        card.add(pictures(stored(followUp.photos(), files)));
        return card;
    }

    private static Div answer(PointAnswer answer) {
        Tone tone =
                switch (answer.result()) {
                    case YES -> Tone.SUCCESS;
                    case NO -> Tone.ERROR;
                    case NOT_APPLICABLE -> Tone.NEUTRAL;
                };
        Div line = new Div(
                new StatusChip(
                        Texts.get("fieldwork.page.answer." + answer.result().code()), tone),
                new Span(answer.text()));
        line.addClassName("fact-line");
        return line;
    }

    private static Div pictures(List<UUID> files) {
        Div strip = new Div();
        strip.addClassName("photo-strip");
        for (UUID file : files) {
            Image picture = new Image("/files/" + file, Texts.get("fieldwork.page.photo"));
            Anchor link = new Anchor("/files/" + file, picture);
            link.setRouterIgnore(true);
            link.setTarget("_blank");
            strip.add(link);
        }
        strip.setVisible(!files.isEmpty());
        return strip;
    }

    @Override
    public String getPageTitle() {
        return Texts.title("fieldwork.nav");
    }
}
