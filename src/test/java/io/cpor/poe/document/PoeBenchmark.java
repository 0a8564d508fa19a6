package io.cpor.poe.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Not a test but a measurement: what it costs to draw and seal one POE, beside what PDFBox and BouncyCastle alone need to
 * fill in, flatten and sign the same form, and what 20 at once take of the heap. It prints and asserts nothing, because
 * other programs on the machine are measured with it. Run it: {@code ./mvnw -q test -Dtest=PoeBenchmark}.
 */
class PoeBenchmark {
    private static final int WARM_UP = 60;
    private static final int ROUNDS = 200;
    private static final int MEGABYTE = 1024 * 1024;
    private static final int MOST_EXTRA_HEAP = 300 * MEGABYTE;
    private static final int SECONDS = 10;

    @TempDir
    private Path directory;

    private Path keystore;

    @BeforeEach
    void keystore() throws Exception {
        keystore = directory.resolve("seal.p12");
        OwnPoe.keystore(keystore);
    }

    @Test
    void time() throws IOException {
        OwnPoe own = new OwnPoe(keystore);
        BarePoe bare = own.bare();
        double[] bareTimes = new double[ROUNDS];
        double[] ownTimes = new double[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            double bareTime = milliseconds(bare::write);
            double ownTime = milliseconds(own::write);
            if (round >= 0) {
                bareTimes[round] = bareTime;
                ownTimes[round] = ownTime;
            }
        }
        double[] ratios = IntStream.range(0, ROUNDS)
                .mapToDouble(round -> ownTimes[round] / bareTimes[round])
                .toArray();
        System.out.printf("One POE, in milliseconds, %d rounds after %d to warm up%n", ROUNDS, WARM_UP);
        System.out.printf("  bare steps  median %5.1f  90th percentile %5.1f%n", at(50, bareTimes), at(90, bareTimes));
        System.out.printf("  ours        median %5.1f  90th percentile %5.1f%n", at(50, ownTimes), at(90, ownTimes));
        System.out.printf(
                "  ratio of the medians %.2f; of the rounds, eight in ten are from %.2f to %.2f%n",
                at(50, ownTimes) / at(50, bareTimes), at(10, ratios), at(90, ratios));
    }

    /** The second JVM gets no more than is allowed, and would end without a result if that were too little. */
    @Test
    void heap() throws Exception {
        long rest = crowd("-Xmx1g", 0).get(0);
        long allowed = rest + MOST_EXTRA_HEAP;
        List<Long> crowd = crowd("-Xmx" + allowed, SECONDS);
        System.out.printf(
                "20 at once, in a heap of %d MB of which %d are taken by one: %d POEs in %d seconds%n",
                allowed / MEGABYTE, rest / MEGABYTE, crowd.get(3), SECONDS);
        System.out.printf(
                "  extra heap %d MB at most, %d MB afterwards%n",
                (crowd.get(1) - rest) / MEGABYTE, (crowd.get(2) - rest) / MEGABYTE);
    }

    /** What {@link PoeCrowd} prints. */
    private List<Long> crowd(String heap, int seconds) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        heap,
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PoeCrowd.class.getName(),
                        keystore.toString(),
                        String.valueOf(seconds))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the crowd did not fit into " + heap);
        }
        return printed.lines().map(Long::valueOf).toList();
    }

    private static double milliseconds(Writing writing) throws IOException {
        long begin = System.nanoTime();
        writing.write(OutputStream.nullOutputStream());
        return (System.nanoTime() - begin) / 1e6;
    }

    private interface Writing {
        void write(OutputStream out) throws IOException;
    }

    private static double at(int percent, double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length * percent / 100];
    }
}
