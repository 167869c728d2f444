package org.anbiao.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.anbiao.documents.FileStore;
import org.anbiao.hazard.HazardCategory;
import org.anbiao.hazard.HazardFinding;
import org.anbiao.hazard.HazardLevel;
import org.anbiao.hazard.HazardService;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * One hazard recorded with two photos of a phone, everything included: screening, metadata, look-alike hash, case, task and record of
 * acts, against COPY of the very rows that it leaves.
 */
@DatabaseTest
class HazardRecordBench {

    @Autowired
    EmbeddedPostgres postgres;

    @Autowired
    TenantFixture fixture;

    @Autowired
    FileStore files;

    @Autowired
    HazardService hazards;

    @AfterEach
    void logOut() {
        fixture.logOut();
    }

    @Test
    void recordOneWithTwoPhotos() throws Exception {
        try (BenchDatabase database = new BenchDatabase(postgres)) {
            database.wipe();
            Region region = new Region(database, 1, 0, 0);
            region.organise();
            region.enterprises(1, Scale.of(2_579, 300));
            UUID enterprise = region.enterprise(1);
            fixture.logIn(fixture.member(region.township(1), Role.ENTERPRISE_SAFETY_MANAGER, null, enterprise));
            database.run("truncate audit_entry");
            database.settle();
            List<byte[]> photos = List.of(photo(1), photo(2));
            Map<String, Long> before = CopiedRows.counts(database);
            record(enterprise, photos);
            CopiedRows rows = CopiedRows.read(database, before);
            Pairs.say(Pairs.machine(database.version()));
            Pairs.say("Two photos of " + photos.get(0).length / 1024 + " and " + photos.get(1).length / 1024
                    + " KiB; rows of one recording: " + rows.describe(database));
            Pairs.compare(
                    "record one hazard with two photos / COPY of the same rows",
                    "",
                    10,
                    5 * Scale.PAIRS,
                    new Pairs.Prepared(rows::delete, () -> record(enterprise, photos)),
                    new Pairs.Prepared(rows::delete, rows::load));
            Pairs.compare(
                    "record one hazard without photos / COPY of all rows with the photos",
                    "",
                    10,
                    5 * Scale.PAIRS,
                    new Pairs.Prepared(rows::delete, () -> record(enterprise, List.of())),
                    new Pairs.Prepared(rows::delete, rows::load));
        }
    }

    private Object record(UUID enterprise, List<byte[]> photos) {
        List<UUID> ids = new ArrayList<>();
        for (byte[] photo : photos) {
            ids.add(files.storePicture(enterprise, "现场照片.jpg", photo).id());
        }
        UUID hazard = hazards.find(new HazardFinding(
                enterprise,
                HazardLevel.GENERAL,
                HazardCategory.ELECTRICITY,
                LocalDate.of(2026, 1, 5),
                "虚构隐患：切割车间配电箱无门",
                "切割车间",
                "",
                ids));
        assertThat(hazard).isNotNull();
        return hazard;
    }

    /** As a phone sends them: 1,280 by 960, and no flat areas that compress to nothing. */
    private static byte[] photo(int seed) throws IOException {
        BufferedImage image = new BufferedImage(1280, 960, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(seed);
        for (int y = 0; y < 960; y++) {
            for (int x = 0; x < 1280; x++) {
                int base = (x * seed / 9 + y / 7) & 0xFF;
                int noise = random.nextInt(24);
                image.setRGB(x, y, (base + noise & 0xFF) << 16 | (base / 2 + noise) << 8 | noise);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", out);
        return out.toByteArray();
    }
}
