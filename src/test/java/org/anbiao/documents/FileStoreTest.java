package org.anbiao.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class FileStoreTest {

    private static final byte[] PNG = QrCode.png("test", 1);

    @Autowired
    FileStore files;

    @Autowired
    TenantFixture fixture;

    private UUID township;
    private UUID otherTownship;
    private UUID enterprise;
    private UUID otherEnterprise;

    @BeforeEach
    void setUp() {
        UUID county = fixture.county();
        township = fixture.township(county);
        otherTownship = fixture.township(county);
        UUID village = fixture.unit(township, "village", "甲村");
        enterprise = fixture.enterprise(township, village, "虚构甲厂");
        otherEnterprise = fixture.enterprise(township, village, "虚构乙厂");
    }

    @Test
    void storesAndReadsBackWithKindFromTheContent() {
        var stored = fixture.asSystem(township, () -> files.store(enterprise, "C:\\照片\\回执.exe", PNG));

        assertThat(stored.name()).isEqualTo("回执.png");
        assertThat(stored.kind()).isEqualTo(FileKind.PNG);
        assertThat(stored.size()).isEqualTo(PNG.length);
        assertThat(fixture.asSystem(township, () -> files.read(stored.id())).orElseThrow())
                .isEqualTo(PNG);
    }

    @Test
    void anotherTownshipAndAnotherEnterpriseDoNotSeeTheFile() {
        var stored = fixture.asSystem(township, () -> files.store(enterprise, "回执.png", PNG));
        var owner = fixture.actor(fixture.member(township, Role.ENTERPRISE_PRINCIPAL, null, enterprise));
        var stranger = fixture.actor(fixture.member(township, Role.ENTERPRISE_PRINCIPAL, null, otherEnterprise));

        assertThat(fixture.as(owner, () -> files.find(stored.id()))).isPresent();
        assertThat(fixture.as(stranger, () -> files.find(stored.id()))).isEmpty();
        assertThat(fixture.as(stranger, () -> files.read(stored.id()))).isEmpty();
        assertThat(fixture.asSystem(otherTownship, () -> files.find(stored.id())))
                .isEmpty();
    }

    @Test
    void aProgramNamedAsAPictureIsRefused() {
        byte[] program = new byte[2000];
        program[0] = 'M';
        program[1] = 'Z';
        refuses("documents.file.unknown-kind", "photo.png", program);
    }

    @Test
    void aFileOfMoreThanTwentyMegabytesIsRefused() {
        byte[] large = new byte[25 * 1024 * 1024];
        System.arraycopy(PNG, 0, large, 0, PNG.length);
        refuses("documents.file.too-large", "photo.png", large);
    }

    @Test
    void anEmptyFileIsRefused() {
        refuses("documents.file.empty", "photo.png", new byte[0]);
    }

    @Test
    void aPdfIsNoPicture() {
        byte[] pdf = "%PDF-1.7 test".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        assertThatThrownBy(() -> fixture.asSystem(township, () -> files.storePicture(enterprise, "扫描.pdf", pdf)))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.messageKey()).isEqualTo("documents.file.no-picture"));
    }

    private void refuses(String key, String name, byte[] content) {
        assertThatThrownBy(() -> fixture.asSystem(township, () -> files.store(enterprise, name, content)))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.messageKey()).isEqualTo(key));
    }
}
