package io.cpor.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.storage.Hashes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A released migration never changes, and a new one comes after all that were released: else a database stops to start. */
class MigrationsKeptTest {
    private static final Path RELEASED = Path.of("src/test/resources/releases/0.1.0/migrations.sha256");
    private static final Path RESOURCES = Path.of("src/main/resources");

    private static Map<String, String> released() throws IOException {
        Map<String, String> released = new TreeMap<>();
        for (String line : Files.readAllLines(RELEASED)) {
            String[] parts = line.split("  ");
            released.put(parts[1], parts[0]);
        }
        return released;
    }

    @Test
    void a_released_migration_is_as_it_was() throws IOException {
        assertThat(released()).hasSizeGreaterThan(20);
        for (Map.Entry<String, String> one : released().entrySet()) {
            assertThat(Hashes.sha256(RESOURCES.resolve(one.getKey())))
                    .as(one.getKey())
                    .isEqualTo(one.getValue());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"db/migration", "db/sandbox"})
    void a_new_one_comes_after_the_released(String folder) throws IOException {
        Map<String, String> released = released();
        int last = released.keySet().stream()
                .filter(file -> file.startsWith(folder))
                .mapToInt(MigrationsKeptTest::number)
                .max()
                .orElseThrow();
        try (Stream<Path> files = Files.list(RESOURCES.resolve(folder))) {
            List<String> tooEarly = files.map(RESOURCES::relativize)
                    .map(Path::toString)
                    .filter(file -> !released.containsKey(file) && number(file) <= last)
                    .toList();
            assertThat(tooEarly).isEmpty();
        }
    }

    private static int number(String file) {
        return Integer.parseInt(file.replaceAll(".*/V(\\d+)__.*", "$1"));
    }
}
