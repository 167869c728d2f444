package org.anbiao.common.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** The folder in which the embedded database keeps its data between starts. */
final class DatabaseFolder {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseFolder.class);

    private DatabaseFolder() {}

    /**
     * Makes the folder usable: a server that an earlier, killed portal left running in it is stopped (PostgreSQL recovers
     * its data by itself), and with {@code reset} everything in it is deleted.
     */
    static void prepare(Path folder, boolean reset) throws IOException {
        stopLeftOver(folder);
        if (reset) {
            FileSystemUtils.deleteRecursively(folder);
        }
        Files.createDirectories(folder);
    }

    private static void stopLeftOver(Path folder) throws IOException {
        Path pidFile = folder.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        Optional<ProcessHandle> server = lines.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.get(0).trim()))
                        .filter(process -> process.info().command().orElse("").contains("postgres"));
        if (server.isPresent()) {
            LOG.info("Stopping the database server that an earlier start left running");
            server.get().destroy();
            waitFor(server.get());
        }
        Files.deleteIfExists(pidFile);
    }

    private static void waitFor(ProcessHandle process) {
        try {
            process.onExit().get(10, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
