package org.anbiao.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * How many requests a minute one caller, or one address before anybody is known, may send; more are answered 429 with the
 * seconds to wait. Counted per node.
 */
final class ApiRateLimit extends OncePerRequestFilter {

    private static final int MOST_CALLERS = 20_000;

    /** Whom requests are counted for. */
    enum By {
        /** The address of the connection; before the login, so that tokens and passwords cannot be tried at will. */
        ADDRESS,
        /** The account that is logged in. */
        ACCOUNT
    }

    private final By by;
    private final long perMinute;
    private final ApiProblems problems;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_CALLERS)
            .expireAfterAccess(Duration.ofMinutes(5))
            .build();

    ApiRateLimit(By by, long perMinute, ApiProblems problems) {
        this.by = by;
        this.perMinute = perMinute;
        this.problems = problems;
    }

    @Override
    protected String getAlreadyFilteredAttributeName() {
        return super.getAlreadyFilteredAttributeName() + by;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ConsumptionProbe probe = buckets.get(caller(request), key -> bucket()).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
            return;
        }
        long seconds = 1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        problems.write(response, HttpStatus.TOO_MANY_REQUESTS.value(), "api.too-many", seconds);
    }

    private String caller(HttpServletRequest request) {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        if (by == By.ACCOUNT && login != null) {
            return login.getPrincipal() instanceof ApiTokenUser.Account account
                    ? "token " + account.tokenId()
                    : "login " + login.getName();
        }
        return "address " + request.getRemoteAddr();
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build();
    }
}
