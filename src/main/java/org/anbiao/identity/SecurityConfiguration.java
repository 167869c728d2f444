package org.anbiao.identity;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;

/** The login: by form for local accounts, by OpenID Connect where a provider is configured. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableMethodSecurity
class SecurityConfiguration {

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    @Order(100)
    SecurityFilterChain pages(HttpSecurity http, ObjectProvider<ClientRegistrationRepository> providers)
            throws Exception {
        http.authorizeHttpRequests(requests -> requests.requestMatchers(
                        "/actuator/health/**", "/actuator/info", "/images/**", "/v3/api-docs/**")
                .permitAll());
        if (providers.getIfAvailable() == null) {
            http.with(vaadin(), pages -> pages.loginView("/login"));
        } else {
            http.with(vaadin(), pages -> pages.oauth2LoginPage("/oauth2/authorization/keycloak"));
        }
        return http.build();
    }
}
