package org.anbiao.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Headers of every answer, whatever answers: nothing is guessed, nothing of an address is told to other sites, no other site frames the
 * portal or shares its window, and no page asks for a device beyond the camera that photographs receipts. Over TLS, also
 * behind a proxy that says so, the browser is told to stay with it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class SecurityHeaders extends OncePerRequestFilter {

    private static final String PERMISSIONS = "accelerometer=(), autoplay=(), camera=(self), display-capture=(),"
            + " encrypted-media=(), fullscreen=(self), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(),"
            + " payment=(), usb=(), xr-spatial-tracking=()";

    /** For answers that are data: whoever opens one as a page gets nothing that runs. */
    private static final String DATA_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";

    /** For the page that works without a network: its own files only, and the photos taken with it. */
    private static final String FIELD_POLICY = "default-src 'self'; img-src 'self' blob: data:; object-src 'none';"
            + " base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", PERMISSIONS);
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        String path = request.getRequestURI();
        if (isData(path)) {
            response.setHeader("Content-Security-Policy", DATA_POLICY);
        } else if (path.startsWith("/field/")) {
            response.setHeader("Content-Security-Policy", FIELD_POLICY);
        }
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        chain.doFilter(request, response);
    }

    private static boolean isData(String path) {
        return path.startsWith("/api/")
                || path.startsWith("/field/api/")
                || path.startsWith("/v3/")
                || path.startsWith("/actuator");
    }
}
