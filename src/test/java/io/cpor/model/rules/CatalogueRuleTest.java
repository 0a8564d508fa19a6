package io.cpor.model.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.process.policy.CatalogueRows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the process owner may change in the tables of engagements and workloads, and what not. */
class CatalogueRuleTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-30T12:00:00Z"), ZoneOffset.UTC);

    private static final DecisionRules RULES = new DecisionRules(CLOCK);

    private static final String AI_ROW = """
                  <rule id="rule_ai">
                    <outputEntry id="a1"><text>"ai-usage"</text></outputEntry>
                    <outputEntry id="a2"><text>"AI usage"</text></outputEntry>
                    <outputEntry id="a3"><text>"ai-business-solutions"</text></outputEntry>
                    <outputEntry id="a4"><text>"AI Business Solutions"</text></outputEntry>
                    <outputEntry id="a5"><text>"use-or-consume"</text></outputEntry>
                    <outputEntry id="a6"><text>"Use or consume"</text></outputEntry>
                    <outputEntry id="a7"><text>"workload"</text></outputEntry>
                    <outputEntry id="a8"><text>true</text></outputEntry>
                    <outputEntry id="a9"><text>false</text></outputEntry>
                    <outputEntry id="a10"><text>true</text></outputEntry>
                    <outputEntry id="a11"><text>"earnings"</text></outputEntry>
                    <outputEntry id="a12"><text>false</text></outputEntry>
                    <outputEntry id="a13"><text>"2026-07-01"</text></outputEntry>
                    <outputEntry id="a14"><text></text></outputEntry>
                  </rule>
            """;

    @Test
    void the_tables_as_they_come_are_right_and_may_come_again() {
        assertThat(complaints(CatalogueRows.ENGAGEMENTS, "", "")).isEmpty();
        assertThat(complaints(CatalogueRows.WORKLOADS, "", "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "workloads   | '\"exchange\"'      | '\"exchange-online\"'  | has lost, or calls otherwise, the row \"exchange\"",
                "workloads   | '\"2019-10-01\"'    | '\"2019-11-01\"'       | has lost, or calls otherwise, the row",
                "workloads   | '\"2019-10-01\"'    | '\"1 October 2019\"'   | which is not a day such as",
                "workloads   | '\"2023-06-30\"'    | ''                     | has two names for \"viva-engage\" from 2023-07-01",
                "workloads   | '\"2023-06-30\"'    | '\"2018-06-30\"'       | which is before 2019-10-01",
                "workloads   | '\"Yammer\"'        | '\"\"'                 | in the column \"name\" nothing",
                "workloads   | '\"teams\"'         | '\"exchange\"'         | has lost, or calls otherwise, the row \"teams\"",
                "engagements | '<text>true</text>' | '<text>\"yes\"</text>' | Invalid value",
                "workloads   | '\"exchange\"'      | '\"Exchange\"'         | which is not small letters and digits",
                "workloads   | '\"modern-work-and-security\"' | '\"modern-work\"' | which engagements.dmn has not",
                "engagements | '\"use-or-consume\"' | '\"use\"'             | has lost, or calls otherwise, the row",
                "engagements | '<text>\"workload\"</text>' | '<text>\"tenant\"</text>' | which is not one of workload, subscription"
            })
    void what_would_make_cases_unreadable_is_told_with_its_row(String table, String before, String after, String told) {
        assertThat(complaints(table, before, after == null ? "" : after))
                .anySatisfy(complaint -> assertThat(complaint).contains(told));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "workloads   | '\"Exchange\"'      | '\"Exchange Online\"'",
                "engagements | '\"Use or consume\"' | '\"Use\"'"
            })
    void microsofts_words_may_be_put_right(String table, String before, String after) {
        assertThat(complaints(table, before, after)).isEmpty();
    }

    @Test
    void a_cell_of_another_type_is_told_with_its_row_too() {
        String table = changed(
                        CatalogueRows.ENGAGEMENTS,
                        "name=\"money\" typeRef=\"boolean\"",
                        "name=\"money\" typeRef=\"string\"")
                .replaceFirst("<text>true</text>", "<text>\"yes\"</text>");

        assertThat(complaints(Map.of("engagements.dmn", table), inForce(Map.of())))
                .singleElement()
                .satisfies(complaint -> assertThat(complaint)
                        .contains("in the row of \"modern-work-and-security-usage\" in the column \"money\" \"yes\""));
    }

    @Test
    void an_area_that_the_policy_does_not_know_needs_a_policy() {
        String table = changed(CatalogueRows.ENGAGEMENTS, "    </decisionTable>", AI_ROW + "    </decisionTable>");
        InForce narrow = inForce(Map.of("claim-policy", onlyFor("modern-work-and-security", "business-applications")));
        InForce wide = inForce(Map.of());

        assertThat(complaints(Map.of("engagements.dmn", table), narrow))
                .isNotEmpty()
                .allSatisfy(complaint -> assertThat(complaint)
                        .contains("the claim policy has no row for \"opt-out\" (ai-business-solutions"));
        assertThat(complaints(Map.of("engagements.dmn", table), wide)).isEmpty();
        assertThat(complaints(
                        Map.of(
                                "engagements.dmn",
                                table,
                                "claim-policy.dmn",
                                onlyFor("modern-work-and-security", "business-applications", "ai-business-solutions")),
                        narrow))
                .isEmpty();
    }

    @Test
    void the_policy_goes_on_for_the_cases_of_an_area_that_ended() {
        String ended = text(CatalogueRows.ENGAGEMENTS)
                .replaceAll("(_to\">\\s*<text>)(</text>)", "$1\"2026-06-30\"$2")
                .replace("    </decisionTable>", AI_ROW + "    </decisionTable>");

        assertThat(complaints(
                        Map.of("engagements.dmn", ended, "claim-policy.dmn", onlyFor("ai-business-solutions")),
                        inForce(Map.of())))
                .isNotEmpty()
                .allSatisfy(complaint -> assertThat(complaint)
                        .contains("has no row for \"opt-out\" (")
                        .containsAnyOf("(modern-work-and-security", "(business-applications"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"engagements", "workloads"})
    void the_tables_have_no_input(String table) {
        String withInput = changed(table, "<output id=\"output_code\"", """
                <input id="input_day" label="Day"><inputExpression id="expression_day" typeRef="date"><text>day</text></inputExpression></input>
                <output id="output_code\"""")
                .replaceAll(
                        "(<rule id=\"(\\w+)\">\\s*<description>[^<]*</description>)",
                        "$1<inputEntry id=\"in_$2\"><text></text></inputEntry>");

        assertThat(complaints(Map.of(table + ".dmn", withInput), inForce(Map.of())))
                .singleElement()
                .satisfies(complaint -> assertThat(complaint).contains("reads \"day\"", "Take the column away"));
    }

    /** What is said of the table of this repository, changed so, where the unchanged one is in force. */
    private static List<String> complaints(String table, String before, String after) {
        return complaints(Map.of(table + ".dmn", changed(table, before, after)), inForce(Map.of()));
    }

    private static List<String> complaints(Map<String, String> files, InForce inForce) {
        Map<String, byte[]> together = new TreeMap<>();
        files.forEach((name, content) -> together.put(name, content.getBytes(StandardCharsets.UTF_8)));
        List<String> all = new ArrayList<>();
        together.forEach((name, content) -> {
            Violations complaints = new Violations(name);
            RULES.check(content, new DeployedTables(together, inForce), complaints, keys -> {});
            complaints.list().forEach(one -> all.add(one.toString()));
        });
        return all;
    }

    private static String changed(String table, String before, String after) {
        String text = text(table);
        assertThat(text).contains(before);
        return text.replaceFirst(Pattern.quote(before), Matcher.quoteReplacement(after));
    }

    /** The repository's policy, whose rows of the opt-out window are for these areas only. */
    private static String onlyFor(String... areas) {
        String cell = Stream.of(areas).map(area -> '"' + area + '"').collect(Collectors.joining(", "));
        String policy = text("claim-policy")
                .replaceAll(
                        "(?s)(\"opt-out\"</text>\\s*</inputEntry>\\s*<inputEntry id=\"\\w+_programme\">\\s*<text>)(</text>)",
                        "$1" + cell + "$2");
        assertThat(policy).contains(cell);
        return policy;
    }

    private static String text(String table) {
        try {
            return Files.readString(Path.of("processes", table + ".dmn"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The repository's tables, but for these. */
    static InForce inForce(Map<String, String> others) {
        return new InForce() {
            @Override
            public Optional<BpmnModelInstance> process(String key) {
                return Optional.empty();
            }

            @Override
            public Optional<byte[]> decision(String key) {
                String content = others.getOrDefault(key, text(key));
                return Optional.of(content.getBytes(StandardCharsets.UTF_8));
            }

            @Override
            public boolean hasForm(String key) {
                return false;
            }

            @Override
            public long casesAt(String process, String box) {
                return 0;
            }

            @Override
            public long casesAwaiting(String process, String message) {
                return 0;
            }
        };
    }
}
