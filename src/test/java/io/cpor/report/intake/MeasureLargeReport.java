package io.cpor.report.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.testing.ReportFixtures;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Usage of 500 customers, 20 workloads and 36 months, 360,000 rows, goes through a JVM of 256 MB; killed in the middle, it
 * goes on where it was. Run it with {@code ./mvnw test -Dtest=MeasureLargeReport}: putting so many rows into force takes H2 many
 * minutes in so little memory.
 */
class MeasureLargeReport {
    private static final int ROWS = 500 * 20 * 36;

    @TempDir
    Path folder;

    private Path report() throws IOException {
        Path report = folder.resolve("usage.csv");
        try (Writer out = Files.newBufferedWriter(report)) {
            new ReportFixtures("1234567").writeUsage(out, 500, 20, YearMonth.of(2023, 1), 36);
        }
        return report;
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-Dlogging.level.root=warn",
                "-cp",
                System.getProperty("java.class.path"),
                ReportProcess.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(folder.resolve("error.log").toFile())
                .start();
    }

    /** What it tells, until it says that, or ends. */
    private static Map<String, Long> told(Process process, Predicate<Map<String, Long>> enough) throws IOException {
        Map<String, Long> told = new HashMap<>();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.matches("[a-z ]+: \\d+")) {
                String[] parts = line.split(": ");
                told.put(parts[0], Long.valueOf(parts[1]));
            }
            if (enough.test(told)) {
                break;
            }
        }
        return told;
    }

    @Test
    void it_goes_on_where_it_was_killed_and_never_needs_more_memory() throws Exception {
        Path report = report();
        Process first = start(folder.toString(), report.toString());
        told(first, told -> told.getOrDefault("read", 0L) >= 30_000);
        first.destroyForcibly().waitFor();

        Process second = start(folder.toString());
        Map<String, Long> told = told(second, all -> false);

        assertThat(second.waitFor())
                .as(Files.readString(folder.resolve("error.log")))
                .isZero();
        assertThat(told.get("begins at")).isBetween(25_000L, ROWS - 1L);
        assertThat(told)
                .containsEntry("in force", (long) ROWS)
                .containsEntry("keys", (long) ROWS)
                .containsEntry("left", 0L);
        System.out.println("went on at " + told);
    }
}
