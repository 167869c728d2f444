package org.anbiao.registry.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.function.Supplier;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.RevealField;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.registry.EnterpriseFile;
import org.anbiao.registry.PeopleService;
import org.anbiao.registry.Person;
import org.anbiao.registry.PersonRole;
import org.anbiao.registry.SubjectKind;

/** Who is, or was, what at the enterprise. */
class PeopleTab extends Div {

    private final transient EnterpriseFile file;
    private final transient PeopleService people;
    private final transient Runnable changed;
    private final boolean mayRead;

    PeopleTab(EnterpriseFile file, PeopleService people, boolean records, boolean mayRead, Runnable changed) {
        this.mayRead = mayRead;
        this.file = file;
        this.people = people;
        this.changed = changed;
        addClassName("card-list");
        if (records) {
            Button add = new Button(Texts.get("registry.person.add"), VaadinIcon.PLUS.create(), click -> appoint());
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            Div actions = new Div(add);
            actions.addClassName("page-header-actions");
            add(actions);
        }
        if (file.people().isEmpty()) {
            add(new EmptyState(Texts.get("registry.person.empty"), Texts.get("registry.person.empty-hint")));
        }
        file.people().stream()
                .filter(person -> !person.from().isAfter(file.asOf()))
                .forEach(person -> add(card(person, records)));
    }

    private Div card(Person person, boolean records) {
        boolean inRole = person.inRoleOn(file.asOf());
        Span name = new Span(person.name());
        name.addClassName("card-title");
        Boolean fullTime = person.fullTime();
        String role = Texts.get("registry.role." + person.role().key())
                + (fullTime == null
                        ? ""
                        : " · " + Texts.get(fullTime ? "registry.import.full-time" : "registry.import.part-time"));
        Span meta = new Span(Texts.get(
                inRole ? "registry.person.since" : "registry.person.term",
                DateField.format(person.from()),
                DateField.format(person.to())));
        meta.addClassName("card-meta");
        Div head = new Div(name, new StatusChip(role, inRole ? StatusChip.Tone.PROGRESS : StatusChip.Tone.NEUTRAL));
        head.addClassName("page-header-name");
        Div card = new Div(head, meta);
        card.addClassName("card");
        if (!person.phone().isEmpty()) {
            card.add(reveal(person.phone(), () -> people.readPhone(person.id()), true));
        }
        for (int i = 0; i < person.certificates().size(); i++) {
            int index = i;
            Person.Certificate certificate = person.certificates().get(i);
            Div line = new Div(
                    new Span(Texts.get(
                            "registry.certificate.line",
                            certificate.kind(),
                            DateField.format(certificate.expiresOn()))),
                    reveal(certificate.number(), () -> people.readCertificate(person.id(), index), false));
            line.addClassName("inline-list");
            card.add(line);
        }
        if (records && person.to() == null) {
            Button certificate = new Button(Texts.get("registry.certificate.add"), click -> certificate(person));
            Button leave = new Button(Texts.get("registry.person.leave"), click -> leave(person));
            certificate.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
            leave.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
            Div actions = new Div(certificate, leave);
            actions.addClassName("page-header-actions");
            card.add(actions);
        }
        return card;
    }

    private RevealField reveal(String number, Supplier<String> reading, boolean telephone) {
        return mayRead ? new RevealField(number, reading, telephone) : new RevealField(number);
    }

    private void appoint() {
        Select<PersonRole> role = new Select<>();
        role.setLabel(Texts.get("registry.person.role"));
        // special workers are entered with their kind of work, on their own page
        role.setItems(Arrays.stream(PersonRole.values())
                .filter(one -> one != PersonRole.SPECIAL_WORKER)
                .toList());
        role.setItemLabelGenerator(item -> Texts.get("registry.role." + item.key()));
        role.setValue(PersonRole.SAFETY_OFFICER);
        TextField name = new TextField(Texts.get("registry.person.name-field"));
        TextField phone = new TextField(Texts.get("registry.person.phone"));
        RadioButtonGroup<Boolean> fullTime = new RadioButtonGroup<>(Texts.get("registry.person.full-time-field"));
        boolean place = file.enterprise().data().profile().kind() == SubjectKind.NINE_SMALL_PLACE;
        fullTime.setItems(place ? new Boolean[] {false} : new Boolean[] {true, false});
        fullTime.setItemLabelGenerator(
                value -> Texts.get(value ? "registry.import.full-time" : "registry.import.part-time"));
        role.addValueChangeListener(event -> fullTime.setVisible(event.getValue() == PersonRole.SAFETY_OFFICER));
        DateField from = StepFields.day(Texts.get("registry.person.from"), file.asOf());
        TextField certificate = new TextField(Texts.get("registry.certificate.kind-field"));
        TextField number = new TextField(Texts.get("registry.certificate.number"));
        new StepDialog(
                        Texts.get("registry.person.add"),
                        "",
                        () -> people.appoint(
                                file.enterprise().id(),
                                new Person.Appointment(
                                        name.getValue(),
                                        phone.getValue(),
                                        role.getValue(),
                                        role.getValue() == PersonRole.SAFETY_OFFICER ? fullTime.getValue() : null,
                                        StepFields.required(from),
                                        certificate.getValue().isBlank()
                                                ? null
                                                : new Person.Certificate(
                                                        certificate.getValue(), number.getValue(), null, null))),
                        changed)
                .with(role, name, phone, fullTime, from, certificate, number)
                .open();
    }

    private void certificate(Person person) {
        TextField kind = new TextField(Texts.get("registry.certificate.kind-field"));
        TextField number = new TextField(Texts.get("registry.certificate.number"));
        DateField issued = new DateField(Texts.get("registry.certificate.issued"));
        DateField expires = new DateField(Texts.get("registry.certificate.expires"));
        new StepDialog(
                        Texts.get("registry.certificate.add"),
                        person.name(),
                        () -> people.addCertificate(
                                person.id(),
                                new Person.Certificate(
                                        kind.getValue(), number.getValue(), issued.getValue(), expires.getValue())),
                        changed)
                .with(kind, number, issued, expires)
                .open();
    }

    private void leave(Person person) {
        DateField on = StepFields.day(Texts.get("registry.person.to"), file.asOf());
        new StepDialog(
                        Texts.get("registry.person.leave"),
                        Texts.get("registry.person.leave-effect", person.name()),
                        () -> people.leave(person.id(), StepFields.required(on)),
                        changed)
                .with(on)
                .ending()
                .open();
    }
}
