package org.anbiao.identity;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The membership that is logged in with: its role's permissions, never those of other roles of the same person. */
@Component
public class CurrentMember {

    /** The member; empty outside a login. */
    public Optional<Member> find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof PortalUser user
                ? Optional.of(user.member())
                : Optional.empty();
    }

    /** Whether the member's role carries a permission; false outside a login. */
    public boolean has(String permission) {
        return find().filter(member -> member.role().permissions().contains(permission))
                .isPresent();
    }

    /** Whether the member reaches only what was given to this person by name. */
    public boolean seesAssignedOnly() {
        return find().filter(member -> member.role().reach() == Role.Reach.ASSIGNED)
                .isPresent();
    }
}
