package io.cpor.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

/**
 * Whoever kills the sandbox at any moment, also in the middle of its housekeeping, loses no commit ({@code -Dkills=100} for
 * a hundred).
 */
@Tag("faults")
class KilledDatabaseIT {
    private static final int KILLS = Integer.getInteger("kills", 5);
    private static final int LEAST_MILLIS = 700;
    private static final int MOST_MILLIS = 2_000;

    @TempDir
    Path folder;

    @Test
    void no_commit_is_lost_however_often_it_is_killed() throws Exception {
        Random random = new Random();
        Set<Integer> committed = new HashSet<>();
        for (int kill = 0; kill < KILLS; kill++) {
            int before = committed.size();
            committed.addAll(untilKilled(free(committed), random.nextInt(LEAST_MILLIS, MOST_MILLIS)));
            Set<Integer> kept = kept();
            assertThat(kept).as("after kill %d", kill + 1).containsAll(committed);
            assertThat(committed.size()).as("rows of run %d", kill + 1).isGreaterThan(before);
            committed = kept; // also what was committed, but not printed any more
        }
        System.out.printf("%d kills, %,d rows, none lost%n", KILLS, committed.size());
    }

    private static int free(Set<Integer> taken) {
        return taken.stream().mapToInt(Integer::intValue).max().orElse(-1) + 1;
    }

    /** @return the numbers that it said are committed */
    private List<Integer> untilKilled(int free, int millis) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WritingDatabase.class.getName(),
                        address(),
                        Integer.toString(free))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            String first = Objects.requireNonNull(out.readLine(), "nothing was committed");
            Thread killer = new Thread(() -> killAfter(process, millis));
            killer.start();
            List<String> lines = new ArrayList<>(List.of(first));
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                lines.add(line);
            }
            killer.join();
            return lines.stream().map(Integer::valueOf).toList();
        }
    }

    private static void killAfter(Process process, int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.toHandle().destroyForcibly(); // what it printed before can still be read
    }

    private Set<Integer> kept() throws SQLException {
        Set<Integer> kept = new HashSet<>();
        try (Connection database = DriverManager.getConnection(address() + ";ACCESS_MODE_DATA=r", "sa", "");
                ResultSet rows = database.createStatement().executeQuery("select number from written")) {
            while (rows.next()) {
                kept.add(rows.getInt(1));
            }
        }
        return kept;
    }

    /** The sandbox's own, in a folder of the test. */
    private String address() {
        YamlPropertiesFactoryBean settings = new YamlPropertiesFactoryBean();
        settings.setResources(new ClassPathResource("application-sandbox.yaml"));
        return Objects.requireNonNull(settings.getObject())
                .getProperty("spring.datasource.url")
                .replace("${cpor.sandbox.directory}", folder.toString());
    }
}
