package org.anbiao.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.anbiao.common.Messages;
import org.anbiao.identity.ApiTokens;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.logout.LogoutFilter;

/**
 * The API's own door: no session and so no CSRF token; every request brings its credentials. These are the opaque tokens of
 * service accounts ({@link ApiTokenFilter}); wherever a login provider is configured, also tokens of its realm that were made for
 * the API ({@link ApiTokens}); in the demonstration also its accounts by HTTP Basic.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ApiLimits.class)
class ApiSecurity {

    private static final String BASIC = "Basic realm=\"anbiao\", charset=\"UTF-8\"";
    private static final String BEARER = "Bearer realm=\"anbiao\"";

    private final Messages messages;
    private final ObjectMapper json;
    private final ApiTokens tokens;

    ApiSecurity(Messages messages, ObjectMapper json, ApiTokens tokens) {
        this.messages = messages;
        this.json = json;
        this.tokens = tokens;
    }

    @Bean
    @Order(10)
    SecurityFilterChain api(
            HttpSecurity http, Environment environment, ApiTokenLogin accounts, ApiProblems problems, ApiLimits limits)
            throws Exception {
        boolean demonstration = environment.acceptsProfiles(Profiles.of("demo"));
        http.securityMatcher("/api/**")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .addFilterBefore(
                        new ApiRateLimit(ApiRateLimit.By.ADDRESS, limits.perAddressAMinute(), problems),
                        LogoutFilter.class)
                .addFilterBefore(new ApiTokenFilter(accounts, problems), LogoutFilter.class)
                .addFilterBefore(
                        new ApiRateLimit(ApiRateLimit.By.ACCOUNT, limits.perAccountAMinute(), problems),
                        AuthorizationFilter.class)
                .exceptionHandling(failures -> failures.authenticationEntryPoint(
                        (request, response, failure) -> refuse(response, demonstration)));
        if (demonstration) {
            http.httpBasic(
                    basic -> basic.authenticationEntryPoint((request, response, failure) -> refuse(response, true)));
        }
        Optional<JwtDecoder> decoder = tokens.decoder();
        if (decoder.isPresent()) {
            http.oauth2ResourceServer(
                    server -> server.jwt(jwt -> jwt.decoder(decoder.get()).jwtAuthenticationConverter(tokens))
                            .authenticationEntryPoint((request, response, failure) -> refuse(response, demonstration)));
        }
        return http.build();
    }

    private void refuse(HttpServletResponse response, boolean demonstration) throws IOException {
        String key = demonstration ? "api.login.wrong" : "api.login.token";
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNAUTHORIZED, messages.chinese(key));
        problem.setTitle(messages.chinese("api.status.401"));
        problem.setProperty("code", key);
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, demonstration ? BASIC : BEARER);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getWriter(), problem);
    }
}
