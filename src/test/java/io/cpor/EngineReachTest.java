package io.cpor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * How far the engine reaches into the house. The community edition of the engine has ended, so the day will come to change
 * it: the fewer files know it, and its inner types, tables and name, the cheaper that day. The numbers may only fall.
 */
class EngineReachTest {
    private static final Path HOUSE = Path.of("src/main/java/io/cpor");

    @Test
    void few_files_know_the_engine() {
        assertThat(filesWith("org\\.camunda\\.")).hasSizeLessThanOrEqualTo(139);
    }

    @Test
    void fewer_know_its_inner_types() {
        assertThat(filesWith("org\\.camunda\\.bpm\\.engine\\.impl\\.")).hasSizeLessThanOrEqualTo(37);
    }

    @Test
    void fewer_read_its_tables() {
        assertThat(filesWith("(?i)\\bact_(ru|hi|re|ge|id)_\\w+")).hasSizeLessThanOrEqualTo(11);
    }

    @Test
    void only_these_packages_know_it() {
        assertThat(filesWith("org\\.camunda\\."))
                .map(HOUSE::relativize)
                .map(Path::toString)
                .allMatch(
                        file -> Stream.of("process/", "model/", "security/").anyMatch(file::startsWith)
                                || file.equals("poe/form/Condition.java") // FEEL
                                || file.equals("sandbox/SandboxUsers.java"),
                        "in process, model or security");
    }

    @Test
    void its_pages_and_calls_are_named_in_one_place() {
        assertThat(filesWith("\"[^\"]*/(camunda/(api|app)|engine-rest)\\b"))
                .map(path -> path.getFileName().toString())
                .containsOnly("EnginePaths.java", "StartupBlock.java");
    }

    @Test
    void its_administrators_are_named_by_the_engine() {
        assertThat(filesWith("camunda-admin")).isEmpty();
    }

    private static List<Path> filesWith(String pattern) {
        Pattern wanted = Pattern.compile(pattern);
        try (Stream<Path> files = Files.walk(HOUSE)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> wanted.matcher(text(file)).find())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
