package org.anbiao.identity;

import java.util.Collection;
import java.util.List;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.ActorPrincipal;
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

    /** A user for a member; {@code passwordHash} is empty for logins without a local password. */
    public PortalUser(String username, String passwordHash, Member member, Actor actor) {
        this.username = username;
        this.passwordHash = passwordHash;
        this.member = member;
        this.actor = actor;
    }

    /** The member behind the login. */
    public Member member() {
        return member;
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
