package org.anbiao.documents;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.anbiao.common.StartRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The host that hands out stored files, where the operator gave them one of their own ({@code ANBIAO_FILES_ORIGIN}): whatever a hostile
 * file might do there, it is not the portal's origin and has no session. Without one the portal's own address answers.
 */
@Component
public final class FilesOrigin {

    private static final int MOST_PORT = 65_535;

    private final @Nullable String origin;
    private final @Nullable String host;

    /**
     * @param configured scheme and host, for instance {@code https://files.example.gov.cn}; empty for the portal's own host
     * @param publicUrl the portal's own address
     * @throws StartRefused documents.origin.address, .plain, .portal-unknown, .portal
     */
    FilesOrigin(
            @Value("${anbiao.files.origin:}") String configured,
            @Value("${anbiao.public-url:http://localhost:8080}") String publicUrl) {
        String text = configured.strip();
        if (text.isEmpty()) {
            origin = null;
            host = null;
            return;
        }
        URI address = address(text);
        host = canonical(address.getHost());
        boolean secure = "https".equalsIgnoreCase(address.getScheme());
        if (!secure && !isLoopback(host)) {
            throw new StartRefused("documents.origin.plain", text);
        }
        String portal = hostOf(publicUrl);
        if (portal.isEmpty() || isLoopback(portal) && !isLoopback(host)) {
            throw new StartRefused("documents.origin.portal-unknown", text, publicUrl);
        }
        if (portal.equals(host)) {
            throw new StartRefused("documents.origin.portal", text, publicUrl);
        }
        origin = (secure ? "https://" : "http://")
                + address.getHost().toLowerCase(Locale.ROOT)
                + (address.getPort() < 0 ? "" : ":" + address.getPort());
    }

    /** Scheme, host and, if there is one, port, as the browser writes an origin; empty where files come from the portal's host. */
    public Optional<String> find() {
        return Optional.ofNullable(origin);
    }

    /**
     * Whether a request was sent to the files' host.
     *
     * @param name of a host, with or without a port
     */
    boolean isHost(@Nullable String name) {
        return host != null && name != null && host.equals(canonical(withoutPort(name)));
    }

    private static URI address(String text) {
        try {
            URI address = new URI(text);
            boolean path = address.getRawPath() != null && !address.getRawPath().matches("/?");
            boolean web = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
            if (web
                    && address.getHost() != null
                    && !address.getHost().endsWith(".")
                    && !path
                    && address.getPort() != 0
                    && address.getPort() <= MOST_PORT
                    && address.getRawQuery() == null
                    && address.getRawFragment() == null
                    && address.getRawUserInfo() == null) {
                return address;
            }
        } catch (URISyntaxException e) {
            // told below
        }
        throw new StartRefused("documents.origin.address", text);
    }

    private static String hostOf(String url) {
        try {
            String host = new URI(url.strip()).getHost();
            return host == null ? "" : canonical(host);
        } catch (URISyntaxException e) {
            return "";
        }
    }

    private static String withoutPort(String name) {
        int end = name.startsWith("[") ? name.indexOf(']') + 1 : name.lastIndexOf(':');
        return end > 0 ? name.substring(0, end) : name;
    }

    /** A name with a full stop at its end is the same host to a resolver. */
    private static String canonical(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost")
                || host.endsWith(".localhost")
                || host.equals("[::1]")
                || host.matches("127(\\.\\d{1,3}){3}");
    }
}
