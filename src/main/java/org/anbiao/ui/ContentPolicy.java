package org.anbiao.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.anbiao.documents.FilesOrigin;
import org.springframework.stereotype.Component;

/**
 * The content security policy of the pages: only the portal's own scripts run, and of those written into the page only the ones that
 * carry this answer's nonce. Two exceptions are Vaadin's: its client builds functions from the expressions that the server
 * sends ({@code unsafe-eval}), and its components style themselves in the page ({@code unsafe-inline} for styles). The development
 * server writes scripts of its own into the page, so that the policy is sent in production mode only. Pictures may also come from the
 * files' own host, where there is one.
 */
@Component
class ContentPolicy implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private static final int NONCE_BYTES = 18;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String filesOrigin;

    ContentPolicy(FilesOrigin files) {
        filesOrigin = files.find().orElse("");
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        if (event.getSource().getDeploymentConfiguration().isProductionMode()) {
            event.addIndexHtmlRequestListener(this::seal);
        }
    }

    private void seal(IndexHtmlResponse page) {
        byte[] bytes = new byte[NONCE_BYTES];
        RANDOM.nextBytes(bytes);
        String nonce = Base64.getEncoder().encodeToString(bytes);
        page.getDocument().select("script").attr("nonce", nonce);
        page.getVaadinResponse().setHeader("Content-Security-Policy", policy(nonce, filesOrigin));
        // a page kept by the browser would come back with a nonce that is not this answer's
        page.getVaadinResponse().setHeader("Cache-Control", "no-store");
    }

    /**
     * @param filesOrigin where stored pictures come from beside the portal itself; may be empty
     */
    static String policy(String nonce, String filesOrigin) {
        return String.join(
                "; ",
                "default-src 'self'",
                "script-src 'self' 'nonce-" + nonce + "' 'unsafe-eval'",
                "style-src 'self' 'unsafe-inline'",
                ("img-src 'self' data: blob: " + filesOrigin).strip(),
                "font-src 'self' data:",
                "connect-src 'self'",
                "object-src 'none'",
                "base-uri 'self'",
                "form-action 'self'",
                "frame-src 'self' blob:",
                "frame-ancestors 'none'");
    }
}
