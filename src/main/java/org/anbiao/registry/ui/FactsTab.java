package org.anbiao.registry.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.documents.FileStore;
import org.anbiao.registry.Adoption;
import org.anbiao.registry.AdoptionKind;
import org.anbiao.registry.AdoptionService;
import org.anbiao.registry.EnterpriseFile;

/** What the enterprise has in place, since when, with which evidence; each with its history. */
class FactsTab extends Div {

    private final transient EnterpriseFile file;
    private final transient AdoptionService adoptions;
    private final transient FileStore files;
    private final boolean records;
    private final transient Runnable changed;

    FactsTab(EnterpriseFile file, AdoptionService adoptions, FileStore files, boolean records, Runnable changed) {
        this.file = file;
        this.adoptions = adoptions;
        this.files = files;
        this.records = records;
        this.changed = changed;
        addClassName("card-list");
        for (AdoptionKind kind : AdoptionKind.values()) {
            if (kind.appliesTo(file.enterprise().data().profile().kind())) {
                add(section(kind));
            }
        }
    }

    private Div section(AdoptionKind kind) {
        Adoption now = file.inForce(kind);
        Div head = new Div(
                new H3(Texts.get("registry.adoption.kind." + kind.key())),
                now == null
                        ? new StatusChip(Texts.get("registry.adoption.absent"), StatusChip.Tone.WARNING)
                        : new StatusChip(Texts.get("registry.adoption.present"), StatusChip.Tone.SUCCESS));
        head.addClassName("page-header-name");
        Div section = new Div(head);
        section.addClassName("card");
        file.adoptions().stream()
                .filter(adoption ->
                        adoption.kind() == kind && !adoption.achievedOn().isAfter(file.asOf()))
                .forEach(adoption -> section.add(line(adoption)));
        boolean open =
                file.adoptions().stream().anyMatch(adoption -> adoption.kind() == kind && adoption.endedOn() == null);
        if (records && !open) {
            Button record = new Button(Texts.get("registry.adoption.record"), click -> record(kind));
            Div actions = new Div(record);
            actions.addClassName("page-header-actions");
            section.add(actions);
        }
        return section;
    }

    private Div line(Adoption adoption) {
        Span term = new Span(Texts.get(
                adoption.endedOn() == null ? "registry.adoption.since" : "registry.adoption.term",
                DateField.format(adoption.achievedOn()),
                DateField.format(adoption.endedOn())));
        Span who = new Span(Texts.get("registry.adoption.confirmed-by", adoption.confirmedByName()));
        who.addClassName("card-meta");
        Div line = new Div(term, who);
        line.addClassName("fact-line");
        if (adoption.kind() == AdoptionKind.RESPONSIBILITY_SCHEME) {
            line.add(new Span(Texts.get(
                    adoption.hasAssessmentList() ? "registry.adoption.with-list" : "registry.adoption.without-list")));
        }
        if (!adoption.note().isEmpty()) {
            line.add(new Span(adoption.note()));
        }
        if (!adoption.endReason().isEmpty()) {
            line.add(new Span(Texts.get("registry.adoption.end-line", adoption.endReason())));
        }
        UUID evidence = adoption.evidenceFileId();
        if (evidence != null) {
            Anchor open = new Anchor("/files/" + evidence, Texts.get("registry.evidence.open"));
            open.setTarget("_blank");
            open.setRouterIgnore(true);
            line.add(open);
        }
        confirmations(adoption, line);
        members(adoption, line);
        if (records && adoption.endedOn() == null) {
            line.add(actions(adoption));
        }
        return line;
    }

    private static void confirmations(Adoption adoption, Div line) {
        if (!adoption.confirmations().isEmpty()) {
            line.add(new Span(Texts.get(
                    "registry.adoption.confirmations",
                    String.join(
                            Texts.get("registry.separator"),
                            adoption.confirmations().stream()
                                    .map(DateField::format)
                                    .toList()))));
        }
    }

