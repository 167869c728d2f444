package org.anbiao.administration.ui;

import java.util.List;
import java.util.UUID;
import org.anbiao.administration.reorganisation.Reorganisation.Share;
import org.anbiao.administration.reorganisation.Reorganisation.Target;

/** The part of the page that differs between merging and splitting. */
interface ReorganisationForm {

    /**
     * Units that are merged or split.
     *
     * @throws org.anbiao.common.DomainException where none is chosen
     */
    List<UUID> from();

    /** Where they go, without the fields that were left empty. */
    List<Target> targets();

    /** Who goes where. */
    Share share();
}
