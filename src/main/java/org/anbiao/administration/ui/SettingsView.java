package org.anbiao.administration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import org.anbiao.administration.SettingLine;
import org.anbiao.administration.SettingService;
import org.anbiao.administration.UnitService;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.tenancy.SettingDefinition;
import org.anbiao.tenancy.Tenant;
import org.anbiao.tenancy.TenantChoice;

/** The readings an authority may choose: what holds, since when, by whose choice, and what it does, in words. */
@Route(AdministrationNavigation.SETTINGS)
@RolesAllowed("TENANT_ADMIN")
class SettingsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient SettingService settings;
    private final transient UnitService units;
    private final AuthorityBar authority = new AuthorityBar(this::choose);
    private final Div body = new Div();

    SettingsView(SettingService settings, UnitService units) {
        this.settings = settings;
        this.units = units;
        addClassName("page");
        body.addClassName("card-list");
        PageHeader header = new PageHeader(Texts.get("administration.setting.title"))
                .withSubtitle(Texts.get("administration.setting.subtitle"));
        add(header, authority, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        authority.read(event, units.authorities());
        show();
    }

    private void choose() {
        getUI().ifPresent(ui -> ui.navigate(SettingsView.class, authority.parameters()));
    }

    private void show() {
        body.removeAll();
        settings.settings(authority.authority().id()).forEach(line -> body.add(card(line)));
    }

    private Div card(SettingLine line) {
        SettingDefinition setting = line.setting();
        H3 question = new H3(Texts.get(setting.text("question")));
        StatusChip choice = new StatusChip(word(setting, line.choice()), StatusChip.Tone.PROGRESS);
        Span source = new Span(source(line));
        source.addClassName("card-meta");
        Div state = new Div(choice, source);
        state.addClassName("inline-list");
        Div card = new Div(question, state, new Paragraph(Texts.get(setting.text("effect." + line.choice()))));
        if (line.imposed()) {
            Span imposed = new Span(Texts.get("administration.setting.imposed-hint", line.chosenBy()));
            imposed.addClassName("card-meta");
            card.add(imposed);
        } else {
            Button change = new Button(Texts.get("common.action.edit"), click -> change(line));
            change.addThemeVariants(ButtonVariant.LUMO_SMALL);
            change.setAriaLabel(Texts.get("administration.setting.change-of", Texts.get(setting.text("question"))));
            card.add(new Div(change));
        }
        if (!line.history().isEmpty()) {
            UnorderedList history = new UnorderedList();
            line.history().forEach(one -> history.add(new ListItem(words(setting, one))));
            card.add(new Details(
                    Texts.get("administration.setting.history", line.history().size()), history));
        }
        card.addClassName("card");
        return card;
    }

    private static String word(SettingDefinition setting, String choice) {
        return choice.isEmpty()
                ? Texts.get("administration.setting.inherit")
                : Texts.get(setting.text("choice." + choice));
    }

    private static String source(SettingLine line) {
        if (line.since() == null) {
            return Texts.get("administration.setting.default");
        }
        String key = line.own() ? "administration.setting.own" : "administration.setting.superior";
        String text = Texts.get(key, line.chosenBy(), DateField.format(line.since()));
        return line.fixed() ? text + Texts.get("administration.setting.binding") : text;
    }

    private static String words(SettingDefinition setting, TenantChoice one) {
        return Texts.get(
                "administration.setting.history-line",
                DateField.format(one.fromOn()),
                word(setting, one.choice()),
                one.reason(),
                one.changedByName(),
                DateField.minute(one.changedAt()));
    }

    private void change(SettingLine line) {
        SettingDefinition setting = line.setting();
        List<String> choices = new ArrayList<>(setting.choices());
        choices.add("");
        RadioButtonGroup<String> choice = new RadioButtonGroup<>(Texts.get("administration.setting.choice"));
        choice.setItems(choices);
        choice.setItemLabelGenerator(one -> word(setting, one));
        Paragraph effect = new Paragraph();
        effect.addClassName("card-meta");
        choice.addValueChangeListener(event -> effect.setText(
                event.getValue() == null || event.getValue().isEmpty()
                        ? Texts.get("administration.setting.inherit-effect")
                        : Texts.get(setting.text("effect." + event.getValue()))));
        choice.setValue(line.choice());
        DateField from = new DateField(Texts.get("administration.setting.from"));
        from.setValue(settings.today());
        Checkbox fixed = new Checkbox(Texts.get("administration.setting.fixed"), line.fixed());
        TextArea reason = UnitDialogs.reason();
        Tenant of = authority.authority();
        new StepDialog(
                        Texts.get(setting.text("question")),
                        "",
                        () -> settings.choose(
                                of.id(),
                                setting.key(),
                                UnitDialogs.required(choice.getValue(), "administration.setting.unknown"),
                                UnitDialogs.required(from.getValue(), "administration.date.missing"),
                                fixed.getValue(),
                                reason.getValue()),
                        this::show)
                .with(choice, effect, from, fixed, reason)
                .open();
    }

    @Override
    public String getPageTitle() {
        return Texts.title("administration.setting.title");
    }
}
