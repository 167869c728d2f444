package org.anbiao.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Collections;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Changes over to an absent colleague's membership and back, as the person menu has noted in the session. Without such a note
 * nothing changes, so that a link from elsewhere cannot switch anybody. A colleague's membership that needs two factors is not
 * entered by a login with one: the provider asks for the second first. The session is emptied: no page of the one membership
 * stays open in the other. It keeps its id, since a request of the former page that is still on its way would otherwise bring
 * the browser a nobody's session.
 */
@Controller
public class StandInController {

    /** Address that changes over. */
    public static final String ENTRANCE = "stand-in/enter";

    /** Session attribute: the id of the substitution, or an empty text for the own membership. */
    public static final String WANTED = "anbiao.wanted-stand-in";

    private final Substitutions substitutions;
    private final LoginChecks checks;
    private final MembershipDoor door;

    StandInController(Substitutions substitutions, LoginChecks checks, MembershipDoor door) {
        this.substitutions = substitutions;
        this.checks = checks;
        this.door = door;
    }

    @GetMapping("/" + ENTRANCE)
    void enter(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        HttpSession session = request.getSession();
        Object wanted = session.getAttribute(WANTED);
        if (wanted instanceof String id && authentication.getPrincipal() instanceof PortalUser user) {
            session.removeAttribute(WANTED);
            PortalUser changed = changed(user, id);
            if (changed instanceof ProviderMember strong && !isStrongEnough(strong)) {
                // back in the own membership with two factors, the person changes over again
                session.setAttribute(MembershipDoor.WANTED, user.member().id());
                response.sendRedirect(request.getContextPath() + ProviderRequests.WITH_TWO_FACTORS);
                return;
            }
            if (changed != null) {
                renew(request, response, changed);
            }
        }
        response.sendRedirect(request.getContextPath() + "/");
    }

    private @Nullable PortalUser changed(PortalUser user, String id) {
        if (!id.isEmpty()) {
            try {
                return standingIn(user, substitutions.begin(UUID.fromString(id)));
            } catch (DomainException over) {
                return null;
            }
        }
        Substitutions.StandIn standIn = user.standIn();
        return standIn == null ? null : own(user, standIn.own());
    }

    private static @Nullable PortalUser standingIn(PortalUser user, Substitutions.StandIn standIn) {
        return user instanceof ProviderMember provider
                ? new ProviderMember(provider.login(), standIn)
                : new PortalUser(user.getUsername(), standIn);
    }

    private boolean isStrongEnough(ProviderMember user) {
        return user.login().twoFactors() || !checks.needsTwoFactors(user.member());
    }

    private PortalUser own(PortalUser user, Member own) {
        return user instanceof ProviderMember provider
                ? new ProviderMember(provider.login(), own, checks.actorOf(own))
                : new PortalUser(user.getUsername(), "", own, checks.actorOf(own));
    }

    private void renew(HttpServletRequest request, HttpServletResponse response, PortalUser user) {
        HttpSession session = request.getSession();
        for (String name : Collections.list(session.getAttributeNames())) {
            // changing over does not make a login last longer
            if (!SessionGuard.STARTED.equals(name) && !SessionGuard.ACTED.equals(name)) {
                session.removeAttribute(name);
            }
        }
        if (user instanceof ProviderMember provider) {
            door.keep(request, response, provider);
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
    }
}
