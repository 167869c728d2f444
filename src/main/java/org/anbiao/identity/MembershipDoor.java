package org.anbiao.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/**
 * The way from a login at the provider to a member: straight in with one membership, by the choice page with several or none.
 * Whoever needs two factors (role and authority decide) is sent back to the provider for the second one first. Whoever comes in, or changes to another
 * membership, gets a new session in which nothing of the former one is left.
 */
@Component
class MembershipDoor implements AuthenticationSuccessHandler {

    /** Where memberships are chosen. */
    static final String CHOICE = "/membership";

    /** Session attribute: the member that was chosen last, until it has come in. */
    static final String WANTED = "anbiao.wanted-member";

    /** Pages below this address are for people who are about to become members. */
    static final String INVITATION = "invitation";

    private static final String ASKED_FOR_TWO = "anbiao.asked-for-two-factors";

    private final LoginIdentities identities;
    private final LoginChecks checks;
    private final LoginRecords records;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final RequestCache requests = new HttpSessionRequestCache();

    MembershipDoor(LoginIdentities identities, LoginChecks checks, LoginRecords records) {
        this.identities = identities;
        this.checks = checks;
        this.records = records;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        if (authentication.getPrincipal() instanceof ProviderVisitor visitor) {
            enter(request, response, visitor.login());
        } else {
            response.sendRedirect(request.getContextPath() + "/");
        }
    }

    /** Comes in as the member that was chosen, or as the only one; otherwise leads to the choice. */
    void enter(HttpServletRequest request, HttpServletResponse response, ProviderLogin login) throws IOException {
        List<Member> members = identities.membershipsOf(login.identity());
        Optional<Member> chosen = chosen(request.getSession(), members);
        if (chosen.isEmpty()) {
            response.sendRedirect(withoutMembership(request, response));
        } else if (checks.isSuspended(chosen.get())) {
            request.getSession().removeAttribute(WANTED);
            records.refused(chosen.get(), login, "suspended");
            response.sendRedirect(request.getContextPath() + CHOICE + "?refused=suspended");
        } else if (checks.needsTwoFactors(chosen.get()) && !login.twoFactors()) {
            askForTwoFactors(request, response, chosen.get(), login);
        } else {
            comeIn(request, response, chosen.get(), login);
        }
    }

    /** Back to the invitation that was opened before the login; else to the choice. */
    private String withoutMembership(HttpServletRequest request, HttpServletResponse response) {
        SavedRequest saved = requests.getRequest(request, response);
        return saved != null && isInvitation(saved) ? saved.getRedirectUrl() : request.getContextPath() + CHOICE;
    }

    /** Without the mark by which the request cache would know it again. */
    private static String target(SavedRequest saved) {
        return saved.getRedirectUrl().replaceFirst("[?&]continue$", "");
    }

    private static boolean isInvitation(SavedRequest saved) {
        String path = URI.create(saved.getRedirectUrl()).getPath();
        return path != null && path.startsWith("/" + INVITATION);
    }

    private static Optional<Member> chosen(HttpSession session, List<Member> members) {
        Object wanted = session.getAttribute(WANTED);
        Optional<Member> found =
                members.stream().filter(member -> member.id().equals(wanted)).findFirst();
        return found.isEmpty() && members.size() == 1 ? Optional.of(members.get(0)) : found;
    }

    private void askForTwoFactors(
            HttpServletRequest request, HttpServletResponse response, Member member, ProviderLogin login)
            throws IOException {
        HttpSession session = request.getSession();
        UUID askedBefore = (UUID) session.getAttribute(ASKED_FOR_TWO);
        if (member.id().equals(askedBefore)) {
            // the provider let the person through again without a second factor: it is not set up for it
            session.removeAttribute(ASKED_FOR_TWO);
            session.removeAttribute(WANTED);
            records.refused(member, login, "two-factors");
            response.sendRedirect(request.getContextPath() + CHOICE + "?refused=two-factors");
            return;
        }
        session.setAttribute(ASKED_FOR_TWO, member.id());
        session.setAttribute(WANTED, member.id());
        response.sendRedirect(request.getContextPath() + ProviderRequests.WITH_TWO_FACTORS);
    }

    private void comeIn(HttpServletRequest request, HttpServletResponse response, Member member, ProviderLogin login)
            throws IOException {
        SavedRequest saved = requests.getRequest(request, response);
        PortalUser before = memberOf(SecurityContextHolder.getContext().getAuthentication());
        ProviderMember user = new ProviderMember(login, member, checks.actorOf(member));
        request.getSession().invalidate();
        keep(request, response, user);
        if (before == null) {
            records.record("login.succeeded", user, null);
        } else if (!before.member().id().equals(member.id())) {
            records.record("login.left", before, null);
            records.record("login.switched", user, null);
        }
        response.sendRedirect(before == null && saved != null ? target(saved) : request.getContextPath() + "/");
    }

    /** Puts a member into the running session, for instance one whose role has changed. */
    void keep(HttpServletRequest request, HttpServletResponse response, ProviderMember user) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                new OAuth2AuthenticationToken(user, user.getAuthorities(), ProviderRequests.REGISTRATION));
        SecurityContextHolder.setContext(context);
        request.getSession(true);
        contexts.saveContext(context, request, response);
    }

    private static @Nullable PortalUser memberOf(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof PortalUser user ? user : null;
    }

    /** The provider's login behind the running request. */
    static ProviderLogin loginOf(@Nullable Authentication authentication) {
        Object principal = Objects.requireNonNull(authentication).getPrincipal();
        if (principal instanceof ProviderUser user) {
            return user.login();
        }
        throw new IllegalStateException("Not a login at the provider");
    }
}
