package org.anbiao.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.Charset;
import org.apache.catalina.Context;
import org.apache.catalina.util.SessionConfig;
import org.apache.tomcat.util.http.CookieProcessor;
import org.apache.tomcat.util.http.MimeHeaders;
import org.apache.tomcat.util.http.ServerCookies;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Lets only a page that is opened replace the browser's session. What a page sends by itself, such as the word on its push channel that
 * it is left, may come to the server while the person changes to another membership: its own session has ended by then, a new one is
 * made for it, and that one's cookie would replace the cookie of the membership just entered, so that the person stands at the choice
 * again. Such a request keeps its new session to itself; the page it belongs to reloads.
 */
@Component
final class SessionCookies implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    /** What the browser says a request is for; pages are opened by {@value #OPENS_PAGE}. */
    private static final String PURPOSE = "Sec-Fetch-Mode";

    private static final String OPENS_PAGE = "navigate";

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> context.setCookieProcessor(new Kept(context.getCookieProcessor(), context)));
    }

    /** Whether a request must not replace the session cookie that it came with. */
    private static boolean keeps(HttpServletRequest request, String sessionCookie) {
        String purpose = request.getHeader(PURPOSE);
        return purpose != null && !purpose.equals(OPENS_PAGE) && has(request, sessionCookie);
    }

    private static boolean has(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(name)) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Writes every cookie as before but for a session's that must stay.
     *
     * @param context knows the session cookie's name, which is set after this was made
     */
    private record Kept(CookieProcessor before, Context context) implements CookieProcessor {

        @Override
        public void parseCookieHeader(MimeHeaders headers, ServerCookies serverCookies) {
            before.parseCookieHeader(headers, serverCookies);
        }

        /** Null leaves the cookie out: a header without a value is not written. */
        @Override
        public @Nullable String generateHeader(Cookie cookie, HttpServletRequest request) {
            String session = SessionConfig.getSessionCookieName(context);
            return cookie.getName().equals(session) && keeps(request, session)
                    ? null
                    : before.generateHeader(cookie, request);
        }

        @Override
        public Charset getCharset() {
            return before.getCharset();
        }
    }
}
