package org.anbiao.selfevaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.anbiao.support.killed.JavaCommand;

/** An {@link EvaluatingPortal} as the test sees it: what it is told, what it says, and its end. */
final class KilledPortal {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final Writer orders;
    private final Thread reader;
    private final List<String> said = new CopyOnWriteArrayList<>();

    private KilledPortal(Process process, Path log) {
        this.process = process;
        this.orders = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        this.reader = new Thread(() -> read(log));
        reader.setDaemon(true);
        reader.start();
    }

    static KilledPortal start(Path log, List<String> arguments) throws IOException {
        List<String> options = List.of(
                "-Xmx800m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8");
        Process process = new ProcessBuilder(JavaCommand.of(EvaluatingPortal.class, options, arguments))
                .redirectErrorStream(true)
                .start();
        return new KilledPortal(process, log);
    }

    private void read(Path log) {
        try (BufferedReader lines =
                        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                Writer kept = Files.newBufferedWriter(log)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                kept.write(line + "\n");
                kept.flush();
                if (line.startsWith(EvaluatingPortal.SAYS)) {
                    said.add(line.substring(EvaluatingPortal.SAYS.length()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void order(String line) {
        try {
            orders.write(line + "\n");
            orders.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines that begin so. */
    List<String> said(String start) {
        return said.stream().filter(line -> line.startsWith(start)).toList();
    }

    void waitFor(String what, Predicate<KilledPortal> condition) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.test(this)) {
            assertThat(process.isAlive()).as("the portal runs").isTrue();
            assertThat(said("failed")).isEmpty();
            assertThat(Instant.now()).as(what + " of " + said).isBefore(end);
            Thread.sleep(10);
        }
    }

    /** As a power cut does; what it said until then has been heard afterwards. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
        reader.join();
    }
}
