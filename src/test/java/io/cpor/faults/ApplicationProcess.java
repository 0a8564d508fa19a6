package io.cpor.faults;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;

import io.cpor.testing.FreePort;
import io.cpor.testing.Http;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** The packaged application as a process of its own, with its data in a folder that outlives it. */
final class ApplicationProcess implements AutoCloseable {
    /** Short, so that a test need not wait two minutes after each kill. */
    static final int LOCK_MILLIS = 5_000;

    /** Shorter than the lock, as it is outside of tests too. */
    static final int READ_TIMEOUT_MILLIS = 4_000;

    static final String EVENTS_SECRET = "the-events-secret-of-the-fault-tests";

    private final Path folder;
    private final String partnerCenter;
    private final int port = FreePort.choose();
    private int starts;
    private Process process;

    ApplicationProcess(Path folder, String partnerCenter) {
        this.folder = folder.toAbsolutePath();
        this.partnerCenter = partnerCenter;
    }

    int port() {
        return port;
    }

    /** Where it keeps its data, without the ending of the file's name. */
    Path database() {
        return folder.resolve("cpor");
    }

    /** Begins with no data. */
    void startAnew() {
        try {
            FileSystemUtils.deleteRecursively(folder);
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start();
    }

    void start() {
        launch();
        awaitReady();
    }

    void launch() {
        starts++;
        try {
            process = new ProcessBuilder(command())
                    .redirectErrorStream(true)
                    .redirectOutput(
                            folder.resolve("application-" + starts + ".log").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void awaitReady() {
        Http agent = Http.as("agent", port);
        await().atMost(ofMinutes(4))
                .pollDelay(ofSeconds(2))
                .pollInterval(ofMillis(250))
                .ignoreExceptions()
                .failFast("the application ended: see " + folder, () -> !process.isAlive())
                .until(() -> agent.get("/api/associations").status() == 200);
    }

    /** As {@code kill -9} does: nothing of it is asked or told. */
    void kill() {
        try {
            if (process != null) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As whoever runs it stops it. */
    @Override
    public void close() {
        if (process == null || !process.isAlive()) {
            return;
        }
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                jar().toString(),
                "--server.port=" + port,
                "--cpor.environment=production",
                "--cpor.sandbox.data=" + folder,
                "--cpor.sandbox.auto-play=false",
                "--cpor.sandbox.portfolio=false",
                "--cpor.events.secret=" + EVENTS_SECRET,
                "--cpor.partner-center.mode=http",
                "--cpor.partner-center.base-url=" + partnerCenter,
                "--cpor.partner-center.read-timeout=" + READ_TIMEOUT_MILLIS + "ms",
                // the faults of one case must not hold up another's
                "--cpor.partner-center.breaker-threshold=1000",
                "--cpor.partner-center.look-up-lag=25s",
                "--cpor.partner-center.sweep=2s",
                "--camunda.bpm.job-execution.lock-time-in-millis=" + LOCK_MILLIS);
    }

    static Path jar() {
        try (Stream<Path> built = Files.list(Path.of("target"))) {
            return built.filter(file -> file.getFileName().toString().matches("cpor-association-.*\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no jar below target/: run mvnw package first"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
