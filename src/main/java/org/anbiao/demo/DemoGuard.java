package org.anbiao.demo;

import org.anbiao.common.StartRefused;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;

/** The demonstration's passwords are public: it refuses to start against an external database unless forced. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoGuard {

    /** Runs before any bean is made, so before a connection is opened or a migration run. */
    @Bean
    static BeanFactoryPostProcessor refuseExternalDatabase(Environment environment) {
        return factory -> check(environment);
    }

    static void check(Environment environment) {
        boolean external = environment.containsProperty("spring.datasource.url");
        boolean forced = environment.getProperty("anbiao.demo.force", Boolean.class, false);
        if (external && !forced) {
            throw new StartRefused("demo.start.external");
        }
    }
}
