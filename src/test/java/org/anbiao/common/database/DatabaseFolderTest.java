package org.anbiao.common.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.anbiao.common.StartRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseFolderTest {

    @TempDir
    Path home;

    private Path folder = Path.of("");

    @BeforeEach
    void dataOfAnEarlierStart() throws IOException {
        folder = home.resolve("data/postgres");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("PG_VERSION"), "17");
    }

    @Test
    void keepsTheDataOfAnEarlierStart() throws IOException {
        try (DatabaseFolder taken = DatabaseFolder.take(folder, false)) {
            assertThat(taken.path().resolve("PG_VERSION")).hasContent("17");
        }
    }

    @Test
    void resetDeletesThem() throws IOException {
        try (DatabaseFolder taken = DatabaseFolder.take(folder, true)) {
            assertThat(taken.path()).isEmptyDirectory();
        }
    }

    @Test
    void aSecondPortalIsRefusedAndTouchesNothing() throws IOException {
        try (DatabaseFolder first = DatabaseFolder.take(folder, false)) {
            assertThatThrownBy(() -> DatabaseFolder.take(folder, true))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("安标已经在运行")
                    .hasMessageContaining(folder.toString());
            assertThat(first.path().resolve("PG_VERSION")).hasContent("17");
        }
    }

    @Test
    void theNextStartTakesItAfterTheFirstHasStopped() throws IOException {
        DatabaseFolder.take(folder, false).close();

        try (DatabaseFolder next = DatabaseFolder.take(folder, false)) {
            assertThat(next.path()).isEqualTo(folder);
        }
    }

    @Test
    void aServerIdThatNoProcessHasDoesNotHinderTheStart() throws IOException {
        Files.writeString(folder.resolve("postmaster.pid"), Long.MAX_VALUE + "\n" + folder + "\n");

        try (DatabaseFolder taken = DatabaseFolder.take(folder, false)) {
            assertThat(taken.path().resolve("postmaster.pid")).doesNotExist();
        }
    }
}
