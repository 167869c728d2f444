package org.anbiao.common;

import java.util.List;

/**
 * One page of a list together with the number of rows of the whole list.
 *
 * @param rows the rows of this page
 * @param total rows of the whole list
 */
public record PagedList<T>(List<T> rows, long total) {

    public PagedList {
        rows = List.copyOf(rows);
    }
}
