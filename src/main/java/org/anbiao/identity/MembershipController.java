package org.anbiao.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Enters the membership that the choice page has noted in the session. Without such a note nothing changes, so that a link from
 * elsewhere cannot switch anybody.
 */
@Controller
class MembershipController {

    private final MembershipDoor door;

    MembershipController(MembershipDoor door) {
        this.door = door;
    }

    @GetMapping(MembershipDoor.CHOICE + "/enter")
    void enter(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        if (authentication.getPrincipal() instanceof ProviderPrincipal
                && request.getSession().getAttribute(MembershipDoor.WANTED) != null) {
            door.enter(request, response, MembershipDoor.loginOf(authentication));
        } else {
            response.sendRedirect(request.getContextPath() + "/");
        }
    }
}
