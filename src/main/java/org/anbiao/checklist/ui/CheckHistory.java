package org.anbiao.checklist.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.UUID;
import java.util.function.Consumer;
import org.anbiao.checklist.CheckService;
import org.anbiao.checklist.SafetyCheckItem;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.Texts;

/** Finished checks, the latest first. */
class CheckHistory extends Div {

    private static final int PAGE = 20;

    /** @param go opens another page, counted from 0 */
    CheckHistory(CheckService checks, UUID enterprise, int page, Consumer<String> go) {
        addClassName("check-part");
        PagedList<SafetyCheckItem> all = checks.finished(enterprise, PageRequest.page(page, PAGE));
        if (all.total() == 0) {
            add(new EmptyState(Texts.get("checklist.history.empty"), Texts.get("checklist.history.empty-hint")));
            return;
        }
        Div list = new Div();
        list.addClassName("card-list");
        all.rows().forEach(one -> list.add(card(one)));
        add(list);
        if (all.total() > PAGE) {
            add(pager(page, (int) ((all.total() + PAGE - 1) / PAGE), all.total(), go));
        }
    }

    static Div card(SafetyCheckItem one) {
        RouterLink link = new RouterLink(
                one.title(), CheckView.class, new RouteParameters("id", one.id().toString()));
        link.addClassName("card-title");
        Div head = new Div(link);
        head.addClassName("inline-list");
        head.add(
                one.failed() == 0
                        ? new StatusChip(Texts.get("checklist.all-kept"), StatusChip.Tone.SUCCESS)
                        : new StatusChip(Texts.get("checklist.failed", one.failed()), StatusChip.Tone.WARNING));
        if (one.byPrincipal()) {
            head.add(new StatusChip(Texts.get("checklist.by-principal"), StatusChip.Tone.NEUTRAL));
        }
        Div card = new Div(head, CheckWords.meta(CheckWords.kind(one.kind(), one.place())), CheckWords.meta(line(one)));
        card.addClassName("card");
        return card;
    }

    /** Who handed it in is named where it is somebody else than who led it. */
    private static String line(SafetyCheckItem one) {
        return Texts.get(
                one.leader().equals(one.doneBy()) ? "checklist.history.line" : "checklist.history.line-by",
                DateField.format(one.doneOn()),
                one.leader(),
                one.doneBy(),
                one.points());
    }

    static Div pager(int page, int pages, long total, Consumer<String> go) {
        Button before = new Button(Texts.get("checklist.page.before"), click -> go.accept(String.valueOf(page - 1)));
        before.setEnabled(page > 0);
        Button after = new Button(Texts.get("checklist.page.after"), click -> go.accept(String.valueOf(page + 1)));
        after.setEnabled(page + 1 < pages);
        before.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        after.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div pager = new Div(before, new Span(Texts.get("checklist.page.of", page + 1, pages, total)), after);
        pager.addClassName("hazard-pager");
        return pager;
    }
}
