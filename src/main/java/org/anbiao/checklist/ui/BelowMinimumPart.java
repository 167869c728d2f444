package org.anbiao.checklist.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import org.anbiao.checklist.BelowMinimum;
import org.anbiao.checklist.CheckMinimum;
import org.anbiao.common.PagedList;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.Texts;

/** Who checks less often than was set, or does not plan to check: the rule, by whom it was set, and how many of how many. */
class BelowMinimumPart extends Div {

    BelowMinimumPart(PagedList<BelowMinimum> all) {
        addClassName("check-part");
        Div rows = new Div();
        rows.addClassName("check-rows");
        all.rows().forEach(one -> rows.add(row(one)));
        add(CheckWords.meta(Texts.get("checklist.below.count", all.total())), rows);
    }

    private static Div row(BelowMinimum one) {
        CheckMinimum minimum = one.minimum();
        Div head = new Div(
                new Anchor(ChecklistNavigation.CHECKS + "/" + one.enterpriseId() + "?tab=lists", one.enterpriseName()));
        head.addClassName("inline-list");
        if (one.missing() > 0) {
            head.add(new StatusChip(Texts.get("checklist.below.missing", one.missing()), StatusChip.Tone.ERROR));
        }
        if (!one.planned()) {
            head.add(new StatusChip(Texts.get("checklist.below.unplanned"), StatusChip.Tone.WARNING));
        }
        Div words = new Div(
                head,
                CheckWords.meta(Texts.get("checklist.below.line", one.owed(), one.done())),
                CheckWords.meta(Texts.get(
                        "checklist.below.rule",
                        CheckWords.minimum(minimum),
                        minimum.authority(),
                        DateField.format(minimum.validFrom()),
                        minimum.basis())));
        words.addClassName("check-lines");
        Div row = new Div(words);
        row.addClassName("check-row");
        return row;
    }
}
