package io.cpor.model.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.process.policy.LimitRows;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the process owner may write into the table of the finding rules, and what not. */
class FindingLimitRuleTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-30T12:00:00Z"), ZoneOffset.UTC);

    private static List<Map<String, Object>> rows() {
        return DecisionTables.rows(LimitRows.KEY, Repository.files().get("finding-rules.dmn")).stream()
                .map(row -> (Map<String, Object>) new HashMap<>(row))
                .toList();
    }

    private static String complaints(List<Map<String, Object>> rows) {
        Violations complaints = new Violations("finding-rules.dmn");
        new FindingLimitRule(CLOCK).check(rows, complaints);
        return complaints.list().toString();
    }

    @Test
    void the_table_as_it_comes_is_right() {
        assertThat(complaints(rows())).isEqualTo("[]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            number | 0            | which is not a whole number from 1 to 100
            number | 101          | which is not a whole number from 1 to 100
            number | 10.5         | which is not a whole number from 1 to 100
            unit   | months       | which must be "per cent"
            code   | falling      | which is not one of
            from   | 1.7.2026     | which is not a day such as
            from   | 2026-12-01   | no row of "falling-per-cent" for the day 2026-11-30
            to     | 2026-12-31   | no row of "falling-per-cent" for the day 2027-01-01
            """)
    void a_cell_that_makes_no_sense_is_refused_in_words(String column, String value, String words) {
        List<Map<String, Object>> rows = rows();
        Map<String, Object> falling = rows.stream()
                .filter(row -> "falling-per-cent".equals(row.get("code")))
                .findFirst()
                .orElseThrow();
        falling.put(column, column.equals("number") ? (Object) Double.valueOf(value) : value);

        assertThat(complaints(rows)).contains(words);
    }

    @Test
    void a_number_may_change_on_a_day_and_has_one_value_on_each() {
        List<Map<String, Object>> rows = new ArrayList<>(rows());
        Map<String, Object> falling = rows.stream()
                .filter(row -> "falling-per-cent".equals(row.get("code")))
                .findFirst()
                .orElseThrow();
        Map<String, Object> next = new HashMap<>(falling);
        next.put("number", 15);
        next.put("from", "2027-01-01");
        rows.add(next);
        assertThat(complaints(rows)).contains("has 2 rows of \"falling-per-cent\" for the day 2027-01-01");
        falling.put("to", "2026-12-31");
        assertThat(complaints(rows)).isEqualTo("[]");
    }
}
