package org.anbiao.common.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.anbiao.common.SecretKeys;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/**
 * Encrypts personal texts with AES-256-GCM (Spring Security Crypto). An encrypted text names its key, so that keys can be
 * changed: {@code enc:<key>:<base64>}. The same text is encrypted differently each time; equality is asked of fingerprints.
 */
@Component
public class PersonalCipher {

    private static final String PREFIX = "enc:";
    private static final int IV_BYTES = 16;

    private final Map<String, SecretKey> keys;
    private final String current;
    /** An encryptor serves one thread at a time. */
    private final Map<String, Queue<AesBytesEncryptor>> free = new ConcurrentHashMap<>();

    PersonalCipher(SecretKeys secrets) {
        keys = secrets.data();
        current = keys.keySet().iterator().next();
    }

    /** The text as it is stored. Empty stays empty; what is encrypted already stays as it is. */
    public String encrypt(String text) {
        if (text.isEmpty() || isEncrypted(text)) {
            return text;
        }
        AesBytesEncryptor encryptor = take(current);
        byte[] bytes = encryptor.encrypt(text.getBytes(StandardCharsets.UTF_8));
        giveBack(current, encryptor);
        return currentPrefix() + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * The text behind what is stored. A text from before the encryption comes back as it is.
     *
     * @throws IllegalStateException when its key is not there, or it was changed
     */
    public String decrypt(String stored) {
        if (!isEncrypted(stored)) {
            return stored;
        }
        int end = stored.indexOf(':', PREFIX.length());
        String key = stored.substring(PREFIX.length(), end);
        if (!keys.containsKey(key)) {
            throw new IllegalStateException(
                    "Personal data are encrypted under the key " + key + ", which is not there");
        }
        AesBytesEncryptor encryptor = take(key);
        byte[] text = encryptor.decrypt(Base64.getUrlDecoder().decode(stored.substring(end + 1)));
        giveBack(key, encryptor);
        return new String(text, StandardCharsets.UTF_8);
    }

    /** Whether a text is an encrypted one. */
    public boolean isEncrypted(String text) {
        return text.startsWith(PREFIX) && text.indexOf(':', PREFIX.length()) > 0;
    }

    /** How texts begin that are encrypted under the key that is in use now. */
    public String currentPrefix() {
        return PREFIX + current + ":";
    }

    /** The same for the same text and of no use without the key; changes when the key does. */
    public String fingerprint(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Objects.requireNonNull(keys.get(current)).getEncoded(), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(("fingerprint " + text).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private AesBytesEncryptor take(String key) {
        AesBytesEncryptor encryptor =
                free.computeIfAbsent(key, name -> new ConcurrentLinkedQueue<>()).poll();
        return encryptor != null
                ? encryptor
                : new AesBytesEncryptor(
                        Objects.requireNonNull(keys.get(key)),
                        KeyGenerators.secureRandom(IV_BYTES),
                        AesBytesEncryptor.CipherAlgorithm.GCM);
    }

    private void giveBack(String key, AesBytesEncryptor encryptor) {
        Objects.requireNonNull(free.get(key)).add(encryptor);
    }
}
