package org.anbiao.identity;

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
 * A page that is left says so on its push channel. When a person changes to another membership, that message may come after the former
 * session has ended; the push library would make a new session for it, whose cookie replaces that of the membership just entered, so
 * that the person stands at the login again. Without a session there is nothing to close.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ClosedPushFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isClosing(request) && request.getSession(false) == null) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean isClosing(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI().endsWith("/VAADIN/push")
                && query != null
                && query.contains("X-Atmosphere-Transport=close");
    }
}
