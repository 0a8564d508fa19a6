package io.cpor.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cpor.testing.FreePort;
import io.cpor.testing.Http;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/**
 * Not a test but a tool: prints how much of a processor the packaged sandbox takes while nobody does anything, with cases that
 * have ended and with cases that wait, beside the engine's bare starter in the same minutes. Run it with
 * {@code ./mvnw verify -Pfaults -Dtest=none -Dit.test=IdleBenchmark}; other numbers with {@code -Dended=} and {@code -Dopen=},
 * other times in seconds with {@code -Dsettles=} and {@code -Dmeasured=}.
 */
@Tag("faults")
class IdleBenchmark {
    private static final int ENDED = Integer.getInteger("ended", 140);
    private static final int OPEN = Integer.getInteger("open", 300);
    private static final Path FOLDER = Path.of("target", "idle").toAbsolutePath();
    private static final int PEOPLE = 4;

    /** Until the JVMs have compiled what the work before left to compile. */
    private static final Duration SETTLES = Duration.ofSeconds(Integer.getInteger("settles", 300));

    private static final Duration MEASURED = Duration.ofSeconds(Integer.getInteger("measured", 240));

    @Test
    void measure() throws Exception {
        FileSystemUtils.deleteRecursively(FOLDER);
        Files.createDirectories(FOLDER);
        int port = FreePort.choose();
        int barePort = FreePort.choose();
        Process ours = java(
                "ours",
                "-jar",
                ApplicationProcess.jar().toAbsolutePath().toString(),
                "--server.port=" + port,
                "--cpor.sandbox.data=" + FOLDER.resolve("data"));
        Process bare = java(
                "bare",
                "-cp",
                System.getProperty("java.class.path"),
                BareStarter.class.getName(),
                Integer.toString(barePort),
                FOLDER.resolve("bare").toString());
        try {
            Http agent = Http.as("agent", port);
            awaitAnswer(ours, agent, "/api/associations");
            awaitAnswer(bare, Http.anonymous(barePort), "/engine-rest/engine");
            Desk desk = new Desk(port);
            together(ENDED, () -> end(desk));
            print(ENDED + " cases that have ended", ours, bare);
            together(OPEN, () -> open(desk));
            print("and " + OPEN + " cases that wait for the customer", ours, bare);
        } finally {
            ours.destroyForcibly().waitFor();
            bare.destroyForcibly().waitFor();
        }
    }

    private static void print(String what, Process ours, Process bare) throws IOException, InterruptedException {
        Thread.sleep(SETTLES.toMillis());
        ThreadTimes oursBefore = ThreadTimes.of(ours);
        ThreadTimes bareBefore = ThreadTimes.of(bare);
        Thread.sleep(MEASURED.toMillis());
        ThreadTimes oursTaken = ThreadTimes.of(ours).since(oursBefore);
        ThreadTimes bareTaken = ThreadTimes.of(bare).since(bareBefore);
        System.out.printf("idle with %s:%n", what);
        print("in all", oursTaken.all(), bareTaken.all());
        print("without Java's compilers", oursTaken.withoutCompilers(), bareTaken.withoutCompilers());
        System.out.println("  ours by threads: " + oursTaken.most());
        System.out.println("  the bare starter's by threads: " + bareTaken.most());
    }

    private static void print(String what, Duration ours, Duration bare) {
        System.out.printf(
                "  %s %.2f %% of a core, the bare starter %.2f %%, %.1f times%n",
                what, share(ours), share(bare), (double) ours.toNanos() / bare.toNanos());
    }

    private static double share(Duration taken) {
        return 100.0 * taken.toNanos() / MEASURED.toNanos();
    }

    /** Approved by Microsoft, which plays by itself. */
    private static void end(Desk desk) throws InterruptedException {
        String id = open(desk);
        desk.customerSigns(id);
        waits(desk, id, "userTask_reviewPoe");
        desk.reviewerAccepts(id);
        await().atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> desk.shown(id).path("outcome").asText().equals("active"));
    }

    private static String open(Desk desk) throws InterruptedException {
        String id = desk.agreementSigned(UUID.randomUUID().toString(), Desk.agreement());
        waits(desk, id, "userTask_fillPoe");
        return id;
    }

    private static void waits(Desk desk, String id, String box) throws InterruptedException {
        for (int look = 0; !desk.waitingAt(id).contains(box); look++) {
            assertThat(look).as("%s comes to %s", id, box).isLessThan(1_000);
            Thread.sleep(150);
        }
    }

    private interface Walk {
        void go() throws Exception;
    }

    private static void together(int cases, Walk walk) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(PEOPLE * 5); // most of them wait for Microsoft
        try {
            List<Future<?>> underway = new ArrayList<>();
            for (int number = 0; number < cases; number++) {
                underway.add(people.submit(() -> {
                    walk.go();
                    return null;
                }));
            }
            for (Future<?> one : underway) {
                one.get();
            }
        } finally {
            people.shutdownNow();
        }
    }

    private static void awaitAnswer(Process process, Http http, String page) {
        await().atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptions()
                .failFast("the application ended: see " + FOLDER, () -> !process.isAlive())
                .until(() -> http.get(page).status() == 200);
    }

    private static Process java(String name, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .redirectOutput(FOLDER.resolve(name + ".log").toFile())
                .start();
    }
}
