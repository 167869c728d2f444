package org.anbiao.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The Keycloak of {@code scripts/keycloak.sh} with the demonstration's realm, started once for all tests of a run on free
 * ports and stopped with it. The distribution stays in {@code target/keycloak}.
 */
public final class KeycloakServer {

    private static final Path FOLDER = Path.of("target/keycloak");
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private static KeycloakServer running;

    private final int port;
    private final int portalPort;
    private final Process process;

    private KeycloakServer(int port, int portalPort, Process process) {
        this.port = port;
        this.portalPort = portalPort;
        this.process = process;
    }

    /** The running server; starts it the first time. */
    public static synchronized KeycloakServer start() {
        if (running == null) {
            running = startNew();
        }
        return running;
    }

    /** Address of the server, without a path. */
    public String address() {
        return "http://localhost:" + port;
    }

    /** The port at which it expects the portal. */
    public int portalPort() {
        return portalPort;
    }

    /** What portal and server know and nobody else. */
    public String clientSecret() {
        return read("client-secret");
    }

    /** Password of the server's own administrator {@code admin}. */
    public String adminPassword() {
        return read("admin-password");
    }

    private static KeycloakServer startNew() {
        try {
            int port = freePort();
            int portalPort = freePort();
            Files.createDirectories(FOLDER);
            Process process = new ProcessBuilder(
                            "bash",
                            "scripts/keycloak.sh",
                            "--port=" + port,
                            "--portal=http://localhost:" + portalPort,
                            "--folder=" + FOLDER,
                            "--reset")
                    .inheritIO()
                    .start();
            KeycloakServer server = new KeycloakServer(port, portalPort, process);
            Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
            server.awaitAnswer();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitAnswer() throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                stop();
                throw new IOException("Keycloak did not start; see " + FOLDER.resolve("keycloak.log"));
            }
            try {
                TimeUnit.MILLISECONDS.sleep(500);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                stop();
                throw new IOException("interrupted while Keycloak started", e);
            }
        }
    }

    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private void stop() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(15, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static String read(String file) {
        try {
            return Files.readString(FOLDER.resolve(file)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
