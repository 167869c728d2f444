package org.anbiao.norms.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.norms.Norm;
import org.anbiao.norms.NormPoint;
import org.anbiao.norms.NormService;
import org.anbiao.norms.SectorPoints;

/** Offers the points held ready for the sector of a draft check list; nothing where there are none. */
class SectorPointsBar extends Div {

    /** @param done shows the page again */
    SectorPointsBar(NormService norms, SectorPoints ready, Norm draft, Runnable done) {
        List<NormPoint> missing = ready.missing(draft);
        if (missing.isEmpty()) {
            return;
        }
        addClassName("inline-list");
        UnorderedList list = new UnorderedList();
        missing.forEach(point -> list.add(new ListItem(point.part() + "：" + point.text())));
        add(
                NormWords.meta(Texts.get("norms.ready.line", draft.head().sector(), missing.size())),
                new Button(Texts.get("norms.ready.take"), click -> new StepDialog(
                                Texts.get("norms.ready.take"),
                                Texts.get("norms.ready.effect", missing.size()),
                                () -> norms.save(draft.id(), draft.revision(), draft.head(), ready.completed(draft)),
                                done)
                        .with(list)
                        .open()));
    }
}
