package org.anbiao.common;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Makes links and codes that are handed to somebody who has no account. A link carries 256 random bits; a code eight characters that cannot be mistaken for each other, 39
 * bits, which is enough only because guesses are counted and codes expire.
 */
public final class HandedKeys {

    /** Characters of a short code. */
    public static final int CODE_LENGTH = 8;

    private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final int TOKEN_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private HandedKeys() {}

    /** What a link carries. */
    public static String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A short code to type. */
    public static String code() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < CODE_LENGTH; i++) {
            code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /** A number for a text message, with leading zeros. */
    public static String digits(int length) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < length; i++) {
            digits.append(RANDOM.nextInt(10));
        }
        return digits.toString();
    }

    /** What is kept of a link's token or of a code; a code may be typed in small letters and with blanks or hyphens. */
    public static String hash(String key) {
        String plain = key.replaceAll("[\\s-]", "");
        String canonical = plain.length() == CODE_LENGTH ? plain.toUpperCase(Locale.ROOT) : key.strip();
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
