package org.anbiao.audit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.anbiao.audit.AuditAnchor;
import org.anbiao.audit.AuditCheck;
import org.anbiao.audit.AuditSearch;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.Texts;

/** Whether the record is as it was written: the last check, and the seal that is to be written down elsewhere. */
class IntegrityPanel extends Div {

    private final transient AuditSearch search;

    IntegrityPanel(AuditSearch search) {
        this.search = search;
        addClassName("audit-integrity");
        show();
    }

    private void show() {
        removeAll();
        Optional<AuditCheck> last = search.lastCheck();
        Div check = new Div(last.map(found -> found.problems() == 0
                        ? new StatusChip(Texts.get("audit.check.right"), StatusChip.Tone.SUCCESS)
                        : new StatusChip(Texts.get("audit.check.broken", found.problems()), StatusChip.Tone.ERROR))
                .orElseGet(() -> new StatusChip(Texts.get("audit.check.none"), StatusChip.Tone.NEUTRAL)));
        last.ifPresent(found ->
                check.add(new Span(Texts.get("audit.check.when", AuditView.time(found.checkedAt()), found.entries()))));
        Button now = new Button(Texts.get("audit.check.now"), click -> {
            AuditCheck found = search.checkNow();
            if (found.problems() == 0) {
                Notices.done(Texts.get("audit.check.done", found.entries()));
            } else {
                Notices.refused(Texts.get("audit.check.found", found.problems()));
            }
            show();
        });
        now.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        now.setDisableOnClick(true);
        check.add(now);
        check.addClassName("audit-check");
        add(check, anchor());
    }

    private Div anchor() {
        AuditAnchor anchor = search.anchor();
        Code text = new Code(anchor.no() == 0 ? Texts.get("audit.anchor.none") : anchor.toString());
        Div line = new Div(new Span(Texts.get("audit.anchor")), text);
        line.setTitle(Texts.get("audit.anchor.hint"));
        line.addClassName("audit-anchor");
        return line;
    }
}
