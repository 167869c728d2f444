package org.anbiao.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.anbiao.common.Messages;
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
import org.springframework.security.web.SecurityFilterChain;

/**
 * The API's own door: no session and so no CSRF token; every request brings its credentials. In the demonstration these
 * are the demonstration's accounts by HTTP Basic; elsewhere nobody is let in until a token issuer is configured.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    private static final String CHALLENGE = "Basic realm=\"anbiao\", charset=\"UTF-8\"";

    private final Messages messages;
    private final ObjectMapper json;

    ApiSecurity(Messages messages, ObjectMapper json) {
        this.messages = messages;
        this.json = json;
    }

    @Bean
    @Order(10)
    SecurityFilterChain api(HttpSecurity http, Environment environment) throws Exception {
        boolean demonstration = environment.acceptsProfiles(Profiles.of("demo"));
        http.securityMatcher("/api/**")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(failures -> failures.authenticationEntryPoint(
                        (request, response, failure) -> refuse(response, demonstration)));
        if (demonstration) {
            http.httpBasic(
                    basic -> basic.authenticationEntryPoint((request, response, failure) -> refuse(response, true)));
        }
        return http.build();
    }

    private void refuse(HttpServletResponse response, boolean demonstration) throws IOException {
        String key = demonstration ? "api.login.wrong" : "api.login.closed";
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNAUTHORIZED, messages.chinese(key));
        problem.setTitle(messages.chinese("api.status.401"));
        problem.setProperty("code", key);
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        if (demonstration) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
        }
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getWriter(), problem);
    }
}
