package org.anbiao.common;

/**
 * Which part of a list is wanted.
 *
 * @param offset rows to leave out before the first one, from 0
 * @param limit rows wanted at the most, 1 to 1000
 */
public record PageRequest(int offset, int limit) {

    public PageRequest {
        if (offset < 0 || limit < 1 || limit > 1000) {
            throw new IllegalArgumentException("offset " + offset + ", limit " + limit);
        }
    }

    /** The page with this number, counted from 0. */
    public static PageRequest page(int number, int size) {
        return new PageRequest(number * size, size);
    }
}
