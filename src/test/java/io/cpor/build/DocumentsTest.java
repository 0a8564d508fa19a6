package io.cpor.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The documents hold together: links lead somewhere, and what is cited is there. */
class DocumentsTest {
    private static final Path README = Path.of("README.md");
    private static final Path FOLDER = Path.of("src/site/markdown");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} (.+)$");
    private static final Pattern FACT = Pattern.compile("(?m)^#{2,3} (\\d+(?:\\.\\d+)?) ");
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)\\s]+)\\)");

    /** One number or several, such as "2.2, 2.4 and 2.7". */
    private static final Pattern CITED =
            Pattern.compile("(?i)field facts (\\d+(?:\\.\\d+)?(?:(?:, | and )\\d+(?:\\.\\d+)?)*)");

    static Stream<Path> documents() throws IOException {
        try (Stream<Path> documents = Files.list(FOLDER)) {
            return Stream.concat(
                    Stream.of(README),
                    documents.filter(one -> one.toString().endsWith(".md")).sorted().toList().stream());
        }
    }

    @Test
    void the_readme_stays_short() throws IOException {
        assertThat(Files.readAllLines(README)).hasSizeLessThanOrEqualTo(150);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void every_link_leads_to_a_file_and_to_a_heading_in_it(Path document) throws IOException {
        List<String> lost = new ArrayList<>();
        for (String link : all(LINK, Files.readString(document))) {
            String[] parts = link.split("#", 2);
            Path file = parts[0].isEmpty()
                    ? document
                    : document.toAbsolutePath().resolveSibling(parts[0]).normalize();
            if (!Files.exists(file)
                    || parts.length > 1 && !anchors(Files.readString(file)).contains(parts[1])) {
                lost.add(link);
            }
        }
        assertThat(lost).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void the_readme_leads_to_every_document(Path document) throws IOException {
        if (!document.equals(README)) {
            assertThat(Files.readString(README))
                    .contains("](" + document.toString().replace('\\', '/') + ")");
        }
    }

    @Test
    void every_fact_that_is_cited_is_there_once() throws IOException {
        List<String> facts = all(FACT, Files.readString(FOLDER.resolve("field-facts.md")));
        assertThat(facts).doesNotHaveDuplicates();

        List<String> cited = new ArrayList<>();
        for (Path file : sources()) {
            for (String numbers : all(CITED, inOneLine(file))) {
                for (String number : numbers.split(", | and ")) {
                    cited.add(number);
                    assertThat(facts).as(file + " cites " + number).contains(number);
                }
            }
        }
        assertThat(cited).hasSizeGreaterThan(30);
    }

    @Test
    void every_source_of_a_fact_is_named() throws IOException {
        String facts = Files.readString(FOLDER.resolve("field-facts.md"));
        List<String> sources = all(Pattern.compile("(?m)^\\| \\[([A-Z]+\\d*)] \\|"), facts);

        assertThat(all(Pattern.compile("\\[([A-Z]{2,}\\d*|[A-Z]\\d\\d)](?!\\()"), facts))
                .isSubsetOf(sources);
    }

    @Test
    void decisions_are_numbered_and_each_has_its_day() throws IOException {
        String decisions = Files.readString(FOLDER.resolve("decisions.md"));
        List<String> numbers =
                all(Pattern.compile("(?m)^### (\\d+)\\. .+\\?\\n\\n\\*\\d{4}-\\d\\d-\\d\\d\\.\\* "), decisions);

        assertThat(numbers)
                .hasSize(all(Pattern.compile("(?m)^(### )"), decisions).size())
                .isEqualTo(IntStream.rangeClosed(1, numbers.size())
                        .mapToObj(Integer::toString)
                        .toList());
    }

    /** What a git host makes of each heading. */
    private static Set<String> anchors(String document) {
        return all(HEADING, document).stream()
                .map(heading -> heading.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    private static List<Path> sources() throws IOException {
        List<Path> files = new ArrayList<>(List.of(README));
        for (String folder : List.of("src", "processes", "forms")) {
            try (Stream<Path> found = Files.walk(Path.of(folder))) {
                found.filter(Files::isRegularFile).forEach(files::add);
            }
        }
        return files;
    }

    /** A comment may break a citation; what holds no text cites nothing. */
    private static String inOneLine(Path file) throws IOException {
        try {
            return Files.readString(file).replaceAll("\\s*\\R\\s*(?:\\*|//|--|#)?\\s*", " ");
        } catch (MalformedInputException noText) {
            return "";
        }
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
