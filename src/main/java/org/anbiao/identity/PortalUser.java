package org.anbiao.identity;

import java.util.Collection;
import java.util.List;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.ActorPrincipal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** A logged-in member: its role's permissions and the actor its transactions are bound to. */
public class PortalUser implements UserDetails, ActorPrincipal {

    private static final long serialVersionUID = 1L;

    private final String username;
    private transient String passwordHash;
    private final transient Member member;
    private final transient Actor actor;
    private final transient Substitutions.@Nullable StandIn standIn;

    /** A user for a member; {@code passwordHash} is empty for logins without a local password. */
    public PortalUser(String username, String passwordHash, Member member, Actor actor) {
        this.username = username;
        this.passwordHash = passwordHash;
        this.member = member;
        this.actor = actor;
        this.standIn = null;
    }

    /** Somebody who works in an absent colleague's membership. */
    PortalUser(String username, Substitutions.StandIn standIn) {
        this.username = username;
        this.passwordHash = "";
        this.member = standIn.member();
        this.actor = standIn.actor();
        this.standIn = standIn;
    }

    /** The member behind the login; for a substitute the absent colleague's membership under the substitute's name. */
    public Member member() {
        return member;
    }

    /** The substitution that is worked under; null while somebody works as themselves. */
    public Substitutions.@Nullable StandIn standIn() {
        return standIn;
    }

    @Override
    public Actor actor() {
        return actor;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        List<GrantedAuthority> authorities = new java.util.ArrayList<>();
        authorities.add(new SimpleGrantedAuthority("ROLE_" + member.role().name()));
        member.role().permissions().forEach(permission -> authorities.add(new SimpleGrantedAuthority(permission)));
        return authorities;
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return username;
    }
}
