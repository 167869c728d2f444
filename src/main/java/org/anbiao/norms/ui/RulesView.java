package org.anbiao.norms.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.definition.ui.DefinitionWords;
import org.anbiao.identity.Permission;
import org.anbiao.norms.OwnRule;
import org.anbiao.norms.PostService;
import org.anbiao.norms.RuleService;
import org.anbiao.tenancy.CurrentActor;
import org.jspecify.annotations.Nullable;

/** 制度与预案: which rules, procedures and plans are in force, and which were before. */
@Route(NormsNavigation.RULES + "/:enterprise?")
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
class RulesView extends EnterprisePage {

    private final transient RuleService rules;
    private final transient PostService posts;
    private final transient AuthenticationContext authentication;
    private final transient Clock clock;

    RulesView(
            RuleService rules,
            PostService posts,
            CurrentActor currentActor,
            AuthenticationContext authentication,
            Clock clock) {
        super(currentActor, "norms.nav.rules");
        this.rules = rules;
        this.posts = posts;
        this.authentication = authentication;
        this.clock = clock;
    }

    @Override
    void show(UUID enterprise) {
        List<OwnRule> all = rules.of(enterprise);
        boolean open = authentication.hasAuthority(Permission.FACT_RECORD);
        removeAll();
        PageHeader header = new PageHeader(Texts.get("norms.nav.rules"))
                .withSubtitle(
                        isOwn()
                                ? Texts.get("norms.rules.subtitle")
                                : posts.enterprise(enterprise).name());
        if (open) {
            Button record = new Button(Texts.get("norms.rules.record"), click -> record(enterprise, null));
            record.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            header.withActions(record);
        }
        add(header);
        if (all.isEmpty()) {
            add(new EmptyState(Texts.get("norms.rules.empty"), Texts.get("norms.rules.empty-hint")));
        }
        for (OwnRule.Kind kind : OwnRule.Kind.values()) {
            List<OwnRule> ofKind =
                    all.stream().filter(rule -> rule.kind() == kind).toList();
            if (!ofKind.isEmpty()) {
                Div list = new Div();
                list.addClassName("card-list");
                ofKind.forEach(rule -> list.add(card(enterprise, rule, open)));
                add(new H3(Texts.get("norms.rule-kind." + kind.code())), list);
            }
        }
    }

    private Div card(UUID enterprise, OwnRule rule, boolean open) {
        Span title = new Span(rule.title());
        title.addClassName("card-title");
        LocalDate ended = rule.endedOn();
        Div head = new Div(
                title,
                new StatusChip(DefinitionWords.version(rule.version()), StatusChip.Tone.NEUTRAL),
                ended == null
                        ? new StatusChip(Texts.get("norms.rules.in-force"), StatusChip.Tone.SUCCESS)
                        : new StatusChip(Texts.get("norms.rules.ended"), StatusChip.Tone.NEUTRAL));
        head.addClassName("inline-list");
        Div card = new Div(
                head,
                NormWords.meta(
                        ended == null
                                ? Texts.get("norms.rules.since", rule.inForceOn())
                                : Texts.get("norms.rules.from-to", rule.inForceOn(), ended)));
        card.addClassName("card");
        if (!rule.note().isEmpty()) {
            card.add(NormWords.meta(rule.note()));
        }
        UUID file = rule.fileId();
        if (file != null) {
            card.add(NormWords.file(file, Texts.get("norms.rules.file")));
        }
        if (open && ended == null) {
            Button next = new Button(Texts.get("norms.rules.next"), click -> record(enterprise, rule));
            next.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            Button end = new Button(Texts.get("norms.rules.end"), click -> new StepDialog(
                            Texts.get("norms.rules.end"),
                            Texts.get("norms.rules.end-effect", rule.title()),
                            () -> rules.end(enterprise, rule.id()),
                            () -> show(enterprise))
                    .ending()
                    .open());
            end.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
            Div row = new Div(next, end);
            row.addClassName("inline-list");
            card.add(row);
        }
        return card;
    }

    private void record(UUID enterprise, @Nullable OwnRule before) {
        Select<OwnRule.Kind> kind = new Select<>();
        kind.setLabel(Texts.get("norms.field.kind"));
        kind.setItems(OwnRule.Kind.values());
        kind.setItemLabelGenerator(one -> Texts.get("norms.rule-kind." + one.code()));
        kind.setValue(before == null ? OwnRule.Kind.RULE : before.kind());
        TextField title = new TextField(Texts.get("norms.field.title"));
        title.setMaxLength(120);
        if (before != null) {
            title.setValue(before.title());
            title.setReadOnly(true);
            kind.setReadOnly(true);
        }
        DateField day = new DateField(Texts.get("norms.rules.day-field"));
        day.setMax(LocalDate.now(clock));
        day.setValue(LocalDate.now(clock));
        TextField note = new TextField(Texts.get("norms.rules.note"));
        note.setMaxLength(300);
        DocumentUpload file = new DocumentUpload("norms.rules.choose");
        new StepDialog(
                        Texts.get(before == null ? "norms.rules.record" : "norms.rules.next"),
                        Texts.get("norms.rules.effect"),
                        () -> rules.record(
                                enterprise,
                                kind.getValue(),
                                title.getValue(),
                                day.getValue(),
                                note.getValue(),
                                file.file),
                        () -> show(enterprise))
                .with(kind, title, day, note, file)
                .open();
    }
}
