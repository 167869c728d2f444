package org.anbiao.registry;

import java.util.UUID;

/**
 * A page of another module about an enterprise, offered in its file; contributed as a bean.
 *
 * @param labelKey what the page is called
 * @param route address of the page, to which the enterprise's id is added
 */
public record EnterpriseFileLink(String labelKey, String route) {

    /** Address of the page for an enterprise. */
    public String of(UUID enterpriseId) {
        return route + "/" + enterpriseId;
    }
}
