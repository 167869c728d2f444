package org.anbiao.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.io.support.SpringFactoriesLoader;

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
    void leavesOtherFailuresToTheFramework() {
        assertThat(analyzer.analyze(new IllegalStateException("other"))).isNull();
    }

    @Test
    void isKnownToTheFramework() {
        assertThat(SpringFactoriesLoader.loadFactoryNames(FailureAnalyzer.class, null))
                .contains(StartFailureAnalyzer.class.getName());
    }
}
