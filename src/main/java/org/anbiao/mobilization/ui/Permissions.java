package org.anbiao.mobilization.ui;

import com.vaadin.flow.spring.security.AuthenticationContext;
import org.anbiao.identity.PortalUser;
import org.springframework.stereotype.Component;

/** Which actions a page offers; the services check again. */
@Component("mobilizationPermissions")
class Permissions {

    private final AuthenticationContext authentication;

    Permissions(AuthenticationContext authentication) {
        this.authentication = authentication;
    }

    boolean has(String permission) {
        return authentication
                .getAuthenticatedUser(PortalUser.class)
                .filter(user -> user.member().role().permissions().contains(permission))
                .isPresent();
    }
}
