package io.cpor.model.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.testing.CporTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a release put into force passes the rules of today: an owner's edit of it can still be deployed. */
@CporTest
class ReleasedModelsTest {
    private static final Path RELEASE = Path.of("src/test/resources/releases/0.1.0");

    @Autowired
    ModelRules rules;

    @Test
    void the_models_of_0_1_0_pass() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (String folder : new String[] {"processes", "forms"}) {
            try (Stream<Path> all = Files.list(RELEASE.resolve(folder))) {
                for (Path file : all.toList()) {
                    files.put(file.getFileName().toString(), Files.readAllBytes(file));
                }
            }
        }

        assertThat(files).hasSizeGreaterThan(15);
        assertThat(rules.check(files)).map(Violation::toString).isEmpty();
    }
}
