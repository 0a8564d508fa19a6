package io.cpor.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each service task has one template, and template, model and class say the same. */
class ElementTemplatesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JavaClasses CLASSES =
            new ClassFileImporter().importPackages("io.cpor.process.servicetask", "io.cpor.process.dispatch");

    /** What a process owner may set on a box. */
    private static final Set<String> SETTINGS = Set.of(CporVariables.NOTE.name(), CporVariables.TELL_PARTNER.name());

    static Stream<Path> templates() throws IOException {
        return Files.list(Path.of(".camunda/element-templates")).sorted();
    }

    private static JsonNode read(Path template) {
        try {
            return JSON.readTree(template.toFile());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Map<String, ServiceTask> tasks() {
        Map<String, ServiceTask> tasks = new TreeMap<>();
        for (File model : new File("processes").listFiles((folder, name) -> name.endsWith(".bpmn"))) {
            Bpmn.readModelFromFile(model)
                    .getModelElementsByType(ServiceTask.class)
                    .forEach(task -> tasks.put(task.getId().replace("serviceTask_", ""), task));
        }
        return tasks;
    }

    private static String stem(JsonNode template) {
        return template.get("id").asText().replace("io.cpor.", "");
    }

    private static String value(JsonNode template, String property) {
        return StreamSupport.stream(template.get("properties").spliterator(), false)
                .filter(one -> one.path("binding").path("name").asText().equals(property))
                .map(one -> one.path("value").asText())
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void it_is_what_the_modeler_understands(Path template) throws IOException {
        try (InputStream schema = getClass().getResourceAsStream("/element-template.schema.json")) {
            JsonSchema rules =
                    JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(schema);
            assertThat(rules.validate(read(template))).isEmpty();
            assertThat(rules.validate(JSON.readTree("{\"name\": \"x\"}"))).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void its_icon_is_a_picture(Path template) throws Exception {
        String contents = read(template).path("icon").path("contents").asText();
        String svg = URLDecoder.decode(contents.substring(contents.indexOf(',') + 1), StandardCharsets.UTF_8);

        assertThat(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
                        .getDocumentElement()
                        .getTagName())
                .isEqualTo("svg");
    }

    @Test
    void every_class_and_every_service_task_has_exactly_one() throws IOException {
        List<String> stems = templates()
                .map(ElementTemplatesTest::read)
                .map(ElementTemplatesTest::stem)
                .toList();

        assertThat(stems).containsExactlyInAnyOrderElementsOf(tasks().keySet());
        assertThat(stems)
                .containsExactlyInAnyOrderElementsOf(CLASSES.stream()
                        .filter(one -> one.isAssignableTo(JavaDelegate.class))
                        .map(JavaClass::getSimpleName)
                        .map(name -> name.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + name.substring(1))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void it_says_of_the_box_what_the_model_says_and_is_applied_there(Path file) {
        JsonNode template = read(file);
        ServiceTask task = tasks().get(stem(template));

        assertThat(file.getFileName().toString())
                .isEqualTo(stem(template).replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT) + ".json");
        assertThat(template.get("name").asText()).isEqualTo(task.getName());
        assertThat(template.get("description").asText())
                .isEqualTo(task.getDocumentations().iterator().next().getTextContent());
        assertThat(value(template, "camunda:delegateExpression"))
                .isEqualTo("${" + stem(template) + "}")
                .isEqualTo(task.getCamundaDelegateExpression());
        assertThat(value(template, "camunda:asyncBefore")).isEqualTo("true");
        assertThat(task.getAttributeValueNs("http://camunda.org/schema/1.0/bpmn", "modelerTemplate"))
                .isEqualTo(template.get("id").asText());
        assertThat(task.getAttributeValueNs("http://camunda.org/schema/1.0/bpmn", "modelerTemplateVersion"))
                .isEqualTo(template.get("version").asText());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void it_offers_what_its_class_reads_and_nothing_else(Path file) {
        JsonNode template = read(file);
        Set<String> offered = StreamSupport.stream(template.get("properties").spliterator(), false)
                .map(property -> property.get("binding"))
                .filter(binding -> binding.get("type").asText().equals("camunda:inputParameter"))
                .map(binding -> binding.get("name").asText())
                .collect(Collectors.toCollection(TreeSet::new));
        JavaClass task = CLASSES.stream()
                .filter(one -> one.getSimpleName().equalsIgnoreCase(stem(template)))
                .findFirst()
                .orElseThrow();

        assertThat(offered).isEqualTo(settingsRead(task));
    }

    /** What the class reads by itself, or has read by a class beside it. */
    private static Set<String> settingsRead(JavaClass task) {
        return Stream.concat(
                        task.getFieldAccessesFromSelf().stream(),
                        task.getMethodCallsFromSelf().stream()
                                .filter(call ->
                                        CLASSES.contain(call.getTargetOwner().getFullName()))
                                .flatMap(call -> call.getTarget().resolveMember().stream())
                                .flatMap(called -> called.getFieldAccesses().stream()))
                .filter(access -> access.getTargetOwner().isEquivalentTo(CporVariables.class))
                .map(access -> variable(access.getTarget().getName()))
                .filter(SETTINGS::contains)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String variable(String constant) {
        try {
            return ((Variable<?>) CporVariables.class.getField(constant).get(null)).name();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
