package org.anbiao.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.anbiao.api.persistence.ApiTokenRows;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.identity.Permission;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tokens of an authority's service accounts: its system administrator makes and withdraws them. */
@Service
@PreAuthorize("hasAuthority('tenant.admin')")
@Transactional
public class ApiTokenService {

    /** What a token may permit: reading, and recording facts; nothing that a person has to answer for. */
    public static final List<String> SCOPES = List.of(
            Permission.REGISTRY_READ,
            Permission.CAMPAIGN_READ,
            Permission.REPORT_READ,
            Permission.FACT_RECORD,
            Permission.HAZARD_RECORD);

    /** How every token begins, so that it is recognised wherever it turns up. */
    public static final String PREFIX = "anb_";

    /** The longest a token lives, in days. */
    public static final int LONGEST_DAYS = 365;

    private static final String SUBJECT = "api_token";
    private static final int SECRET_BYTES = 32;
    private static final int SHOWN = 10;
    static final int LONGEST_NAME = 60;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ApiTokenRows tokens;
    private final AuditLog audit;
    private final Clock clock;

    ApiTokenService(ApiTokenRows tokens, AuditLog audit, Clock clock) {
        this.tokens = tokens;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A new token.
     *
     * @param secret the token itself; it cannot be shown again
     */
    public record Issued(UUID id, String secret) {}

    /** The tokens of the own authority's systems, the latest first, withdrawn ones included. */
    @Transactional(readOnly = true)
    public List<ApiToken> list() {
        return tokens.list();
    }

    /**
     * Makes a token.
     *
     * @param name which system it is for
     * @throws DomainException api.token.name, api.token.scopes or api.token.expiry
     */
    public Issued issue(String name, Set<String> scopes, LocalDate expiresOn) {
        String clean = name.strip();
        if (clean.isEmpty() || clean.length() > LONGEST_NAME) {
            throw new DomainException("api.token.name", LONGEST_NAME);
        }
        if (scopes.isEmpty() || !SCOPES.containsAll(scopes)) {
            throw new DomainException("api.token.scopes");
        }
        LocalDate today = LocalDate.now(clock);
        if (expiresOn.isBefore(today) || expiresOn.isAfter(today.plusDays(LONGEST_DAYS))) {
            throw new DomainException("api.token.expiry", LONGEST_DAYS);
        }
        String secret = secret();
        List<String> ordered = scopes.stream().sorted().toList();
        UUID id = tokens.insert(clean, shown(secret), hash(secret), ordered, expiresOn);
        audit.record("api_token.issued", SUBJECT, id, null, null, new Grant(clean, ordered, expiresOn));
        return new Issued(id, secret);
    }

    /** What the record of acts keeps of a token. */
    private record Grant(String name, List<String> scopes, LocalDate expiresOn) {}

    /**
     * Withdraws a token at once, a system's or a device's.
     *
     * @throws DomainException api.token.unknown, also for one that was withdrawn before
     */
    public void revoke(UUID id) {
        if (!tokens.revoke(id)) {
            throw new DomainException("api.token.unknown");
        }
        audit.record("api_token.revoked", SUBJECT, id, null, null, null);
    }

    /** Its first characters, to tell tokens apart. */
    static String shown(String secret) {
        return secret.substring(0, SHOWN);
    }

    static String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
