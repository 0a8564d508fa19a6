package io.cpor.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.cpor.testing.SecurityStatement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;

/** Every statement of the security checklist has a test that names its number, or a reason why it has none. */
class SecurityChecklistTest {
    private static final Pattern ROW = Pattern.compile("^\\| (\\d+) \\| (.+?) \\|(.*)\\|$");

    /** The numbers that tests name. */
    private static final Set<Integer> PROVED = proved();

    /** The numbers with the reason why there is no test, which is empty where there must be one. */
    private static Map<Integer, String> statements() throws IOException {
        Map<Integer, String> statements = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("src/site/markdown/security.md"))) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                statements.put(Integer.valueOf(row.group(1)), row.group(3).strip());
            }
        }
        return statements;
    }

    private static Set<Integer> proved() {
        Set<Integer> proved = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
                .importPackages("io.cpor")) {
            Stream<JavaMethod> tests =
                    type.getMethods().stream().filter(one -> one.isMetaAnnotatedWith(Testable.class));
            if (type.getMethods().stream().anyMatch(one -> one.isMetaAnnotatedWith(Testable.class))) {
                proved.addAll(numbers(type));
            }
            tests.forEach(test -> proved.addAll(numbers(test)));
        }
        return proved;
    }

    private static Set<Integer> numbers(CanBeAnnotated marked) {
        if (!marked.isAnnotatedWith(SecurityStatement.class)) {
            return Set.of();
        }
        int[] numbers = marked instanceof JavaClass type
                ? type.getAnnotationOfType(SecurityStatement.class).value()
                : ((JavaMethod) marked)
                        .getAnnotationOfType(SecurityStatement.class)
                        .value();
        Set<Integer> all = new TreeSet<>();
        Arrays.stream(numbers).forEach(all::add);
        return all;
    }

    @Test
    void every_statement_has_a_test_or_a_reason() throws IOException {
        Map<Integer, String> statements = statements();
        Set<Integer> open = new TreeSet<>(statements.keySet());
        open.removeAll(PROVED);
        open.removeIf(number -> !statements.get(number).isEmpty());

        assertThat(open).as("statements without a test").isEmpty();
        assertThat(statements).hasSizeGreaterThanOrEqualTo(45);
    }

    @Test
    void every_test_names_a_statement_that_there_is() throws IOException {
        assertThat(statements().keySet()).containsAll(PROVED);
    }
}
