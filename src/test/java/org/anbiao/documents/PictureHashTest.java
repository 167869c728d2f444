package org.anbiao.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.UUID;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same picture is known again when it was resized or saved anew; others are not, and what shows nothing is like nothing. */
@DatabaseTest
class PictureHashTest {

    /** Bits by which the default setting lets two pictures differ. */
    private static final int SAME = 6;

    @Autowired
    TenantFixture fixture;

    @Autowired
    FileStore files;

    @Autowired
    PictureHashUpkeep upkeep;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aPictureResizedOrSavedAnewStaysTheSame() {
        String original = hash(FileKind.PNG, PictureSamples.file(PictureSamples.picture(1, 800, 600), "png"));
        assertThat(original).hasSize(128);
        assertThat(distance(
                        original, hash(FileKind.JPEG, PictureSamples.file(PictureSamples.picture(1, 800, 600), "jpg"))))
                .isLessThanOrEqualTo(SAME);
        assertThat(distance(
                        original, hash(FileKind.JPEG, PictureSamples.file(PictureSamples.picture(1, 320, 240), "jpg"))))
                .isLessThanOrEqualTo(SAME);
        assertThat(distance(
                        original,
                        hash(FileKind.JPEG, PictureSamples.file(PictureSamples.picture(1, 3200, 2400), "jpg"))))
                .isLessThanOrEqualTo(SAME);
    }

    @Test
    void otherPicturesAreFarAway() {
        String[] hashes = new String[12];
        Arrays.setAll(
                hashes,
                number -> hash(FileKind.PNG, PictureSamples.file(PictureSamples.picture(number, 400, 300), "png")));
        for (int i = 0; i < hashes.length; i++) {
            for (int j = 0; j < i; j++) {
                assertThat(distance(hashes[i], hashes[j])).as(i + " and " + j).isGreaterThan(SAME * 2);
            }
        }
    }

    @Test
    void whatShowsNextToNothingOrCannotBeReadHasNone() {
        assertThat(PictureHash.of(FileKind.PNG, PictureSamples.file(PictureSamples.paper(), "png")))
                .isEmpty();
        assertThat(PictureHash.of(FileKind.JPEG, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0}))
                .isEmpty();
        assertThat(PictureHash.of(FileKind.WEBP, new byte[20])).isEmpty();
        assertThat(PictureHash.of(FileKind.PDF, new byte[20])).isEmpty();
    }

    @Test
    void aStoredPictureHasItsHashAndOlderOnesGetTheirsOnce() {
        UUID township = fixture.township(fixture.county());
        byte[] content = PictureSamples.file(PictureSamples.picture(5, 400, 300), "png");
        String expected = hash(FileKind.PNG, content);
        UUID stored = fixture.asSystem(
                township, () -> files.store(null, "现场.png", content).id());
        assertThat(stored(township, stored)).isEqualTo(expected);
        fixture.asSystem(township, () -> jdbc.sql(
                        "update stored_file set picture_hash = null, picture_seen = false where id = ?")
                .param(stored)
                .update());
        UUID paper = fixture.asSystem(
                township, () -> files.store(null, "签名.png", PictureSamples.file(PictureSamples.paper(), "png"))
                        .id());
        fixture.asSystem(township, () -> jdbc.sql("update stored_file set picture_seen = false where id = ?")
                .param(paper)
                .update());
        assertThat(upkeep.hash(township)).isEqualTo(2);
        assertThat(stored(township, stored)).isEqualTo(expected);
        assertThat(stored(township, paper)).isEmpty();
        assertThat(upkeep.hash(township)).isZero();
    }

    private String stored(UUID township, UUID file) {
        return fixture.asSystem(
                township, () -> jdbc.sql("select coalesce(picture_hash::text, '') from stored_file where id = ?")
                        .param(file)
                        .query(String.class)
                        .single());
    }

    private static String hash(FileKind kind, byte[] content) {
        return PictureHash.of(kind, content).orElseThrow();
    }

    private static long distance(String one, String other) {
        return java.util.stream.IntStream.range(0, one.length())
                .filter(bit -> one.charAt(bit) != other.charAt(bit))
                .count();
    }
}
