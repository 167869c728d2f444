package org.anbiao.administration.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.registry.UnitMoves.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of codes by which enterprises of a split unit are named. */
class CodeListTest {

    private static final Line TEA = new Line(UUID.randomUUID(), "91350524DEM000012Q", "虚构茶厂", null);
    private static final Line STONE = new Line(UUID.randomUUID(), "SHOP-7", "虚构石材店", null);
    private static final List<Line> LINES = List.of(TEA, STONE);

    @TempDir
    Path folder;

    private final CodeList codes = new CodeList();

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void aTextOfAnOfficeProgramGivesItsCodesWhateverStandsBeside(String encoding) throws IOException {
        Path file = Files.writeString(
                folder.resolve("list.csv"),
                "No,统一社会信用代码,名称 Name\n1,91350524dem000012q,虚构茶厂 A 区\n2,SHOP-7,牸牸虚构石材店\n",
                Charset.forName(encoding));

        String read = codes.read(file, "list.csv", LINES);

        assertThat(read).isEqualTo("91350524DEM000012Q\nSHOP-7");
        assertThat(codes.find(read, LINES)).containsExactlyInAnyOrder(TEA.id(), STONE.id());
    }

    @Test
    void aCodeThatIsNotTheUnitsIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("list.txt"), "91350524DEM000099X\nSHOP-7", StandardCharsets.UTF_8);

        String read = codes.read(file, "list.txt", LINES);

        assertThatThrownBy(() -> codes.find(read, LINES)).isInstanceOfSatisfying(DomainException.class, refused -> {
            assertThat(refused.messageKey()).isEqualTo("administration.reorganisation.codes-unknown");
            assertThat(refused.arguments()).containsExactly("91350524DEM000099X");
        });
    }

    @Test
    void aListWithoutCodesIsRefused() {
        assertThatThrownBy(() -> codes.find("、 ，", LINES))
                .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.messageKey())
                        .isEqualTo("administration.reorganisation.codes-none"));
    }
}
