package io.cpor.model.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the process owner may change in the tables of the score and of estimates, and what not. */
class ProgrammeRuleTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-30T12:00:00Z"), ZoneOffset.UTC);

    private static List<String> complaints(String table, String before, String after) throws IOException {
        String text = Files.readString(Path.of("processes", table + ".dmn"));
        assertThat(text).contains(before);
        byte[] content = text.replaceFirst(
                        java.util.regex.Pattern.quote(before), java.util.regex.Matcher.quoteReplacement(after))
                .getBytes(StandardCharsets.UTF_8);
        Violations complaints = new Violations(table + ".dmn");
        new DecisionRules(CLOCK)
                .check(
                        content,
                        new DeployedTables(Map.of(table + ".dmn", content), CatalogueRuleTest.inForce(Map.of())),
                        complaints,
                        keys -> {});
        return complaints.list().stream().map(Object::toString).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "score | '<text>40</text>' | '<text>41</text>'",
                "score | '\"intune,exchange' | '\"exchange'",
                "estimates | '\"paid-seats\"</text>' | '\"active-users\"</text>'"
            })
    void figures_may_change(String table, String before, String after) throws IOException {
        assertThat(complaints(table, before, after)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "score | '\"passing-points\"' | '\"passing-pints\"' | which nobody reads",
                "score | '\"near-percent\"' | '\"deployed-percent\"' | has two rows for \"deployed-percent\"",
                "score | '<text>36</text>' | '<text>40</text>' | not below \"deployed-percent\"",
                "score | '<text>70</text>' | '<text>70.5</text>' | needs a whole number",
                "score | '<text>70</text>' | '<text>0</text>' | needs a number above 0",
                "score | '<text>70</text>' | '<text></text>' | needs a number above 0",
                "score | '<text>20</text>' | '<text></text>' | in the column \"points\" of \"customer-adds\" (enterprise)",
                "score | '<text>\"enterprise\"</text>' | '<text>\"large\"</text>' | which is not one of enterprise, smb",
                "score | '\"2023-06-12\"' | '\"2026-12-01\"' | has no row for \"customer-adds\" (enterprise) on 2026-11-30",
                "score | '<text>70</text>' | '<text>60 + 10</text>' | which is to be worked out",
                "score | 'name=\"source\"' | 'name=\"origin\"' | has lost the output \"source\"",
                "estimates | '<text>\"paid-seats\"</text>' | '<text>\"baseline\"</text>' | which counts nobody",
                "estimates | '<text>\"baseline\"</text>' | '<text>\"paid-seats\"</text>' | which is not baseline or nothing",
                "estimates | '\"Modern Work and Security Usage\"' | '\"\"' | in the column \"engagement\" nothing"
            })
    void what_could_not_be_counted_by_is_told(String table, String before, String after, String told)
            throws IOException {
        assertThat(complaints(table, before, after))
                .anySatisfy(complaint -> assertThat(complaint).contains(told));
    }

    @ParameterizedTest
    @ValueSource(strings = {"score", "estimates"})
    void the_tables_of_this_repository_are_right(String table) throws IOException {
        assertThat(complaints(table, "<decision ", "<decision ")).isEmpty();
    }
}
