package org.anbiao.identity;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/** The login: by form for the demonstration's local accounts, by OpenID Connect where a provider is configured. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableMethodSecurity
@EnableConfigurationProperties(LoginProperties.class)
class SecurityConfiguration {

    private static final String SIGNED_OUT = "/signed-out";

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    @Order(100)
    SecurityFilterChain pages(
            HttpSecurity http,
            ObjectProvider<ClientRegistrationRepository> providers,
            SessionGuard guard,
            ObjectProvider<ProviderLoginConfigurer> providerLogin)
            throws Exception {
        http.authorizeHttpRequests(requests -> requests.requestMatchers("/field/api/**")
                .authenticated()
                .requestMatchers(
                        "/actuator/health/**",
                        "/actuator/info",
                        "/images/**",
                        "/v3/api-docs/**",
                        "/field",
                        "/field/**",
                        SIGNED_OUT)
                .permitAll());
        // before anonymous login fills in: a login that is ended here goes on as nobody's
        http.addFilterBefore(guard, AnonymousAuthenticationFilter.class);
        if (providers.getIfAvailable() == null) {
            http.with(vaadin(), pages -> pages.loginView("/login"));
        } else {
            http.with(vaadin(), pages -> pages.oauth2LoginPage(ProviderRequests.LOGIN, "{baseUrl}" + SIGNED_OUT));
            http.with(providerLogin.getObject(), Customizer.withDefaults());
        }
        return http.build();
    }

    @Bean
    SessionGuard sessionGuard(
            LoginChecks checks, LoginRecords records, MembershipDoor door, LoginProperties properties, Clock clock) {
        return new SessionGuard(checks, records, door, properties, clock);
    }

    /** The guard belongs into the chain of the pages only, not before everything the server answers. */
    @Bean
    FilterRegistrationBean<SessionGuard> sessionGuardStaysInItsChain(SessionGuard guard) {
        var registration = new FilterRegistrationBean<>(guard);
        registration.setEnabled(false);
        return registration;
    }
}
