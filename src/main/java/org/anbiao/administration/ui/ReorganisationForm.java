package org.anbiao.administration.ui;

import java.util.List;
import org.anbiao.administration.reorganisation.Reorganisation.Preview;
import org.anbiao.common.DomainException;

/** What differs on the page between merging, splitting and giving to another township. */
interface ReorganisationForm {

    /** What was chosen, with its effects and how to carry it out. */
    interface Act {

        Preview preview();

        /** How many enterprises moved. */
        int carryOut();

        /** What becomes of the people and what else is to be said, a line each. */
        List<String> words(Preview preview);

        /** Where the enterprises at a place of the preview go. */
        String target(int place);
    }

    /** @throws DomainException where something is not chosen */
    Act act(Grounds grounds);
}