    private void members(Adoption adoption, Div line) {
        if (adoption.kind() != AdoptionKind.RESCUE_TEAM) {
            return;
        }
        List<Adoption.TeamMember> members = adoption.members().stream()
                .filter(member -> member.memberOn(file.asOf()))
                .toList();
        Div names = new Div(new Span(Texts.get("registry.team.members", members.size())));
        names.addClassName("inline-list");
        for (Adoption.TeamMember member : members) {
            names.add(new Span(member.name()));
            if (records && adoption.endedOn() == null) {
                Button leave = new Button(Texts.get("registry.team.leave"), click -> leaveTeam(adoption, member));
                leave.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
                leave.setAriaLabel(Texts.get("registry.team.leave-of", member.name()));
                names.add(leave);
            }
        }
        line.add(names);
    }

    private Div actions(Adoption adoption) {
        Div actions = new Div();
        actions.addClassName("page-header-actions");
        if (adoption.kind() == AdoptionKind.RESCUE_TEAM) {
            actions.add(new Button(Texts.get("registry.team.join"), click -> joinTeam(adoption)));
        }
        if (adoption.kind() == AdoptionKind.INTERNAL_REPORT_SCHEME) {
            actions.add(new Button(Texts.get("registry.adoption.confirm"), click -> confirm(adoption)));
        }
        Button end = new Button(Texts.get("registry.adoption.end"), click -> end(adoption));
        end.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        actions.add(end);
        return actions;
    }

    private void record(AdoptionKind kind) {
        DateField day = StepFields.day(Texts.get("registry.adoption.achieved"), file.asOf());
        Checkbox list = new Checkbox(Texts.get("registry.adoption.list"));
        list.setVisible(kind == AdoptionKind.RESPONSIBILITY_SCHEME);
        TextField members = new TextField(Texts.get("registry.team.names"));
        members.setHelperText(Texts.get("registry.team.names-help"));
        members.setVisible(kind == AdoptionKind.RESCUE_TEAM);
        TextArea note = StepFields.text(Texts.get("registry.field.note"));
        EvidenceUpload evidence = new EvidenceUpload(
                Texts.get("registry.evidence.label"),
                files,
                file.enterprise().id().value(),
                () -> {});
        new StepDialog(
                        Texts.get("registry.adoption.record-of", Texts.get("registry.adoption.kind." + kind.key())),
                        Texts.get("registry.adoption.effect." + kind.key()),
                        () -> adoptions.record(
                                file.enterprise().id(),
                                new Adoption.Recording(
                                        kind,
                                        StepFields.required(day),
                                        list.getValue(),
                                        note.getValue(),
                                        evidence.fileId(),
                                        Arrays.asList(members.getValue().split("[\\s,;\\u3001\\uFF0C\\uFF1B]+")))),
                        changed)
                .with(day, list, members, note, evidence)
                .open();
    }

    private void end(Adoption adoption) {
        DateField on = StepFields.day(Texts.get("registry.adoption.ended-on"), file.asOf());
        TextArea reason = StepFields.text(Texts.get("registry.field.reason"));
        new StepDialog(
                        Texts.get("registry.adoption.end"),
                        Texts.get("registry.adoption.end-effect"),
                        () -> adoptions.end(adoption.id(), StepFields.required(on), reason.getValue()),
                        changed)
                .with(on, reason)
                .ending()
                .open();
    }

    private void confirm(Adoption adoption) {
        DateField on = StepFields.day(Texts.get("registry.adoption.confirmed-on"), file.asOf());
        new StepDialog(
                        Texts.get("registry.adoption.confirm"),
                        Texts.get("registry.adoption.confirm-effect"),
                        () -> adoptions.confirm(adoption.id(), StepFields.required(on)),
                        changed)
                .with(on)
                .open();
    }

    private void joinTeam(Adoption adoption) {
        TextField name = new TextField(Texts.get("registry.person.name-field"));
        DateField on = StepFields.day(Texts.get("registry.team.joined"), file.asOf());
        new StepDialog(
                        Texts.get("registry.team.join"),
                        "",
                        () -> adoptions.joinTeam(adoption.id(), name.getValue(), StepFields.required(on)),
                        changed)
                .with(name, on)
                .open();
    }

    private void leaveTeam(Adoption adoption, Adoption.TeamMember member) {
        DateField on = StepFields.day(Texts.get("registry.team.left"), file.asOf());
        new StepDialog(
                        Texts.get("registry.team.leave-of", member.name()),
                        "",
                        () -> adoptions.leaveTeam(adoption.id(), member.id(), StepFields.required(on)),
                        changed)
                .with(on)
                .ending()
                .open();
    }
}
