package org.anbiao.common;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;

/** Says in Chinese why the portal does not start and what to do, where the cause lies with the one who starts it. */
class StartFailureAnalyzer implements FailureAnalyzer {

    /** What Spring Security says of a login provider that does not answer while the portal starts. */
    private static final Pattern NO_PROVIDER =
            Pattern.compile("^Unable to resolve Configuration with the provided Issuer of \"([^\"]*)\"");

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefused refused) {
                return new FailureAnalysis(refused.getMessage(), refused.action(), refused);
            }
            if (cause instanceof PortInUseException taken) {
                StartRefused refused = new StartRefused(
                        "common.start.port", String.valueOf(taken.getPort()), String.valueOf(taken.getPort() + 1));
                return new FailureAnalysis(refused.getMessage(), refused.action(), taken);
            }
            Matcher unreachable = NO_PROVIDER.matcher(String.valueOf(cause.getMessage()));
            if (unreachable.find()) {
                StartRefused refused = new StartRefused("common.start.login-provider", unreachable.group(1));
                return new FailureAnalysis(refused.getMessage(), refused.action(), cause);
            }
        }
        return null;
    }
}
