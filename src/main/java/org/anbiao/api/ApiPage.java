package org.anbiao.api;

import java.util.List;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;

/**
 * One page of a list.
 *
 * @param page number of the page, from 0
 * @param size rows asked for
 * @param total rows of the whole list
 */
public record ApiPage<T>(List<T> items, int page, int size, long total) {

    /** Largest page that is served. */
    static final int LARGEST = 500;

    private static final int FARTHEST = 1_000_000;

    /** @throws DomainException api.page.limits outside of 0 … and 1 to {@value #LARGEST} */
    static PageRequest request(int page, int size) {
        if (page < 0 || page > FARTHEST || size < 1 || size > LARGEST) {
            throw new DomainException("api.page.limits", LARGEST);
        }
        return PageRequest.page(page, size);
    }
}
