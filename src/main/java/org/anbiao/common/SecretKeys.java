package org.anbiao.common;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.KeyGenerator;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The portal's secret keys, from the environment. With its own embedded database (demonstration, tests) fixed keys stand in
 * for missing ones; against an external database the portal does not start without them.
 */
@Component
public class SecretKeys {

    private static final String AUDIT = "anbiao.audit.key";
    private static final String DATA = "anbiao.data.keys";
    private static final int BYTES = 32;

    private final SecretKey audit;
    private final Map<String, SecretKey> data;
    private final List<SecretKey> fileLinks;

    SecretKeys(Environment environment) {
        boolean external = environment.containsProperty("spring.datasource.url");
        String auditKey = environment.getProperty(AUDIT, "");
        String dataKeys = environment.getProperty(DATA, "");
        if (external && auditKey.isBlank()) {
            throw new StartRefused("common.start.key", "ANBIAO_AUDIT_KEY");
        }
        if (external && dataKeys.isBlank()) {
            throw new StartRefused("common.start.key", "ANBIAO_DATA_KEYS");
        }
        audit = auditKey.isBlank() ? standIn("audit") : key(auditKey.strip(), "ANBIAO_AUDIT_KEY", "HmacSHA256");
        data = dataKeys.isBlank() ? Map.of("demo", standIn("data")) : keys(dataKeys);
        // everybody knows the stand-in; the embedded database has one portal only, so that nobody else needs to know
        // this key
        fileLinks = dataKeys.isBlank()
                ? List.of(random())
                : data.values().stream()
                        .map(key -> derived(key, "anbiao file links 1"))
                        .toList();
    }

    /** The key under which acts are signed and chained. */
    public SecretKey audit() {
        return audit;
    }

    /** The keys of encrypted personal data by their names; the first one encrypts, all decrypt. */
    public Map<String, SecretKey> data() {
        return data;
    }

    /**
     * The keys of short-lived addresses of stored files, AES-256: the first one seals, all open. The same in every pod, because they
     * are derived from {@link #data()}.
     */
    public List<SecretKey> fileLinks() {
        return fileLinks;
    }

    private static SecretKey derived(SecretKey from, String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(from.getEncoded(), "HmacSHA256"));
            return new SecretKeySpec(mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8)), "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SecretKey random() {
        try {
            KeyGenerator generator = KeyGenerator.getInstance("AES");
            generator.init(BYTES * Byte.SIZE);
            return generator.generateKey();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, SecretKey> keys(String text) {
        Map<String, SecretKey> keys = new LinkedHashMap<>();
        for (String entry : text.split(",")) {
            String[] parts = entry.strip().split(":", 2);
            if (parts.length != 2 || !parts[0].matches("[A-Za-z0-9-]{1,16}")) {
                throw new StartRefused("common.start.key", "ANBIAO_DATA_KEYS");
            }
            keys.put(parts[0], key(parts[1], "ANBIAO_DATA_KEYS", "AES"));
        }
        return java.util.Collections.unmodifiableMap(keys);
    }

    private static SecretKey key(String base64, String name, String algorithm) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            if (bytes.length == BYTES) {
                return new SecretKeySpec(bytes, algorithm);
            }
        } catch (IllegalArgumentException e) {
            // told below, without the value
        }
        throw new StartRefused("common.start.key", name);
    }

    private static SecretKey standIn(String purpose) {
        try {
            byte[] bytes = MessageDigest.getInstance("SHA-256")
                    .digest(("anbiao demonstration, " + purpose).getBytes(StandardCharsets.UTF_8));
            return new SecretKeySpec(Arrays.copyOf(bytes, BYTES), "audit".equals(purpose) ? "HmacSHA256" : "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
