package org.anbiao.documents;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.anbiao.common.DomainException;
import org.anbiao.common.Messages;
import org.anbiao.documents.FileLinks.Link;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers on the files' host: a stored file for a sealed address that the portal made a moment ago ({@link FileLinks}), and nothing else.
 * It stands before everything but the proxy's headers, so that no session, no cookie, no login and no page exists there; and on the
 * portal's host those addresses do not exist. Without {@link FilesOrigin} it lets everything pass.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class FilesHost extends OncePerRequestFilter {

    /** Where sealed addresses lie. */
    static final String PATH = "/stored/";

    private static final Logger LOG = LoggerFactory.getLogger(FilesHost.class);
    private static final Pattern ADDRESS = Pattern.compile(Pattern.quote(PATH) + "([A-Za-z0-9_-]+)");

    private final FilesOrigin origin;
    private final FileLinks links;
    private final FileStore files;
    private final CurrentActor currentActor;
    private final Messages messages;

    FilesHost(FilesOrigin origin, FileLinks links, FileStore files, CurrentActor currentActor, Messages messages) {
        this.origin = origin;
        this.links = links;
        this.files = files;
        this.currentActor = currentActor;
        this.messages = messages;
    }

    /** A file with its content. */
    private record Found(FileKind kind, byte[] content) {}

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return origin.find().isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // the name in the request itself counts too: what a proxy is told about the host cannot lead from this host to
        // the portal
        if (origin.isHost(request.getServerName()) || origin.isHost(request.getHeader(HttpHeaders.HOST))) {
            answer(request, response);
        } else if (request.getRequestURI().startsWith(PATH)) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        close(request, response);
        var address = ADDRESS.matcher(request.getRequestURI());
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (!reads || !address.matches()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Optional<Link> link = links.open(address.group(1));
        Optional<Found> found;
        try {
            found = link.flatMap(this::read);
        } catch (DomainException e) {
            say(request, response, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, e.messageKey());
            return;
        } catch (RuntimeException e) {
            // answered here, since the portal's page for failures is not for this host; the address is not told to the
            // log
            LOG.error("File {} could not be handed out", link.map(Link::fileId).orElseThrow(), e);
            say(request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "documents.origin.failed");
            return;
        }
        if (found.isPresent()) {
            handOut(response, link.orElseThrow(), found.get());
        } else {
            say(request, response, HttpServletResponse.SC_NOT_FOUND, "documents.origin.expired");
        }
    }

    /**
     * Reads as nobody of the authority that keeps the file, held to the enterprise that it is about: who may have it was decided at
     * the portal, and the policies show this actor no other enterprise's and no other authority's.
     */
    private Optional<Found> read(Link link) {
        Actor reader =
                new Actor(null, "", link.tenantId(), null, link.enterpriseId(), List.of(link.tenantId()), List.of());
        return currentActor.callAs(reader, () -> files.find(link.fileId())
                .flatMap(file -> files.read(file.id()).map(content -> new Found(file.kind(), content))));
    }

    private static void handOut(HttpServletResponse response, Link link, Found found) throws IOException {
        response.setContentType(found.kind().mediaType());
        response.setContentLength(found.content().length);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, FileWrapping.disposition(link.shown(), link.name()));
        response.setHeader(HttpHeaders.CACHE_CONTROL, FileWrapping.CACHING);
        response.setHeader("Content-Security-Policy", FileWrapping.POLICY + "; frame-ancestors 'none'");
        if (found.kind().isPicture()) {
            // shown in the portal's pages
            response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        }
        response.getOutputStream().write(found.content());
    }

    /** The headers of every answer of this host; what is no file has nothing at all to show. */
    private static void close(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }

    private void say(HttpServletRequest request, HttpServletResponse response, int status, String key)
            throws IOException {
        boolean asked = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null;
        byte[] text = messages.get(asked ? request.getLocale() : Messages.CHINESE, key)
                .getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("text/plain;charset=UTF-8");
        response.setContentLength(text.length);
        response.getOutputStream().write(text);
    }
}
