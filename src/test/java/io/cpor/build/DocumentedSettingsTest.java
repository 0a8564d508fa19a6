package io.cpor.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** The settings that operations.md names are those that there are. */
class DocumentedSettingsTest {
    private static final Path DOCUMENT = Path.of("src/site/markdown/operations.md");
    private static final Path PRODUCTION = Path.of("src/main/resources/application-production.yaml");
    private static final Pattern ASKED = Pattern.compile("\\$\\{(cpor\\.[a-z.-]+?)(?::[^}]*)?}");
    private static final Pattern VARIABLE = Pattern.compile("\\b(CPOR_[A-Z_]+)\\b");
    private static final Pattern NAME = Pattern.compile("`([a-z]+(?:\\.[a-z-]+)+)`");

    @Test
    void every_setting_of_ours_is_documented_and_exists() throws Exception {
        Set<String> documented = documented();
        documented.removeIf(name -> !name.startsWith("cpor."));

        assertThat(documented).isEqualTo(ours());
    }

    @Test
    void every_other_setting_that_is_documented_exists() throws IOException {
        Set<String> documented = documented();
        documented.removeIf(name -> name.startsWith("cpor."));

        assertThat(documented).isNotEmpty();
        assertThat(others()).containsAll(documented);
    }

    @Test
    void every_variable_of_production_is_documented_and_exists() throws IOException {
        assertThat(all(VARIABLE, section("Production"))).isEqualTo(all(VARIABLE, Files.readString(PRODUCTION)));
    }

    private static Set<String> documented() throws IOException {
        Set<String> names = new TreeSet<>();
        section("Settings")
                .lines()
                .filter(line -> line.startsWith("| `"))
                .forEach(line -> names.addAll(all(NAME, line.split("\\|")[1])));
        return names;
    }

    private static String section(String heading) throws IOException {
        String rest = Files.readString(DOCUMENT).split("\n## " + heading + "\n", 2)[1];
        return rest.split("\n## ", 2)[0];
    }

    /** What our code reads: one by one, or as the fields of a record. */
    private static Set<String> ours() throws Exception {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                names.addAll(all(ASKED, Files.readString(source)));
            }
        }
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        for (BeanDefinition found : scan.findCandidateComponents("io.cpor")) {
            Class<?> type = Class.forName(found.getBeanClassName());
            String prefix = type.getAnnotation(ConfigurationProperties.class).value();
            for (RecordComponent field : type.getRecordComponents()) {
                names.add(prefix + "."
                        + field.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }

    /** What the libraries say that they read. */
    private static Set<String> others() throws IOException {
        Set<String> names = new TreeSet<>();
        for (URL metadata : Collections.list(DocumentedSettingsTest.class
                .getClassLoader()
                .getResources("META-INF/spring-configuration-metadata.json"))) {
            try (InputStream content = metadata.openStream()) {
                for (JsonNode property : new ObjectMapper().readTree(content).get("properties")) {
                    names.add(property.get("name").asText());
                }
            }
        }
        return names;
    }

    private static Set<String> all(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        pattern.matcher(text).results().forEach(match -> found.add(match.group(1)));
        return found;
    }
}
