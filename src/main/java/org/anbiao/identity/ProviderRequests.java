package org.anbiao.identity;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** How the portal asks the provider for a login: always with PKCE, and for two factors where the role needs them. */
final class ProviderRequests implements OAuth2AuthorizationRequestResolver {

    /** Name of the client registration. */
    static final String REGISTRATION = "keycloak";

    /** Where a login begins. */
    static final String LOGIN = "/oauth2/authorization/" + REGISTRATION;

    /** Where a login with two factors begins. */
    static final String WITH_TWO_FACTORS = LOGIN + "?two-factors";

    private final DefaultOAuth2AuthorizationRequestResolver resolver;
    private final String twoFactorsAcr;

    ProviderRequests(ClientRegistrationRepository registrations, String twoFactorsAcr) {
        this.resolver = new DefaultOAuth2AuthorizationRequestResolver(registrations, "/oauth2/authorization");
        this.resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        this.twoFactorsAcr = twoFactorsAcr;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return strengthened(request, resolver.resolve(request));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registrationId) {
        return strengthened(request, resolver.resolve(request, registrationId));
    }

    private @Nullable OAuth2AuthorizationRequest strengthened(
            HttpServletRequest request, @Nullable OAuth2AuthorizationRequest asked) {
        if (asked == null || request.getParameter("two-factors") == null) {
            return asked;
        }
        return OAuth2AuthorizationRequest.from(asked)
                .additionalParameters(parameters -> parameters.put("acr_values", twoFactorsAcr))
                .build();
    }
}
