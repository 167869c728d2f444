package org.anbiao.audit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import org.anbiao.common.SecretKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Signs rows and seals with HMAC-SHA-256 under a key that the database does not know: who can write the tables can still not
 * make a signature. Every field goes in with its length, so that no two rows have the same text.
 */
@Component
class AuditSigner {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeys keys;

    AuditSigner(SecretKeys keys) {
        this.keys = keys;
    }

    /** The signature of a row; its id is bound by the seal, since the database gives it. */
    String sign(AuditRow row) {
        return mac(new Text("anbiao-act-1")
                .add(row.tenantId())
                .add(row.key())
                .add(micros(row.at()))
                .add(row.memberId())
                .add(row.memberName())
                .add(row.act())
                .add(row.subjectType())
                .add(row.subjectId())
                .add(row.enterpriseId())
                .add(row.oldValue())
                .add(row.newValue()));
    }

    /** The hash of a link, over all it says and the link before it. */
    String sign(AuditSeal seal) {
        Text text = new Text("anbiao-seal-1")
                .add(seal.tenantId())
                .add(seal.no())
                .add(seal.adopted() ? 1 : 0)
                .add(seal.previous())
                .add(micros(seal.sealedAt()))
                .add(seal.highId())
                .add(seal.rows().size());
        seal.rows().forEach(row -> text.add(row.id()).add(row.mac()));
        return mac(text);
    }

    /** An archive's note with its signature. */
    AuditArchive signed(UUID tenantId, AuditArchive archive) {
        String mac = mac(new Text("anbiao-removal-1")
                .add(tenantId)
                .add(archive.firstNo())
                .add(archive.lastNo())
                .add(archive.lastHash())
                .add(archive.entries())
                .add(archive.fileName())
                .add(archive.fileSha256())
                .add(micros(archive.archivedAt())));
        return new AuditArchive(
                archive.firstNo(),
                archive.lastNo(),
                archive.lastHash(),
                archive.entries(),
                archive.fileName(),
                archive.fileSha256(),
                archive.archivedAt(),
                mac);
    }

    /** The signature of a file. */
    String sign(String purpose, String content) {
        return mac(new Text(purpose).add(content));
    }

    private String mac(Text text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(keys.audit());
            return HexFormat.of().formatHex(mac.doFinal(text.bytes()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    /** Fields one behind the other, each with its length; null is told from empty. */
    private static final class Text {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream(512);

        Text(String version) {
            add(version);
        }

        Text add(@Nullable String value) {
            if (value == null) {
                out.write(0);
                return this;
            }
            byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
            out.write(1);
            out.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            out.writeBytes(bytes);
            return this;
        }

        Text add(@Nullable UUID value) {
            return add(value == null ? null : value.toString());
        }

        Text add(long value) {
            out.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
            return this;
        }

        byte[] bytes() {
            return out.toByteArray();
        }
    }
}
