package org.anbiao.administration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.anbiao.administration.TermLine;
import org.anbiao.administration.TermService;
import org.anbiao.administration.UnitService;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.tenancy.Tenant;
import org.anbiao.tenancy.TermChoice;

/** What does an authority call its kinds of units, since when, and whose word is it? */
@Route(AdministrationNavigation.TERMS)
@RolesAllowed("TENANT_ADMIN")
class TermView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient TermService terms;
    private final transient UnitService units;
    private final AuthorityBar authority = new AuthorityBar(this::choose);
    private final Div body = new Div();

    TermView(TermService terms, UnitService units) {
        this.terms = terms;
        this.units = units;
        addClassName("page");
        body.addClassName("card-list");
        add(
                new PageHeader(Texts.get("administration.term.title"))
                        .withSubtitle(Texts.get("administration.term.subtitle")),
                authority,
                body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        authority.read(event, units.authorities());
        show();
    }

    private void choose() {
        getUI().ifPresent(ui -> ui.navigate(TermView.class, authority.parameters()));
    }

    private void show() {
        body.removeAll();
        terms.terms(authority.authority().id()).forEach(line -> body.add(card(line)));
    }

    private Div card(TermLine line) {
        String common = Texts.get("tenancy.term." + line.term().code());
        Span name = new Span(line.text().isEmpty() ? common : line.text());
        name.addClassName("card-title");
        Span source = new Span(
                line.since() == null
                        ? Texts.get("administration.term.common")
                        : Texts.get(
                                "administration.term.chosen", common, line.chosenBy(), DateField.format(line.since())));
        source.addClassName("card-meta");
        Button change = new Button(Texts.get("common.action.edit"), click -> change(line, common));
        change.addThemeVariants(ButtonVariant.LUMO_SMALL);
        change.setAriaLabel(Texts.get("administration.term.change-of", common));
        Div head = new Div(name, source, change);
        head.addClassName("term-line");
        Div card = new Div(head);
        if (!line.history().isEmpty()) {
            UnorderedList history = new UnorderedList();
            line.history().forEach(one -> history.add(new ListItem(words(one))));
            card.add(new Details(
                    Texts.get("administration.setting.history", line.history().size()), history));
        }
        card.addClassName("card");
        return card;
    }

    private static String words(TermChoice one) {
        return Texts.get(
                "administration.setting.history-line",
                DateField.format(one.fromOn()),
                one.text().isEmpty() ? Texts.get("administration.term.inherit") : one.text(),
                one.reason(),
                one.changedByName(),
                DateField.minute(one.changedAt()));
    }

    private void change(TermLine line, String common) {
        TextField text = new TextField(Texts.get("administration.term.name"));
        text.setValue(line.text());
        text.setMaxLength(TermService.LONGEST);
        text.setPlaceholder(common);
        text.setHelperText(Texts.get("administration.term.name-hint"));
        DateField from = new DateField(Texts.get("administration.setting.from"));
        from.setValue(terms.today());
        TextArea reason = UnitDialogs.reason();
        Tenant of = authority.authority();
        new StepDialog(
                        Texts.get("administration.term.change-of", common),
                        Texts.get("administration.term.effect"),
                        () -> terms.name(
                                of.id(),
                                line.term(),
                                text.getValue(),
                                UnitDialogs.required(from.getValue(), "administration.date.missing"),
                                reason.getValue()),
                        this::show)
                .with(text, from, reason)
                .open();
    }

    @Override
    public String getPageTitle() {
        return Texts.title("administration.term.title");
    }
}
