package org.anbiao.demo;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class DemoGuardTest {

    @Test
    void refusesAnExternalDatabase() {
        MockEnvironment external =
                new MockEnvironment().withProperty("spring.datasource.url", "jdbc:postgresql://db/x");

        assertThatThrownBy(() -> DemoGuard.check(external)).hasMessageContaining("演示模式不能连接外部数据库");
    }

    @Test
    void acceptsAnExternalDatabaseWhenForced() {
        MockEnvironment forced = new MockEnvironment()
                .withProperty("spring.datasource.url", "jdbc:postgresql://db/x")
                .withProperty("anbiao.demo.force", "true");

        assertThatCode(() -> DemoGuard.check(forced)).doesNotThrowAnyException();
    }

    @Test
    void startsOnTheEmbeddedDatabase() {
        assertThatCode(() -> DemoGuard.check(new MockEnvironment())).doesNotThrowAnyException();
    }
}
