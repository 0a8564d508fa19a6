package io.cpor.model.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import io.cpor.association.agreement.Catalogue;
import io.cpor.association.agreement.CataloguedEngagement;
import io.cpor.association.value.Coded;
import io.cpor.process.CporMessage;
import io.cpor.process.CporVariables;
import io.cpor.process.Variable;
import io.cpor.process.policy.RepositoryCatalogue;
import io.cpor.testing.CporTest;
import io.cpor.testing.OwnClasses;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Owners' models, forms and programs outlast every release, so what they may name keeps its name: beans and their methods,
 * variables, messages, codes and the keys of forms. The list holds what the models and forms of the whole history name.
 */
@CporTest
class KeptNamesTest {
    private static final Path NAMES = Path.of("src/test/resources/releases/names.txt");
    private static final Pattern CALL = Pattern.compile("\\$\\{(\\w+)(?:\\.(\\w+)\\(.*\\))?}");
    private static final Pattern COMPARISON = Pattern.compile("\\$\\{(\\w+) == '([^']+)'}");

    @Autowired
    ModelBeans beans;

    @Test
    void every_expression_of_every_model_resolves() {
        assertThat(kept("expression"))
                .hasSizeGreaterThan(60)
                .allSatisfy(expression ->
                        assertThat(resolves(expression)).as(expression).isTrue());
    }

    @Test
    void an_expression_that_resolves_nowhere_is_noticed() {
        assertThat(List.of(
                        "${deadlines.poeDues(execution)}",
                        "${poeReview == 'acepted'}",
                        "${reviewPoes}",
                        "${poeView == 'accepted'}"))
                .noneMatch(this::resolves);
    }

    @Test
    void every_message_variable_and_code_is_there() {
        assertThat(Coded.codes(CporMessage.class)).containsAll(kept("message"));
        assertThat(variables()).containsAll(kept("variable"));
        assertThat(codes()).containsAll(kept("code"));
        assertThat(catalogueCodes()).containsAll(kept("catalogue-code"));
    }

    @Test
    void every_key_of_every_form_is_there() {
        Set<String> keys = new TreeSet<>();
        for (File form : new File("forms").listFiles((folder, name) -> name.endsWith(".form"))) {
            collectKeys(form.getName().replace(".form", ""), read(form).get("components"), keys);
        }

        assertThat(keys).containsAll(kept("form-key"));
    }

    private boolean resolves(String expression) {
        Matcher comparison = COMPARISON.matcher(expression);
        if (comparison.matches()) {
            return variables().contains(comparison.group(1))
                    && codes().stream().anyMatch(code -> code.endsWith(" " + comparison.group(2)));
        }
        Matcher call = CALL.matcher(expression);
        return call.matches() && beans.isKnown(call.group(1)) && (call.group(2) == null || hasMethod(call));
    }

    private boolean hasMethod(Matcher call) {
        return beans.methods(call.group(1)).stream().map(Method::getName).anyMatch(call.group(2)::equals);
    }

    private static Set<String> variables() {
        return Arrays.stream(CporVariables.class.getFields())
                .filter(field -> field.getType() == Variable.class)
                .map(field -> {
                    try {
                        return ((Variable<?>) field.get(null)).name();
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(e);
                    }
                })
                .collect(Collectors.toSet());
    }

    /** What process owners' tables hold of it, and may end and not delete. */
    private static Set<String> catalogueCodes() {
        Catalogue catalogue = new RepositoryCatalogue();
        Set<String> codes = new TreeSet<>();
        for (CataloguedEngagement one : catalogue.engagements()) {
            codes.add("SolutionArea " + one.area().code());
            codes.add("PartnerRole " + one.role().code());
        }
        return codes;
    }

    private static Set<String> codes() {
        return OwnClasses.all().stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(Coded.class))
                .map(JavaClass::reflect)
                .flatMap(type -> Arrays.stream(type.getEnumConstants())
                        .map(one -> type.getSimpleName() + " " + ((Coded) one).code()))
                .collect(Collectors.toSet());
    }

    private static void collectKeys(String form, JsonNode components, Set<String> keys) {
        if (components == null) {
            return;
        }
        for (JsonNode component : components) {
            if (component.has("key")) {
                keys.add(form + " " + component.get("key").asText());
            }
            collectKeys(form, component.get("components"), keys);
        }
    }

    private static JsonNode read(File form) {
        try {
            return new ObjectMapper().readTree(form);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> kept(String kind) {
        try (Stream<String> lines = Files.lines(NAMES)) {
            return lines.filter(line -> line.startsWith(kind + " "))
                    .map(line -> line.substring(kind.length() + 1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
