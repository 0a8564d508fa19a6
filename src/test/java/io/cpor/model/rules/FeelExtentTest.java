package io.cpor.model.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.cpor.testing.OwnModels;
import io.cpor.testing.SecurityStatement;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a cell or a form's condition may hold is told before it is evaluated, and so ends at once. */
@SecurityStatement(38)
class FeelExtentTest {
    private static final String ENDLESS = "string(count(for a in 1..30000, b in 1..30000 return 1))";

    @ParameterizedTest
    @ValueSource(
            strings = {
                ENDLESS,
                "for a in 1..3 return a",
                "some x in [1,2] satisfies x = 1",
                "every x in [1,2] satisfies x = 1",
                "[1,2,3][item > 1]",
                "10 ** 9",
                "function(x) x",
                "{f: function(n) f(n)}",
                "{a: 1}.a",
                "string join([\"a\"], \"b\")",
                "matches(a, \"(a+)+b\")",
                "replace(a, \"a\", \"aa\")",
                "split(a, \",\")",
                "decimal(1, 1000000000)",
                "number(\"1\")",
                "concatenate([1], [2])",
                "substring(string: a, start position: 1)",
                "a + a",
                "(a + \"x\") + (b + \"x\")",
                "string(a) + string(a)",
                "if a then b + c else d",
                "[a, a]",
                "f(a)"
            })
    void what_may_run_long_or_make_much_is_refused(String expression) {
        assertThat(excess(expression)).as(expression).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "a.b = 1",
                "-1",
                "? > 3 and ? < 5",
                "a in [1..14]",
                "a in (\"x\", \"y\")",
                "a = null or not(b)",
                "a * 2 + b * 3",
                "sum(a, b) - 1",
                "\"Dear \" + name",
                "if a > 1 then \"many\" else \"one\"",
                "[1, 2, 3]",
                "date(\"2026-01-01\") + duration(\"P1D\")",
                "date and time(\"2023-10-01T00:00:00\")",
                "contains(a, \"x\") and starts with(a, \"y\")",
                "string length(a) > 3",
                "a instance of string",
                "a between 1 and 3"
            })
    void what_tables_and_forms_need_is_taken(String expression) {
        assertThat(excess(expression)).as(expression).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-",
                "\"a\", \"b\"",
                "not(\"same\")",
                "[1..14]",
                "< date and time(\"2023-10-01T00:00:00\")",
                "> 0"
            })
    void so_are_the_tests_of_an_input(String tests) {
        assertThat(DecisionTables.feel(tests, true).flatMap(FeelExtent::excess)).isEmpty();
    }

    @Test
    void parts_are_counted_and_so_is_what_the_parser_looks_at_twice() {
        assertThat(excess("1" + " + 1".repeat(600))).contains("has too many parts");
        assertThat(FeelExtent.isTooMuch("(".repeat(40) + "a" + " between 1 and 2)".repeat(40)))
                .isTrue();
        assertThat(FeelExtent.isTooMuch("a between 1 and 2 or b between 1 and 2"))
                .isFalse();
    }

    static Stream<String> slowToParse() {
        String loops = "for x in -".repeat(25) + "1";
        return Stream.of(
                "abs((".repeat(25) + "1" + "))".repeat(25),
                "not((".repeat(25) + "1" + "))".repeat(25),
                "not(]".repeat(30) + "1",
                "[]-".repeat(40) + "1..a[",
                "if (sum(a,a)) then if ".repeat(30) + "1",
                loops,
                // what a quotation mark in a comment or in a name would hide
                "/* \" */ " + loops + " /* \" */",
                "`\"` + " + loops + " + `\"`");
    }

    @ParameterizedTest
    @MethodSource("slowToParse")
    void what_the_parser_itself_would_take_long_for_is_not_parsed(String cell) throws Exception {
        String own = OwnModels.decision("own").replace("\"yes\"", cell);

        assertThat(complaints(Map.of("own.dmn", own)))
                .singleElement()
                .asString()
                .contains("more than 12 brackets", "Make it shorter");
    }

    @Test
    void what_stands_in_a_text_does_not_count() {
        assertThat(FeelExtent.isTooMuch("\"[(a)] // \\\" if (b) then if for some ((((((((\""))
                .isFalse();
    }

    private static Optional<String> excess(String expression) {
        Object tree = DecisionTables.feel(expression, false).orElseThrow();
        return FeelExtent.excess(tree);
    }

    static Stream<String[]> cells() {
        String own = OwnModels.decision("own");
        String cell = "\"yes\"";
        return Stream.of(
                new String[] {
                    own.replace(cell, ENDLESS),
                    "\"Row rule_own\" (entry_own) in own.dmn holds " + ENDLESS
                            + ", which asks the function \"count\". Compare variables"
                },
                new String[] {
                    own.replace("<text>" + cell, "<description>1 //</description><text>" + ENDLESS),
                    "which asks the function"
                },
                new String[] {own.replace(cell, "[".repeat(60) + "1" + "]".repeat(60)), "50 brackets or signs deep"},
                new String[] {
                    own.replace(
                            "<decisionTable",
                            "<informationRequirement id=\"i\"><requiredDecision href=\"#x\" /></informationRequirement><decisionTable"),
                    "asks another decision"
                },
                new String[] {
                    own.replaceAll(
                            "(?s)<decisionTable.*</decisionTable>",
                            "<literalExpression id=\"l\"><text>for a in 1..9 return a</text></literalExpression>"),
                    "has a loop"
                });
    }

    @ParameterizedTest
    @MethodSource("cells")
    void a_cell_is_told_with_its_row_and_what_to_do(String decision, String told) throws Exception {
        assertThat(complaints(Map.of("own.dmn", decision)))
                .singleElement()
                .asString()
                .contains(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {ENDLESS, "\"Exc\" + \"hange\"", "string(1)", "if true then \"a\" else \"b\""})
    void in_the_catalogue_nothing_is_worked_out(String cell) throws Exception {
        String workloads = Repository.changed("workloads.dmn", "\"Exchange\"", cell);

        assertThat(complaints(Map.of("workloads.dmn", workloads)))
                .singleElement()
                .asString()
                .contains("holds " + cell + ", which is to be worked out. Write a text in quotation marks");
    }

    @Test
    void nor_is_a_table_evaluated_for_another_of_the_same_deployment() throws Exception {
        for (String other : List.of("workloads.dmn", "claim-policy.dmn")) {
            assertThat(complaints(Map.of(
                            "engagements.dmn",
                            Repository.changed("engagements.dmn", "\"Use or consume\"", ENDLESS),
                            other,
                            Repository.text(other))))
                    .anyMatch(complaint -> complaint.contains("in engagements.dmn holds " + ENDLESS))
                    .anyMatch(complaint -> complaint.startsWith(other + " cannot be read row by row"));
        }
    }

    /** In a thread of its own: without the rule, it would not come back. */
    private static List<String> complaints(Map<String, String> files) throws Exception {
        return CompletableFuture.supplyAsync(() -> {
                    Map<String, byte[]> together = new TreeMap<>();
                    files.forEach((name, content) -> together.put(name, content.getBytes(StandardCharsets.UTF_8)));
                    List<String> all = new ArrayList<>();
                    together.forEach((name, content) -> {
                        Violations complaints = new Violations(name);
                        new DecisionRules(Clock.systemUTC())
                                .check(content, new DeployedTables(together, InForce.NOTHING), complaints, keys -> {});
                        complaints.list().forEach(one -> all.add(one.toString()));
                    });
                    return all;
                })
                .get(30, TimeUnit.SECONDS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"conditional\":{\"hide\":\"=count(for a in 1..30000 return a) > 1\"}",
                "\"conditional\":{\"hide\":\"some a in [1] satisfies a = 1\"}",
                "\"validate\":{\"min\":\"=10 ** 9\"}",
                "\"text\":\"You said {{for a in 1..9 return a}}\"",
                "\"values\":[[\"=some a in [1] satisfies a = 1\"]]",
                "\"text\":\"{{#loop [1,2][item > 1]}}x{{/loop}}\""
            })
    void a_form_is_held_to_the_same(String property) {
        assertThat(formComplaints(property))
                .singleElement()
                .asString()
                .contains("\"What you saw\" (field_said) in own.form has the expression", "Compare variables");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"conditional\":{\"hide\":\"=a = null or b != \\\"x\\\"\"}",
                "\"text\":\"You said {{a}}, {{#if b}}and{{/if}} more\"",
                "\"description\":\"1 + 1 = 2\""
            })
    void and_an_ordinary_one_is_taken(String property) {
        assertThat(formComplaints(property)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{", "{{/", "{{#a", "{{ "})
    void a_text_full_of_beginnings_is_read_at_once(String beginning) {
        String property = "\"text\":\"" + beginning.repeat(200_000) + "\"";

        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(5), () -> formComplaints(property)))
                .isEmpty();
    }

    private static List<String> formComplaints(String property) {
        String form = OwnModels.form("own").replace("\"key\":\"said\"", "\"key\":\"said\"," + property);
        Violations complaints = new Violations("own.form");
        FormFile.read(form.getBytes(StandardCharsets.UTF_8), complaints)
                .orElseThrow()
                .check(complaints);
        return complaints.list().stream().map(Violation::toString).toList();
    }
}
