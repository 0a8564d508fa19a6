package io.cpor.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

/** The README stays true: its picture is the model's, and every box of the diagrams leads to its class and form. */
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
                                + " see \"Build and test\" in contributing.md.")
                .isEqualTo(hash);
        assertThat(readme()).contains("](processes/cpor-association.png)");
    }

    /** Its id names the class and, for a user task, the model names the form. */
    @Test
    void every_task_of_the_diagrams_leads_to_its_class_and_its_form() throws IOException {
        List<String> rows = readme().lines().toList();
        List<Task> tasks = tasks();

        assertThat(tasks).isNotEmpty().allSatisfy(task -> {
            String stem = task.getId().substring(task.getId().indexOf('_') + 1);
            String name = stem.substring(0, 1).toUpperCase(Locale.ROOT) + stem.substring(1);
            String form = task instanceof UserTask user
                    ? "| [%1$s](forms/%1$s.form) |".formatted(user.getCamundaFormRef())
                    : "| |";
            String path = "src/main/java/io/cpor/process/%s/%s.java"
                    .formatted(task instanceof UserTask ? "usertask" : "servicetask", name);
            assertThat(rows)
                    .contains("| %s | [%s](%s) %s".formatted(task.getName().replaceAll("\\s+", " "), name, path, form));
        });
    }

    private static List<Task> tasks() throws IOException {
        try (Stream<Path> models = Files.list(Path.of("processes"))) {
            return models.filter(file -> file.toString().endsWith(".bpmn"))
                    .flatMap(file -> Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(Task.class).stream())
                    .toList();
        }
    }

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }
}
