package org.anbiao.identity;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Scope;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/**
 * Login at the provider: PKCE, who from the ID token, on to the membership, logout from the provider's side. Applied after
 * Vaadin's own configurer, whose success handler knows nothing of memberships.
 */
@Component
@Scope("prototype")
class ProviderLoginConfigurer extends AbstractHttpConfigurer<ProviderLoginConfigurer, HttpSecurity> {

    private static final String FAILED = "/signed-out?failed";

    private final ObjectProvider<ClientRegistrationRepository> registrations;
    private final ProviderUsers users;
    private final MembershipDoor door;
    private final ProviderLogouts logouts;
    private final LoginProperties properties;

    ProviderLoginConfigurer(
            ObjectProvider<ClientRegistrationRepository> registrations,
            ProviderUsers users,
            MembershipDoor door,
            ProviderLogouts logouts,
            LoginProperties properties) {
        this.registrations = registrations;
        this.users = users;
        this.door = door;
        this.logouts = logouts;
        this.properties = properties;
    }

    @Override
    public void init(HttpSecurity http) throws Exception {
        var requests = new ProviderRequests(registrations.getObject(), properties.twoFactorsAcr());
        http.oauth2Login(
                login -> login.authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(requests))
                        .userInfoEndpoint(endpoint -> endpoint.oidcUserService(users))
                        .successHandler(door)
                        .failureUrl(FAILED));
        http.oidcLogout(logout -> logout.backChannel(channel -> channel.logoutHandler(logouts)));
    }
}
