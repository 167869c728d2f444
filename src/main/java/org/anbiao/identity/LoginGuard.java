package org.anbiao.identity;

import org.anbiao.common.StartRefused;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Outside the demonstration there are no local accounts: without a login provider the portal does not start. */
@Configuration(proxyBeanMethods = false)
class LoginGuard {

    private static final String CLIENT =
            "spring.security.oauth2.client.registration." + ProviderRequests.REGISTRATION + ".client-id";
    private static final String ISSUER =
            "spring.security.oauth2.client.provider." + ProviderRequests.REGISTRATION + ".issuer-uri";

    /** Runs before any bean is made, so before a connection is opened or a migration run. */
    @Bean
    static BeanFactoryPostProcessor refuseWithoutProvider(Environment environment) {
        return factory -> check(environment);
    }

    static void check(Environment environment) {
        boolean local = environment.acceptsProfiles(Profiles.of("demo | test"));
        if (!local && !(environment.containsProperty(CLIENT) && environment.containsProperty(ISSUER))) {
            throw new StartRefused("identity.start.no-provider");
        }
    }
}
