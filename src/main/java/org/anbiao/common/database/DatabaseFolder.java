package org.anbiao.common.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.anbiao.common.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** The folder in which the embedded database keeps its data between starts; one portal at a time. */
final class DatabaseFolder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseFolder.class);

    private final Path path;
    private final FileChannel lock;

    private DatabaseFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Takes the folder and makes it usable: a server that an earlier, killed portal left running in it is stopped (PostgreSQL
     * recovers its data by itself), and with {@code reset} everything in it is deleted.
     *
     * @return the folder's lock; it is given back when closed, or when the process ends in whatever way
     * @throws StartRefused if another portal runs on the folder
     */
    static DatabaseFolder take(Path folder, boolean reset) throws IOException {
        Path parent = Files.createDirectories(folder.toAbsolutePath().getParent());
        FileChannel channel = FileChannel.open(
                parent.resolve(folder.getFileName() + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                throw new OverlappingFileLockException();
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new StartRefused("common.start.running", folder.toAbsolutePath());
        }
        stopLeftOver(folder);
        if (reset) {
            FileSystemUtils.deleteRecursively(folder);
        }
        Files.createDirectories(folder);
        return new DatabaseFolder(folder, channel);
    }

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        lock.close();
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
