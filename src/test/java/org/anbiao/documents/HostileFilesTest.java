package org.anbiao.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.anbiao.common.DomainException;
import org.anbiao.common.Messages;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every hostile file is refused in a sentence, in little time and memory; what people really upload is kept. */
@DatabaseTest
class HostileFilesTest {

    private static final long MOST_ALLOCATED = 128L * 1024 * 1024;

    @Autowired
    FileStore files;

    @Autowired
    TenantFixture fixture;

    @Autowired
    Messages messages;

    @Autowired
    JdbcClient jdbc;

    private UUID township;
    private UUID enterprise;

    @BeforeEach
    void setUp() {
        township = fixture.township(fixture.county());
        enterprise = fixture.enterprise(township, fixture.unit(township, "village", "甲村"), "虚构甲厂");
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void noneIsKept() {
        Map<String, byte[]> hostile = HostileFiles.all();
        List<String> kept = new ArrayList<>();
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long slowest = 0;
        long largest = 0;
        for (var file : hostile.entrySet()) {
            long allocated = thread.getCurrentThreadAllocatedBytes();
            long begin = System.nanoTime();
            try {
                fixture.asSystem(township, () -> files.store(enterprise, file.getKey(), file.getValue()));
                kept.add(file.getKey());
            } catch (DomainException refusal) {
                assertThat(messages.chinese(refusal.messageKey(), refusal.arguments()))
                        .containsPattern("[\\u4e00-\\u9fff]");
            } catch (RuntimeException fault) {
                kept.add(file.getKey() + ": " + fault);
            }
            slowest = Math.max(slowest, System.nanoTime() - begin);
            largest = Math.max(largest, thread.getCurrentThreadAllocatedBytes() - allocated);
        }
        System.out.printf(
                "Hostile files: %d, %d kept, slowest %d ms, most memory taken for one %d KiB%n",
                hostile.size(), kept.size(), TimeUnit.NANOSECONDS.toMillis(slowest), largest / 1024);
        assertThat(kept).isEmpty();
        assertThat(hostile).hasSizeGreaterThanOrEqualTo(80);
        assertThat(largest).isLessThan(MOST_ALLOCATED);
    }

    @Test
    void whatPeopleReallyUploadIsKept() throws Exception {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB), "jpg", jpeg);
        ByteArrayOutputStream docx = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("年度计划");
            document.write(docx);
        }
        ByteArrayOutputStream xlsx = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.createSheet("台账").createRow(0).createCell(0).setCellValue("企业");
            book.write(xlsx);
        }
        byte[] behind = Arrays.copyOf(jpeg.toByteArray(), jpeg.size() + 500);
        for (byte[] content :
                List.of(QrCode.png("x", 3), jpeg.toByteArray(), behind, docx.toByteArray(), xlsx.toByteArray())) {
            StoredFile stored = fixture.asSystem(township, () -> files.store(enterprise, "材料", content));
            assertThat(fixture.asSystem(township, () -> files.read(stored.id())))
                    .isPresent();
        }
        StoredFile cut = fixture.asSystem(township, () -> files.store(enterprise, "照片.jpg", behind));
        assertThat(cut.size()).as("what the camera appended is cut off").isEqualTo(jpeg.size());
    }

    @Test
    void aContentThatWasChangedIsNotHandedOut() {
        StoredFile stored = fixture.asSystem(township, () -> files.store(enterprise, "回执.png", QrCode.png("x", 3)));
        fixture.asSystem(township, () -> jdbc.sql("update stored_file set content = content || '\\x00' where id = ?")
                .param(stored.id())
                .update());
        assertThatThrownBy(() -> fixture.asSystem(township, () -> files.read(stored.id())))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo("documents.file.damaged"));
    }
}
