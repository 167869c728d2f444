package org.anbiao.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.anbiao.common.StartRefused;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/** No portal with local accounts outside the demonstration. */
class LoginGuardTest {

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void withoutAProviderThePortalRefusesToStartAndSaysWhatToDo() {
        assertThatThrownBy(() -> LoginGuard.check(environment)).isInstanceOfSatisfying(StartRefused.class, refusal -> {
            assertThat(refusal.getMessage()).contains("Keycloak").contains("不能启动");
            assertThat(refusal.action()).contains("SPRING_SECURITY_OAUTH2_CLIENT_PROVIDER_KEYCLOAK_ISSUER_URI");
        });
    }

    @Test
    void aClientWithoutAnIssuerIsNotEnough() {
        environment.setProperty("spring.security.oauth2.client.registration.keycloak.client-id", "anbiao-portal");

        assertThatThrownBy(() -> LoginGuard.check(environment)).isInstanceOf(StartRefused.class);
    }

    @Test
    void withAProviderItStarts() {
        environment.setProperty("spring.security.oauth2.client.registration.keycloak.client-id", "anbiao-portal");
        environment.setProperty("spring.security.oauth2.client.provider.keycloak.issuer-uri", ProviderFixture.ISSUER);

        assertThatCode(() -> LoginGuard.check(environment)).doesNotThrowAnyException();
    }

    @Test
    void theDemonstrationHasLocalAccounts() {
        environment.setActiveProfiles("demo");

        assertThatCode(() -> LoginGuard.check(environment)).doesNotThrowAnyException();
    }
}
