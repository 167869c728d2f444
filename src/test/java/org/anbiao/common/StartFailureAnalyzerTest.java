package org.anbiao.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;

class StartFailureAnalyzerTest {

    private final StartFailureAnalyzer analyzer = new StartFailureAnalyzer();

    @Test
    void saysOfATakenPortWhichToUse() {
        var analysis = analyzer.analyze(new PortInUseException(8080));

        assertThat(analysis).isNotNull();
        assertThat(analysis.getDescription()).isEqualTo("端口 8080 已被别的程序占用。");
        assertThat(analysis.getAction()).contains("./start --port=8081");
    }

    @Test
    void findsTheReasonBelowTheFrameworksExceptions() {
        var analysis = analyzer.analyze(
                new BeanCreationException("databaseFolder", "failed", new StartRefused("common.start.running", "/x")));

        assertThat(analysis).isNotNull();
        assertThat(analysis.getDescription()).contains("安标已经在运行").contains("/x");
        assertThat(analysis.getAction()).contains("Ctrl+C");
    }

    @Test
    void saysThatTheLoginServiceDoesNotAnswer() {
        // nothing listens at port 1: the failure is Spring Security's own
        var failure = catchThrowable(() -> ClientRegistrations.fromIssuerLocation("http://localhost:1/realms/anbiao"));

        var analysis = analyzer.analyze(new BeanCreationException("registrations", "failed", failure));

        assertThat(analysis).isNotNull();
        assertThat(analysis.getDescription()).contains("联系不上登录服务").contains("http://localhost:1/realms/anbiao");
    }

    @Test
    void leavesOtherFailuresToTheFramework() {
        assertThat(analyzer.analyze(new IllegalStateException("other"))).isNull();
    }

    @Test
    void isKnownToTheFramework() {
        assertThat(SpringFactoriesLoader.loadFactoryNames(FailureAnalyzer.class, null))
                .contains(StartFailureAnalyzer.class.getName());
    }
}
