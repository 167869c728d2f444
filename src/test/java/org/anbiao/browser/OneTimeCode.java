package org.anbiao.browser;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One-time codes as an authenticator app computes them (RFC 6238, SHA-1, 6 digits, 30 seconds). */
final class OneTimeCode {

    private static final String DEMONSTRATION = "anbiao-demonstration";
    private static final long PERIOD_MILLIS = 30_000;

    private OneTimeCode() {}

    /** The code that the demonstration's accounts have now. */
    static String now() {
        return now(DEMONSTRATION);
    }

    /** The code of an authenticator app with this secret now. */
    static String now(String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.US_ASCII), "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES)
                    .putLong(System.currentTimeMillis() / PERIOD_MILLIS)
                    .array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
            return String.format("%06d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
