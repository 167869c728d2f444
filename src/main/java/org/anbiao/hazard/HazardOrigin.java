package org.anbiao.hazard;

import java.util.Optional;
import java.util.UUID;

/** Where a hazard was found, as the module that keeps that record knows it, for instance a check by the enterprise's list; a bean per kind. */
public interface HazardOrigin {

    /** The record that the hazard came from, for who may read the hazard; empty if it came from none of this kind. */
    Optional<Origin> of(UUID hazardId);

    /**
     * @param words the record in words
     * @param address its page, without a leading slash
     */
    record Origin(String words, String address) {}
}
