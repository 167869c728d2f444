package org.anbiao.registry.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.NoticeBar;
import org.anbiao.common.ui.RevealField;
import org.anbiao.common.ui.Texts;
import org.anbiao.registry.ControlElement;
import org.anbiao.registry.EnterpriseData;
import org.anbiao.registry.EnterpriseFile;
import org.anbiao.registry.EnterpriseProfile;
import org.anbiao.registry.PeopleService;
import org.anbiao.registry.Person;
import org.anbiao.registry.PersonRole;
import org.anbiao.registry.RiskGrade;
import org.anbiao.registry.RiskProposal;
import org.anbiao.registry.SubjectKind;
import org.jspecify.annotations.Nullable;

/** Basic data as they stood on the day. */
class BasicsTab extends Div {

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    /** @param control what the colour of the day asks; null without a colour */
    BasicsTab(EnterpriseFile file, PeopleService reading, @Nullable ControlElement control, boolean mayRead) {
        EnterpriseData data = file.enterprise().data();
        EnterpriseProfile profile = data.profile();
        if (file.state() == null) {
            add(new NoticeBar(Texts.get("registry.file.not-yet")));
        }
        FactList what = new FactList()
                .with(Texts.get("registry.column.name"), profile.name())
                .with(Texts.get("registry.column.code"), profile.code().value())
                .with(Texts.get("registry.column.kind"), RegistryWords.kind(profile.kind()))
                .with(Texts.get("registry.column.village"), file.villageName())
                .with(Texts.get("registry.column.supervisor"), file.supervisorName())
                .with(Texts.get("registry.column.address"), profile.address())
                .with(
                        Texts.get("registry.column.phone"),
                        mayRead
                                ? new RevealField(
                                        profile.phone(),
                                        () -> reading.readContact(
                                                file.enterprise().id()),
                                        true)
                                : new RevealField(profile.phone()))
                .with(
                        Texts.get("registry.field.opened"),
                        DateField.format(data.life().openedOn()))
                .with(
                        Texts.get("registry.field.entered"),
                        DateField.format(data.life().enteredOn()))
                .with(Texts.get("registry.field.marks"), marks(profile));
        add(what, new H3(Texts.get("registry.section.size")), size(file), new H3(Texts.get("registry.section.people")));
        add(people(file, reading, mayRead), new H3(Texts.get("registry.section.risk")), risk(file.grade()));
        if (control != null) {
            add(new ControlNote(control));
        }
        if (data.life().closedOn() != null) {
            add(
                    new H3(Texts.get("registry.section.end")),
                    new FactList()
                            .with(
                                    Texts.get("registry.column.status"),
                                    RegistryWords.status(data.life().status()))
                            .with(
                                    Texts.get("registry.field.closed"),
                                    DateField.format(data.life().closedOn()))
                            .with(
                                    Texts.get("registry.field.reason"),
                                    data.life().closeReason()));
        }
    }

    private static FactList size(EnterpriseFile file) {
        EnterpriseData data = file.enterprise().data();
        if (data.profile().kind() == SubjectKind.NINE_SMALL_PLACE) {
            return new FactList().with(Texts.get("registry.column.size"), Texts.get("registry.basis.not_applicable"));
        }
        var state = file.state();
        Integer staff = data.figures().staff();
        BigDecimal yuan = data.figures().revenueYuan();
        String reason = data.size().reason();
        return new FactList()
                .with(
                        Texts.get("registry.column.size"),
                        RegistryWords.sizeClass(
                                state == null ? null : state.state().sizeClass()))
                .with(
                        Texts.get("registry.column.basis"),
                        Texts.get("registry.basis." + data.size().basis().key())
                                + (reason.isEmpty() ? "" : Texts.get("registry.file.because", reason)))
                .with(Texts.get("registry.field.staff"), staff == null ? "" : staff.toString())
                .with(
                        Texts.get("registry.field.revenue"),
                        yuan == null
                                ? ""
                                : yuan.divide(TEN_THOUSAND).stripTrailingZeros().toPlainString());
    }

    private static FactList people(EnterpriseFile file, PeopleService reading, boolean mayRead) {
        FactList list = new FactList();
        for (PersonRole role :
                new PersonRole[] {PersonRole.LEGAL_REPRESENTATIVE, PersonRole.PRINCIPAL, PersonRole.SAFETY_OFFICER}) {
            Div names = new Div();
            names.addClassName("inline-list");
            for (Person person : file.inRole(role)) {
                names.add(new Span(person.name()));
                if (!person.phone().isBlank()) {
                    names.add(
                            mayRead
                                    ? new RevealField(person.phone(), () -> reading.readPhone(person.id()), true)
                                    : new RevealField(person.phone()));
                }
            }
            list.with(
                    Texts.get("registry.role." + role.key()),
                    names.getChildren().findAny().isPresent() ? names : new Span("—"));
        }
        return list;
    }

    private static FactList risk(@Nullable RiskGrade grade) {
        FactList list = new FactList()
                .with(
                        Texts.get("registry.column.color"),
                        RegistryWords.colorChip(grade == null ? null : grade.color()));
        if (grade != null) {
            list.with(
                    Texts.get("registry.field.assessed"),
                    DateField.format(grade.assessedOn()) + " · " + grade.assessedByName());
            list.with(Texts.get("registry.field.reason"), reason(grade));
        }
        return list;
    }

    private static String reason(RiskGrade grade) {
        RiskProposal proposal = grade.proposal();
        if (proposal == null) {
            return grade.reason();
        }
        if (!grade.differsFromProposal()) {
            String why = Texts.get("registry.risk.followed", ProposalPanel.line(proposal));
            return grade.reason().isEmpty() ? why : grade.reason() + Texts.get("registry.file.because", why);
        }
        return grade.reason()
                + Texts.get(
                        "registry.file.because",
                        Texts.get(
                                "registry.risk.proposed-otherwise",
                                Texts.get("registry.color." + proposal.color().key())));
    }

    private static String marks(EnterpriseProfile profile) {
        var words = profile.tags().stream()
                .map(tag -> Texts.get("registry.mark." + tag.key()))
                .sorted()
                .collect(Collectors.toList());
        if (profile.publicInstitution()) {
            words.add(Texts.get("registry.mark.public"));
        }
        if (profile.highRisk()) {
            words.add(Texts.get("registry.mark.high_risk"));
        }
        if (profile.keyEnterprise()) {
            words.add(Texts.get("registry.mark.key_enterprise"));
        }
        return String.join(Texts.get("registry.separator"), words);
    }
}
