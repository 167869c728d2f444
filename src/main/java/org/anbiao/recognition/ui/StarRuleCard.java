package org.anbiao.recognition.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Optional;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.recognition.StarRule;
import org.anbiao.recognition.StarRules;

/** How stars are given here, and changing it. */
class StarRuleCard extends Div {

    private final transient StarRules rules;
    private final boolean writes;
    private final transient LocalDate today;

    StarRuleCard(StarRules rules, boolean writes, LocalDate today) {
        this.rules = rules;
        this.writes = writes;
        this.today = today;
        addClassName("card");
        show();
    }

    private void show() {
        removeAll();
        Optional<StarRule> found = rules.on(today);
        Span title = new Span(Texts.get("recognition.star-rule.title"));
        title.addClassName("card-title");
        Div head = new Div(title);
        head.addClassName("inline-list");
        add(head);
        found.ifPresentOrElse(
                rule -> {
                    Integer months = rule.termMonths();
                    String who = rule.publisher() + " · " + rule.body();
                    String source = rule.source().isEmpty() ? rule.publisher() : rule.source();
                    add(Words.meta(
                            months == null
                                    ? Texts.get("recognition.star-rule.line-open", who, source)
                                    : Texts.get("recognition.star-rule.line", who, String.valueOf(months), source)));
                    Div criteria = new Div(rule.criteria());
                    criteria.addClassName("lines");
                    add(criteria);
                },
                () -> add(Words.meta(Texts.get("recognition.star-rule.none"))));
        if (writes) {
            Button edit = new Button(Texts.get("recognition.star-rule.edit"), click -> edit(found));
            edit.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            head.add(edit);
        }
    }

    private void edit(Optional<StarRule> found) {
        TextArea criteria = new TextArea(Texts.get("recognition.star-rule.criteria"));
        criteria.setMinHeight("8rem");
        criteria.setMaxLength(2_000);
        TextField body = new TextField(Texts.get("recognition.star-rule.body"));
        body.setMaxLength(100);
        IntegerField term = new IntegerField(Texts.get("recognition.star-rule.term"));
        TextField source = new TextField(Texts.get("recognition.star-rule.source"));
        source.setMaxLength(200);
        found.ifPresent(rule -> {
            criteria.setValue(rule.criteria());
            body.setValue(rule.body());
            term.setValue(rule.termMonths());
            source.setValue(rule.source());
        });
        new StepDialog(
                        Texts.get("recognition.star-rule.edit"),
                        Texts.get("recognition.star-rule.effect"),
                        () -> rules.save(new StarRule(
                                today, criteria.getValue(), body.getValue(), term.getValue(), source.getValue(), "")),
                        this::show)
                .with(criteria, body, term, source)
                .open();
    }
}
