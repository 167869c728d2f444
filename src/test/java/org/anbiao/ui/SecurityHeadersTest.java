package org.anbiao.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** The headers of every answer. */
class SecurityHeadersTest {

    @Test
    void everyAnswerIsClosedAgainstOtherSites() throws Exception {
        MockHttpServletResponse answer = ask("/todo", false);
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.getHeader("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.getHeader("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(answer.getHeader("Permissions-Policy")).contains("geolocation=()", "microphone=()", "camera=(self)");
        assertThat(answer.getHeader("Strict-Transport-Security")).isNull();
    }

    @Test
    void overTlsTheBrowserIsToldToStayWithIt() throws Exception {
        assertThat(ask("/todo", true).getHeader("Strict-Transport-Security")).startsWith("max-age=31536000");
    }

    @Test
    void dataIsNoPage() throws Exception {
        for (String path : new String[] {"/api/v1/enterprises", "/v3/api-docs", "/actuator/health"}) {
            assertThat(ask(path, false).getHeader("Content-Security-Policy"))
                    .as(path)
                    .contains("default-src 'none'", "sandbox");
        }
    }

    @Test
    void thePolicyOfPagesRunsOwnScriptsOnly() {
        assertThat(ContentPolicy.policy("abc", "").split("; "))
                .contains(
                        "default-src 'self'",
                        "script-src 'self' 'nonce-abc' 'unsafe-eval'",
                        "object-src 'none'",
                        "base-uri 'self'",
                        "form-action 'self'",
                        "frame-ancestors 'none'")
                .noneMatch(part -> part.startsWith("script-src") && part.contains("unsafe-inline"))
                .noneMatch(part -> part.contains("*") || part.contains("http"));
    }

    @Test
    void picturesComeFromTheFilesHostOnlyWhereThereIsOne() {
        assertThat(ContentPolicy.policy("abc", "").split("; ")).contains("img-src 'self' data: blob:");
        assertThat(ContentPolicy.policy("abc", "https://files.example.gov.cn").split("; "))
                .contains("img-src 'self' data: blob: https://files.example.gov.cn")
                .filteredOn(part -> part.contains("https://"))
                .hasSize(1);
    }

    private static MockHttpServletResponse ask(String path, boolean secure) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setSecure(secure);
        MockHttpServletResponse response = new MockHttpServletResponse();
        new SecurityHeaders().doFilter(request, response, new MockFilterChain());
        return response;
    }
}
