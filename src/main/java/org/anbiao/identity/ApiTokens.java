package org.anbiao.identity;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.env.Environment;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Tokens of the login provider's realm at the REST API: made for the API (audience {@value #AUDIENCE}), belonging to an account that
 * is an active member, and with two factors where role and authority need them. What the caller may do stands at the member, as for pages.
 */
@Component
public class ApiTokens implements Converter<Jwt, AbstractAuthenticationToken> {

    /** The audience that the realm's scope of the same name puts into a token. */
    public static final String AUDIENCE = "anbiao-api";

    /** Header that names the member where the account has several. */
    public static final String MEMBER_HEADER = "Anbiao-Member";

    private static final String ISSUER = "spring.security.oauth2.client.provider.keycloak.issuer-uri";

    private final @Nullable String issuer;
    private final LoginIdentities identities;
    private final LoginChecks checks;
    private final LoginProperties properties;

    ApiTokens(Environment environment, LoginIdentities identities, LoginChecks checks, LoginProperties properties) {
        this.issuer = environment.getProperty(ISSUER);
        this.identities = identities;
        this.checks = checks;
        this.properties = properties;
    }

    /** What checks a token's signature, issuer, time and audience; empty where no provider is configured. */
    public Optional<JwtDecoder> decoder() {
        return Optional.ofNullable(issuer)
                .map(address -> new SupplierJwtDecoder(() -> {
                    NimbusJwtDecoder decoder = JwtDecoders.fromIssuerLocation(address);
                    decoder.setJwtValidator(checks(address));
                    return decoder;
                }));
    }

    static DelegatingOAuth2TokenValidator<Jwt> checks(String issuer) {
        return new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(issuer),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains(AUDIENCE)));
    }

    /**
     * The member behind a checked token.
     *
     * @throws InvalidBearerTokenException if the account has no active membership, several and none was named, or the
     *     member needs two factors and the token has one
     */
    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        ProviderIdentity identity = new ProviderIdentity(
                token.getIssuer().toString(), token.getSubject(), token.getSubject(), token.getSubject(), null, false);
        Member member = chosen(identities.membershipsOf(identity));
        if (checks.needsTwoFactors(member) && !properties.twoFactorsAcr().equals(token.getClaimAsString("acr"))) {
            throw new InvalidBearerTokenException("two factors needed");
        }
        String name = token.getClaimAsString("preferred_username");
        PortalUser user = new PortalUser(name == null ? token.getSubject() : name, "", member, checks.actorOf(member));
        return UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities());
    }

    private static Member chosen(List<Member> members) {
        String named = RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest().getHeader(MEMBER_HEADER)
                : null;
        List<Member> possible = members.stream()
                .filter(member -> named == null || member.id().toString().equals(named))
                .toList();
        if (possible.size() != 1) {
            throw new InvalidBearerTokenException(possible.isEmpty() ? "no membership" : "name the member");
        }
        return possible.get(0);
    }
}
