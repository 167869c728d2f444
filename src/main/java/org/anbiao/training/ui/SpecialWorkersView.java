package org.anbiao.training.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anbiao.common.DomainException;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.RevealField;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.Permission;
import org.anbiao.registry.EnterpriseId;
import org.anbiao.registry.PeopleService;
import org.anbiao.registry.Person;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.training.CertificateService;
import org.anbiao.training.PostTrainingService;
import org.anbiao.training.SpecialPost;
import org.anbiao.training.SpecialWorker;
import org.anbiao.training.SpecialWorkerService;

/** 特种作业人员 of one enterprise: who works without a valid certificate stands first. */
@Route(TrainingNavigation.SPECIAL + "/:enterprise?")
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
class SpecialWorkersView extends EnterpriseTrainingPage {

    private final transient SpecialWorkerService workers;
    private final transient PeopleService people;
    private final transient PostTrainingService enterprises;
    private final transient AuthenticationContext authentication;
    private final transient Clock clock;

    SpecialWorkersView(
            SpecialWorkerService workers,
            PeopleService people,
            PostTrainingService enterprises,
            CurrentActor currentActor,
            AuthenticationContext authentication,
            Clock clock) {
        super(currentActor, "training.nav.special");
        this.workers = workers;
        this.people = people;
        this.enterprises = enterprises;
        this.authentication = authentication;
        this.clock = clock;
    }

    static StatusChip chip(SpecialWorker worker) {
        return new StatusChip(
                Texts.get("training.special.state." + worker.state().code()),
                switch (worker.state()) {
                    case MISSING, EXPIRED -> StatusChip.Tone.ERROR;
                    case EXPIRING -> StatusChip.Tone.WARNING;
                    case VALID -> StatusChip.Tone.SUCCESS;
                });
    }

    static String post(SpecialPost post) {
        return Texts.get("training.special.post." + post.code());
    }

    @Override
    void show(UUID enterprise) {
        List<SpecialWorker> all = workers.of(enterprise);
        long unfit = all.stream().filter(SpecialWorker::unfit).count();
        removeAll();
        PageHeader header = new PageHeader(Texts.get("training.special.title"))
                .withSubtitle(
                        isOwn()
                                ? Texts.get("training.special.subtitle", CertificateService.SOON_DAYS)
                                : enterprises.enterpriseName(enterprise));
        if (!all.isEmpty()) {
            header.withState(
                    unfit > 0
                            ? new StatusChip(Texts.get("training.special.unfit", unfit), StatusChip.Tone.ERROR)
                            : new StatusChip(Texts.get("training.special.all-fit"), StatusChip.Tone.SUCCESS));
        }
        boolean open = authentication.hasAuthority(Permission.FACT_RECORD);
        if (open) {
            Button enter = new Button(Texts.get("training.special.enter"), click -> enter(enterprise));
            enter.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            header.withActions(enter);
        }
        add(header);
        if (all.isEmpty()) {
            add(new EmptyState(Texts.get("training.special.empty"), Texts.get("training.special.empty-hint")));
            return;
        }
        Map<UUID, Person> register = people.of(new EnterpriseId(enterprise)).stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
        Div list = list();
        all.forEach(worker -> list.add(card(enterprise, worker, register.get(worker.personId()), open)));
        add(list);
    }

    private Div card(
            UUID enterprise, SpecialWorker worker, @org.jspecify.annotations.Nullable Person person, boolean open) {
        Div card = card(
                inline(title(worker.name()), chip(worker)),
                TrainingWords.meta(post(worker.post())
                        + " · "
                        + Texts.get("training.special.since-line", DateField.format(worker.since()))));
        if (worker.expiresOn() != null) {
            card.add(
                    TrainingWords.meta(Texts.get("training.special.until-line", DateField.format(worker.expiresOn()))));
        }
        if (person != null && !person.certificates().isEmpty()) {
            int last = person.certificates().size() - 1;
            String number = person.certificates().get(last).number();
            card.add(
                    open
                            ? new RevealField(number, () -> people.readCertificate(person.id(), last), false)
                            : new RevealField(number));
        }
        if (open) {
            card.add(inline(
                    quiet("training.special.certify", () -> certify(enterprise, worker)),
                    quiet("training.special.leave", () -> leave(enterprise, worker))));
        }
        return card;
    }

    private void enter(UUID enterprise) {
        TextField name = text("training.special.name");
        Select<SpecialPost> post = new Select<>();
        post.setLabel(Texts.get("training.special.post-field"));
        post.setItems(SpecialPost.values());
        post.setItemLabelGenerator(SpecialWorkersView::post);
        DateField since = new DateField(Texts.get("training.special.since"));
        since.setMax(today());
        TextField number = text("training.special.number");
        DateField issued = new DateField(Texts.get("training.special.issued"));
        DateField expires = new DateField(Texts.get("training.special.expires"));
        new StepDialog(
                        Texts.get("training.special.enter"),
                        Texts.get("training.special.enter-effect"),
                        () -> workers.enter(
                                enterprise,
                                new SpecialWorker.Draft(
                                        name.getValue(),
                                        post.getValue(),
                                        since.getValue(),
                                        number.getValue(),
                                        issued.getValue(),
                                        expires.getValue())),
                        () -> show(enterprise))
                .with(name, post, since, number, issued, expires)
                .open();
    }

    private void certify(UUID enterprise, SpecialWorker worker) {
        TextField number = text("training.special.number");
        DateField issued = new DateField(Texts.get("training.special.issued"));
        DateField expires = new DateField(Texts.get("training.special.expires"));
        new StepDialog(
                        Texts.get("training.special.certify"),
                        Texts.get("training.special.certify-effect", worker.name() + " · " + post(worker.post())),
                        () -> workers.certify(
                                enterprise,
                                worker.personId(),
                                number.getValue(),
                                issued.getValue(),
                                expires.getValue()),
                        () -> show(enterprise))
                .with(number, issued, expires)
                .open();
    }

    private void leave(UUID enterprise, SpecialWorker worker) {
        DateField on = new DateField(Texts.get("training.special.leave-day"));
        on.setMax(today());
        on.setValue(today());
        new StepDialog(
                        Texts.get("training.special.leave"),
                        Texts.get("training.special.leave-effect", worker.name()),
                        () -> {
                            LocalDate day = on.getValue();
                            if (day == null) {
                                throw new DomainException("training.record.day-missing");
                            }
                            people.leave(worker.personId(), day);
                        },
                        () -> show(enterprise))
                .with(on)
                .ending()
                .open();
    }

    private static TextField text(String labelKey) {
        TextField field = new TextField(Texts.get(labelKey));
        field.setMaxLength(50);
        return field;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
