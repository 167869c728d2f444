package org.anbiao.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a login that must not go on: nobody acted for too long, it lasts too long, the member was deactivated, moved to another
 * account, or the provider has ended the session. The request then goes on as nobody's, so that a page leads to the login and
 * the browser's running page reloads. A member whose role or unit has changed, or below whom an authority was opened, goes on with
 * the new reach.
 *
 * <p>The browser's heartbeat and push channel are no acts: they would keep an abandoned page logged in for ever.
 */
final class SessionGuard extends OncePerRequestFilter {

    static final String STARTED = "anbiao.login-started";
    static final String ACTED = "anbiao.last-act";

    private final LoginChecks checks;
    private final LoginRecords records;
    private final MembershipDoor door;
    private final LoginProperties properties;
    private final Clock clock;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    SessionGuard(
            LoginChecks checks, LoginRecords records, MembershipDoor door, LoginProperties properties, Clock clock) {
        this.checks = checks;
        this.records = records;
        this.door = door;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (session != null && authentication != null) {
            check(request, response, session, authentication);
        }
        chain.doFilter(request, response);
    }

    private void check(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpSession session,
            Authentication authentication) {
        Object principal = authentication.getPrincipal();
        String tooOld = tooOld(session, principal);
        if (principal instanceof PortalUser user) {
            Optional<Member> now = tooOld == null ? checks.memberNow(user) : Optional.empty();
            if (now.isEmpty()) {
                records.record("login.ended", user, tooOld == null ? "withdrawn" : tooOld);
                end(session);
            } else if (!now.get().equals(user.member()) || !checks.reachesAsNow(user)) {
                change(request, response, session, user, now.get());
            }
        } else if (principal instanceof ProviderVisitor visitor && (tooOld != null || !checks.holds(visitor))) {
            end(session);
        }
        note(request, session, principal);
    }

    private @Nullable String tooOld(HttpSession session, Object principal) {
        long now = clock.millis();
        long started = principal instanceof ProviderPrincipal
                ? MembershipDoor.loginOf(SecurityContextHolder.getContext().getAuthentication())
                        .at()
                        .toEpochMilli()
                : time(session, STARTED, now);
        if (now - started > properties.longest().toMillis()) {
            return "longest";
        }
        return now - time(session, ACTED, now) > properties.idle().toMillis() ? "idle" : null;
    }

    private static long time(HttpSession session, String attribute, long otherwise) {
        return session.getAttribute(attribute) instanceof Long time ? time : otherwise;
    }

    private void note(HttpServletRequest request, HttpSession session, Object principal) {
        if (SecurityContextHolder.getContext().getAuthentication() == null
                || !(principal instanceof PortalUser || principal instanceof ProviderVisitor)) {
            return;
        }
        long now = clock.millis();
        if (session.getAttribute(STARTED) == null) {
            session.setAttribute(STARTED, now);
        }
        if (session.getAttribute(ACTED) == null || !isByItself(request)) {
            session.setAttribute(ACTED, now);
        }
    }

    /** Whether the browser's page sends this without anybody doing anything. */
    static boolean isByItself(HttpServletRequest request) {
        String query = request.getQueryString();
        return query != null && (query.contains("v-r=heartbeat") || query.contains("v-r=push"));
    }

    private static void end(HttpSession session) {
        SecurityContextHolder.clearContext();
        session.invalidate();
    }

    private void change(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpSession session,
            PortalUser user,
            Member now) {
        if (user instanceof ProviderMember provider) {
            if (checks.needsTwoFactors(now) && !provider.login().twoFactors()) {
                records.record("login.ended", user, "two-factors");
                end(session);
                return;
            }
            door.keep(request, response, new ProviderMember(provider.login(), now, checks.actorOf(now)));
            return;
        }
        PortalUser changed = new PortalUser(user.getUsername(), "", now, checks.actorOf(now));
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(changed, null, changed.getAuthorities()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
