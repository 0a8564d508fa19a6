package io.cpor.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.junit.jupiter.api.Test;

/** The README stays true: its picture is the model's, and every file it names is there. */
class ReadmeTest {
    private static final Path MODEL = Path.of("processes/cpor-association.bpmn");
    private static final Path PICTURE_OF = Path.of("processes/cpor-association.png.sha256");

    @Test
    void the_picture_shows_this_model() throws Exception {
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(MODEL)));

        assertThat(Files.readString(PICTURE_OF).strip())
                .as(
                        "The model changed after its picture was drawn. Draw it anew and store the model's SHA-256 beside it:"
                                + " see \"The picture\" in the README.")
                .isEqualTo(hash);
        assertThat(readme()).contains("](processes/cpor-association.png)");
    }

    @Test
    void every_file_it_names_is_there() throws IOException {
        List<String> named = Pattern.compile("]\\((?!https?:|#)([^)]+)\\)")
                .matcher(readme())
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(named)
                .isNotEmpty()
                .allSatisfy(file -> assertThat(Path.of(file)).exists());
    }

    @Test
    void every_box_of_the_diagram_leads_to_its_file() throws IOException {
        String readme = readme();

        Bpmn.readModelFromFile(MODEL.toFile())
                .getModelElementsByType(Task.class)
                .forEach(box -> assertThat(readme).contains(box.getName().replace('\n', ' ')));
    }

    @Test
    void every_setting_it_documents_exists_and_every_one_that_exists_is_documented() throws IOException {
        String readme = readme();
        Pattern setting = Pattern.compile("\\$\\{(cpor\\.[a-z.-]+?)(?::[^}]*)?}");
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                setting.matcher(Files.readString(source))
                        .results()
                        .map(match -> match.group(1))
                        .forEach(
                                name -> assertThat(readme).as(source.toString()).contains(name));
            }
        }
    }

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }
}
