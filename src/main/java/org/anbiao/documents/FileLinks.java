package org.anbiao.documents;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.anbiao.common.SecretKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Seals what the portal has checked into an address of the files' host, and opens it there: which file, kept by whom, under which name,
 * for one minute. Sealed with AES-256-GCM, so that an address says nothing to whoever reads a log and cannot be made or
 * changed without the key.
 */
@Component
class FileLinks {

    /** Long enough for a redirect over a slow line, too short to be handed on. */
    static final Duration VALIDITY = Duration.ofSeconds(60);

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int FEWEST_BYTES = IV_BYTES + TAG_BITS / Byte.SIZE;
    private static final int MOST_LETTERS = 1000;
    private static final byte SHOWN = 1;
    private static final byte ABOUT_ENTERPRISE = 2;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final List<SecretKey> keys;
    private final Clock clock;
    private final byte[] purpose;

    @Autowired
    FileLinks(SecretKeys keys, FilesOrigin origin, Clock clock) {
        this(keys.fileLinks(), origin.find().orElse(""), clock);
    }

    /**
     * @param keys the first one seals, all open
     * @param origin that the addresses are made for
     */
    FileLinks(List<SecretKey> keys, String origin, Clock clock) {
        this.keys = List.copyOf(keys);
        this.clock = clock;
        purpose = ("anbiao-file-link-1 " + origin).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * A file that somebody may have.
     *
     * @param tenantId the authority that keeps it
     * @param enterpriseId the enterprise it is about; null for an authority's own
     * @param shown whether the browser opens it instead of saving it
     * @param name under which it is saved
     */
    record Link(UUID fileId, UUID tenantId, @Nullable UUID enterpriseId, boolean shown, String name) {

        static Link to(StoredFile file) {
            return new Link(
                    file.id(), file.tenantId(), file.enterpriseId(), FileWrapping.isShown(file.kind()), file.name());
        }
    }

    /** What an address carries, valid from now on for {@link #VALIDITY}; letters, digits, hyphens and underscores. */
    String seal(Link link) {
        byte[] iv = new byte[IV_BYTES];
        RANDOM.nextBytes(iv);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, keys.get(0), iv);
            byte[] sealed =
                    cipher.doFinal(written(link, clock.instant().plus(VALIDITY).toEpochMilli()));
            byte[] whole = ByteBuffer.allocate(iv.length + sealed.length)
                    .put(iv)
                    .put(sealed)
                    .array();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What was sealed; empty if it was changed, comes from elsewhere, or its time is over. */
    Optional<Link> open(String token) {
        byte[] whole = decoded(token);
        if (whole.length <= FEWEST_BYTES) {
            return Optional.empty();
        }
        byte[] iv = Arrays.copyOf(whole, IV_BYTES);
        for (SecretKey key : keys) {
            try {
                return read(ByteBuffer.wrap(
                        cipher(Cipher.DECRYPT_MODE, key, iv).doFinal(whole, IV_BYTES, whole.length - IV_BYTES)));
            } catch (GeneralSecurityException e) {
                // another key may have sealed it
            }
        }
        return Optional.empty();
    }

    private Cipher cipher(int mode, SecretKey key, byte[] iv) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, iv));
        cipher.updateAAD(purpose);
        return cipher;
    }

    private static byte[] written(Link link, long until) {
        byte[] name = link.name().getBytes(StandardCharsets.UTF_8);
        UUID enterprise = link.enterpriseId();
        int ids = enterprise == null ? 2 : 3;
        ByteBuffer text = ByteBuffer.allocate(Long.BYTES + 1 + ids * 2 * Long.BYTES + name.length);
        text.putLong(until).put((byte) ((link.shown() ? SHOWN : 0) | (enterprise == null ? 0 : ABOUT_ENTERPRISE)));
        put(text, link.fileId());
        put(text, link.tenantId());
        if (enterprise != null) {
            put(text, enterprise);
        }
        return text.put(name).array();
    }

    private Optional<Link> read(ByteBuffer text) {
        if (clock.millis() >= text.getLong()) {
            return Optional.empty();
        }
        byte said = text.get();
        UUID file = id(text);
        UUID tenant = id(text);
        UUID enterprise = (said & ABOUT_ENTERPRISE) == 0 ? null : id(text);
        String name = StandardCharsets.UTF_8.decode(text).toString();
        return Optional.of(new Link(file, tenant, enterprise, (said & SHOWN) != 0, name));
    }

    private static void put(ByteBuffer text, UUID id) {
        text.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static UUID id(ByteBuffer text) {
        return new UUID(text.getLong(), text.getLong());
    }

    /** The bytes of a token as it was written; the last letter may not be exchanged for one that means the same bytes. */
    private static byte[] decoded(String token) {
        try {
            byte[] bytes = token.length() > MOST_LETTERS
                    ? new byte[0]
                    : Base64.getUrlDecoder().decode(token);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(token) ? bytes : new byte[0];
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
