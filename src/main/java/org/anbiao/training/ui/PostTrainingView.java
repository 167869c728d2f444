package org.anbiao.training.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.Permission;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.training.Apprenticeship;
import org.anbiao.training.PostDrill;
import org.anbiao.training.PostTrainingService;

/** 师带徒、岗位大练兵、班组大比武 of one enterprise. */
@Route(TrainingNavigation.POSTS + "/:enterprise?")
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
class PostTrainingView extends EnterpriseTrainingPage {

    private final transient PostTrainingService training;
    private final transient AuthenticationContext authentication;
    private final transient Clock clock;

    PostTrainingView(
            PostTrainingService training,
            CurrentActor currentActor,
            AuthenticationContext authentication,
            Clock clock) {
        super(currentActor, "training.nav.post");
        this.training = training;
        this.authentication = authentication;
        this.clock = clock;
    }

    @Override
    void show(UUID enterprise) {
        LocalDate today = LocalDate.now(clock);
        List<Apprenticeship> pairs = training.pairs(enterprise);
        List<PostDrill> drills = training.drills(enterprise);
        boolean open = authentication.hasAuthority(Permission.FACT_RECORD);
        PostTrainingSteps steps = new PostTrainingSteps(training, enterprise, today, () -> show(enterprise));
        removeAll();
        PageHeader header = new PageHeader(Texts.get("training.post.title"))
                .withSubtitle(isOwn() ? Texts.get("training.post.subtitle") : training.enterpriseName(enterprise));
        if (open) {
            Button begin = new Button(Texts.get("training.pair.begin"), click -> steps.pair());
            begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            header.withActions(new Button(Texts.get("training.drill.hold"), click -> steps.hold()), begin);
        }
        add(header, new H3(Texts.get("training.pair.heading")));
        Div pairList = list();
        pairs.forEach(pair -> pairList.add(pair(pair, today, open, steps)));
        add(
                pairs.isEmpty() ? TrainingWords.meta(Texts.get("training.pair.empty")) : pairList,
                new H3(Texts.get("training.drill.heading")));
        Div drillList = list();
        drills.forEach(drill -> drillList.add(drill(drill, open, steps)));
        add(drills.isEmpty() ? TrainingWords.meta(Texts.get("training.drill.empty")) : drillList);
    }

    private static Div pair(Apprenticeship pair, LocalDate today, boolean open, PostTrainingSteps steps) {
        Apprenticeship.Outcome outcome = pair.outcome();
        StatusChip chip;
        if (outcome != null) {
            chip = new StatusChip(
                    Texts.get("training.pair.outcome." + outcome.code()),
                    switch (outcome) {
                        case PASSED -> StatusChip.Tone.SUCCESS;
                        case FAILED -> StatusChip.Tone.ERROR;
                        case STOPPED -> StatusChip.Tone.NEUTRAL;
                    });
        } else if (pair.overdue(today)) {
            chip = new StatusChip(Texts.get("training.pair.overdue"), StatusChip.Tone.WARNING);
        } else {
            chip = new StatusChip(Texts.get("training.pair.running"), StatusChip.Tone.PROGRESS);
        }
        LocalDate ended = pair.endedOn();
        Div card = card(
                inline(title(PostTrainingSteps.line(pair)), chip),
                TrainingWords.meta(Texts.get(
                        "training.pair.days",
                        DateField.format(pair.beginsOn()),
                        DateField.format(ended == null ? pair.plannedUntil() : ended))));
        if (!pair.note().isEmpty()) {
            card.add(TrainingWords.meta(pair.note()));
        }
        if (open && ended == null) {
            card.add(inline(quiet("training.pair.end", () -> steps.end(pair))));
        }
        return card;
    }

    private static Div drill(PostDrill drill, boolean open, PostTrainingSteps steps) {
        Div card = card(
                inline(
                        title(drill.topic()),
                        new StatusChip(
                                Texts.get("training.drill.kind." + drill.kind().code()), StatusChip.Tone.NEUTRAL)),
                TrainingWords.meta(Texts.get(
                        "training.drill.line", DateField.format(drill.heldOn()), drill.teams(), drill.people())),
                TrainingWords.meta(drill.result()));
        if (!drill.counts()) {
            card.add(TrainingWords.meta(Texts.get("training.drill.withdrawn", drill.withdrawnNote())));
        } else if (open) {
            card.add(inline(quiet("training.drill.withdraw", () -> steps.withdraw(drill))));
        }
        return card;
    }
}
