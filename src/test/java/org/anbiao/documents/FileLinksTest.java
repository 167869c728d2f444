package org.anbiao.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.anbiao.documents.FileLinks.Link;
import org.junit.jupiter.api.Test;

/** Sealed addresses: what they carry comes back for a minute, and nothing else does. */
class FileLinksTest {

    private static final String ORIGIN = "https://files.example.gov.cn";
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final SecretKey KEY = key(1);
    private static final Link PHOTO =
            new Link(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), true, "消防通道堵塞.jpg");
    private static final Link PLAN = new Link(UUID.randomUUID(), UUID.randomUUID(), null, false, "年度计划.docx");

    @Test
    void whatWasSealedComesBack() {
        assertThat(at(Duration.ZERO).open(at(Duration.ZERO).seal(PHOTO))).contains(PHOTO);
        assertThat(at(Duration.ZERO).open(at(Duration.ZERO).seal(PLAN))).contains(PLAN);
    }

    @Test
    void theLongestNameFits() {
        Link longest = new Link(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), true, "证".repeat(120));
        assertThat(at(Duration.ZERO).open(at(Duration.ZERO).seal(longest))).contains(longest);
    }

    @Test
    void aMinuteLaterItIsOver() {
        String token = at(Duration.ZERO).seal(PHOTO);
        assertThat(at(Duration.ofMillis(59_999)).open(token)).contains(PHOTO);
        assertThat(at(Duration.ofSeconds(60)).open(token)).isEmpty();
        assertThat(at(Duration.ofDays(1)).open(token)).isEmpty();
    }

    @Test
    void noLetterCanBeChangedLeftOutOrAdded() {
        FileLinks links = at(Duration.ZERO);
        String token = links.seal(PHOTO);
        for (int i = 0; i < token.length(); i++) {
            for (char other : new char[] {'A', 'B', '_', '='}) {
                if (token.charAt(i) != other) {
                    assertThat(links.open(token.substring(0, i) + other + token.substring(i + 1)))
                            .as("letter %d", i)
                            .isEmpty();
                }
            }
            assertThat(links.open(token.substring(0, i))).isEmpty();
        }
        assertThat(links.open(token + "A")).isEmpty();
        assertThat(links.open(token + "=")).isEmpty();
        assertThat(links.open("A".repeat(5000))).isEmpty();
    }

    @Test
    void partsOfTwoTokensMakeNone() {
        FileLinks links = at(Duration.ZERO);
        String one = links.seal(PHOTO);
        String other = links.seal(
                new Link(UUID.randomUUID(), PHOTO.tenantId(), PHOTO.enterpriseId(), PHOTO.shown(), PHOTO.name()));
        assertThat(other).hasSameSizeAs(one);
        for (int i = 4; i < one.length() - 4; i += 4) {
            assertThat(links.open(one.substring(0, i) + other.substring(i))).isEmpty();
        }
    }

    @Test
    void itTellsNothingAndIsNeverTheSameTwice() {
        FileLinks links = at(Duration.ZERO);
        String token = links.seal(PHOTO);
        byte[] bytes = java.util.Base64.getUrlDecoder().decode(token);
        assertThat(new String(bytes, java.nio.charset.StandardCharsets.UTF_8)).doesNotContain("消防", ".jpg");
        assertThat(token).doesNotContain(PHOTO.fileId().toString()).matches("[A-Za-z0-9_-]+");
        assertThat(links.seal(PHOTO)).isNotEqualTo(token);
    }

    @Test
    void itHoldsUnderItsKeyAndForItsHostOnly() {
        String token = at(Duration.ZERO).seal(PHOTO);
        assertThat(new FileLinks(List.of(key(2)), ORIGIN, clock(Duration.ZERO)).open(token))
                .isEmpty();
        assertThat(new FileLinks(List.of(key(2), KEY), ORIGIN, clock(Duration.ZERO)).open(token))
                .contains(PHOTO);
        assertThat(new FileLinks(List.of(KEY), "https://files.example.org", clock(Duration.ZERO)).open(token))
                .isEmpty();
    }

    private static FileLinks at(Duration later) {
        return new FileLinks(List.of(KEY), ORIGIN, clock(later));
    }

    private static Clock clock(Duration later) {
        return Clock.fixed(NOW.plus(later), ZoneId.of("Asia/Shanghai"));
    }

    private static SecretKey key(int filling) {
        byte[] bytes = new byte[32];
        java.util.Arrays.fill(bytes, (byte) filling);
        return new SecretKeySpec(bytes, "AES");
    }
}
