package io.cpor.web.staff;

import io.cpor.finding.FindingEvidence;
import io.cpor.finding.FindingRule;
import io.cpor.finding.FindingSeverity;
import io.cpor.finding.FindingState;
import io.cpor.report.layout.ReportKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How findings are told on pages. */
public final class FindingWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    static Map<String, String> rules() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("", "all");
        for (FindingRule rule : FindingRule.values()) {
            words.put(rule.code(), words(rule));
        }
        return words;
    }

    static Map<String, String> states() {
        Map<String, String> words = new LinkedHashMap<>();
        for (FindingState state : FindingState.values()) {
            words.put(state.code(), words(state));
        }
        words.put(FindingsQuery.ALL, "all");
        return words;
    }

    static String words(FindingRule rule) {
        return switch (rule) {
            case APPROVED_NO_USAGE -> "Approved, but no usage is reported";
            case USAGE_NO_EARNINGS -> "Used, but neither earnings nor a reason";
            case INELIGIBLE_ACTIONABLE -> "Not eligible, and you can act";
            case ROWS_STOPPED -> "The rows of usage stopped";
            case SUBSCRIPTION_ENDS -> "The subscription ends";
            case UNKNOWN_CLAIM -> "A claim that nobody has here";
            case ROWS_FOR_DROPPED_LINE -> "Rows of a line that was dropped";
            case USAGE_FALLING -> "Usage falls";
            case UNUSED_SEATS -> "Many paid seats are unused";
            case POE_AGE -> "The POE grows old";
            case CAP_NEAR -> "A cap is nearly reached";
        };
    }

    static String words(FindingState state) {
        return switch (state) {
            case OPEN -> "open";
            case DEALT_WITH -> "dealt with";
            case SET_ASIDE -> "set aside";
            case ENDED -> "ended by itself";
        };
    }

    /** For the template. */
    public String rule(FindingRule rule) {
        return words(rule);
    }

    public String state(FindingState state) {
        return words(state);
    }

    public String severity(FindingSeverity severity) {
        return switch (severity) {
            case HIGH -> "act soon";
            case MEDIUM -> "look at it";
            case INFO -> "good to know";
        };
    }

    public String day(LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    public String month(YearMonth month) {
        return MoneyWords.month(month);
    }

    public String usd(BigDecimal amount) {
        return String.format(Locale.ENGLISH, "%,.2f USD", amount);
    }

    /** The report of a piece of evidence, or what it is if no report tells it. */
    public String source(ReportKind report) {
        return report == null ? "Known here" : report.label();
    }

    /** The amounts, such as "left 40.00 USD, cap 1,000.00 USD"; empty for whoever may not see them. */
    public String amounts(FindingEvidence evidence) {
        return new TreeMap<>(evidence.amountsUsd())
                .entrySet().stream()
                        .map(one -> one.getKey() + " " + usd(one.getValue()))
                        .collect(Collectors.joining(", "));
    }
}
