package org.anbiao.audit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import org.anbiao.audit.AuditChange;
import org.anbiao.audit.AuditItem;
import org.anbiao.audit.AuditWords;
import org.anbiao.common.ui.Texts;

/** One act: who, when, for whom, and each field before and after, side by side. */
class ActDialog extends Dialog {

    ActDialog(AuditItem item, AuditWords words) {
        setHeaderTitle(words.act(Texts.locale(), item.act()));
        setWidth("46rem");
        setMaxWidth("100%");
        Div facts = new Div();
        facts.addClassName("audit-facts");
        fact(facts, "audit.column.at", AuditView.time(item.at()));
        fact(facts, "audit.column.person", item.memberName());
        fact(facts, "audit.column.tenant", item.tenantName());
        fact(facts, "audit.column.enterprise", Objects.requireNonNullElse(item.enterpriseName(), "—"));
        fact(facts, "audit.column.id", String.valueOf(item.id()));
        add(facts);
        add(item.changes().isEmpty() ? nothing() : table(item, words));
        getFooter().add(new Button(Texts.get("common.action.close"), click -> close()));
    }

    private static void fact(Div facts, String key, String value) {
        Span name = new Span(Texts.get(key));
        name.addClassName("card-meta");
        facts.add(name, new Span(value));
    }

    private static Div nothing() {
        Div none = new Div(Texts.get("audit.changes.none"));
        none.addClassName("card-meta");
        return none;
    }

    private static Div table(AuditItem item, AuditWords words) {
        Div table = new Div();
        table.addClassName("audit-changes");
        for (String key : new String[] {"audit.column.field", "audit.column.before", "audit.column.after"}) {
            Span head = new Span(Texts.get(key));
            head.addClassName("audit-changes-head");
            table.add(head);
        }
        for (AuditChange change : item.changes()) {
            Span name = new Span(words.field(Texts.locale(), change));
            name.addClassName("card-meta");
            table.add(name, value(words, change.before()), value(words, change.after()));
        }
        return table;
    }

    private static Span value(AuditWords words, String value) {
        return new Span(value.isEmpty() ? "—" : words.value(Texts.locale(), value));
    }
}
