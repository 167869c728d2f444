package org.anbiao.administration.ui;

import java.util.List;
import org.anbiao.administration.reorganisation.Reorganisation;
import org.anbiao.administration.reorganisation.Reorganisation.Preview;
import org.anbiao.administration.reorganisation.ReorganisationService;
import org.anbiao.common.ui.Texts;

/** Merging or splitting inside one authority, as chosen on the page. */
record UnitAct(ReorganisationService service, Reorganisation order) implements ReorganisationForm.Act {

    @Override
    public Preview preview() {
        return service.preview(order);
    }

    @Override
    public int carryOut() {
        return service.carryOut(order);
    }

    @Override
    public List<String> words(Preview preview) {
        return List.of(Texts.get("administration.reorganisation.effect.members", preview.members()));
    }

    @Override
    public String target(int place) {
        return TargetField.words(order.targets().get(place));
    }
}
