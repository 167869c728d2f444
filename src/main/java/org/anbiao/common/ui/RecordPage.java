package org.anbiao.common.ui;

import java.util.UUID;

/**
 * Where a kind of record is opened; modules contribute theirs as beans, so that a list of many kinds leads to each without knowing the
 * module.
 *
 * @param kind as the facts of the forms name it, for instance {@code hazard}
 * @param route of its page, without the id and without a leading slash
 * @param labelKey words of a link that has none of its own
 */
public record RecordPage(String kind, String route, String labelKey) {

    /** The address of one record. */
    public String address(UUID id) {
        return route + "/" + id;
    }
}
