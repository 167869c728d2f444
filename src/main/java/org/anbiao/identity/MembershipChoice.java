package org.anbiao.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The memberships among which the person who is logged in at the provider may choose. */
@Component
public class MembershipChoice {

    /** Where a noted choice is entered; a whole new page, not a navigation inside the running one. */
    public static final String ENTRANCE = "membership/enter";

    private final CurrentIdentity currentIdentity;
    private final LoginIdentities identities;

    MembershipChoice(CurrentIdentity currentIdentity, LoginIdentities identities) {
        this.currentIdentity = currentIdentity;
        this.identities = identities;
    }

    /** All memberships of the person, also those that are not open now; empty for local accounts. */
    public List<LoginIdentities.Standing> all() {
        return currentIdentity.find().map(identities::standingsOf).orElse(List.of());
    }

    /** The member that is logged in with. */
    public Optional<UUID> current() {
        return SecurityContextHolder.getContext().getAuthentication() != null
                        && SecurityContextHolder.getContext()
                                        .getAuthentication()
                                        .getPrincipal()
                                instanceof PortalUser user
                ? Optional.of(user.member().id())
                : Optional.empty();
    }

    /** Whether the person could change to another membership. */
    public boolean hasSeveral() {
        return all().stream().filter(LoginIdentities.Standing::open).count() > 1;
    }

    /** Whether a page, named by its path, is for people who are about to become members. */
    public static boolean isInvitation(String path) {
        return path.startsWith(MembershipDoor.INVITATION);
    }

    /** Name of the session attribute that notes the choice until {@link #ENTRANCE} is opened. */
    public static String note() {
        return MembershipDoor.WANTED;
    }
}
