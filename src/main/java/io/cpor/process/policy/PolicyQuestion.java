package io.cpor.process.policy;

import io.cpor.association.value.Coded;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/**
 * What the decision table {@code claim-policy} is asked: how long a window is.
 *
 * @param programme the association's, by its code; {@code null} for what belongs to no association
 * @param environment {@code production} or {@code sandbox}
 */
public record PolicyQuestion(PolicyWindow window, String programme, String environment, LocalDate day) {
    /** The columns it answers by. */
    public static final Set<String> INPUTS = Set.of("window", "programme", "environment", "day");

    /**
     * Everything that can be asked.
     *
     * @param programmes the codes of the solution areas, each with the day on which it is asked about
     * @param today when it is asked about what belongs to no association
     */
    public static List<PolicyQuestion> all(Map<String, LocalDate> programmes, String environment, LocalDate today) {
        List<PolicyQuestion> all = new ArrayList<>();
        for (PolicyWindow window : PolicyWindow.values()) {
            programmes.forEach((programme, day) -> all.add(new PolicyQuestion(window, programme, environment, day)));
        }
        for (PolicyWindow window : List.of(PolicyWindow.STAFF, PolicyWindow.STAFF_FOLLOW_UP)) {
            all.add(new PolicyQuestion(window, null, environment, today));
        }
        return all;
    }

    /** The question as the table reads it; days begin in {@code zone}. */
    public VariableMap variables(ZoneId zone) {
        return Variables.putValue("window", window.code())
                .putValue("programme", programme)
                .putValue("environment", environment)
                .putValue("day", Date.from(day.atStartOfDay(zone).toInstant()));
    }

    /** @throws IllegalStateException if no row fits, or one that makes no sense; the message says which */
    public PolicyDuration answer(DmnDecisionTableResult result) {
        if (result.isEmpty()) {
            throw new IllegalStateException("the claim policy has no row for \"" + window.code() + "\" ("
                    + (programme == null ? "no programme" : programme) + ", " + environment + ") on " + day);
        }
        DmnDecisionRuleResult row = result.get(0);
        Object number = row.getEntry("number");
        Object unit = row.getEntry("unit");
        PolicyDurationUnit known =
                Coded.find(PolicyDurationUnit.class, String.valueOf(unit)).orElse(null);
        boolean whole = number instanceof Number given && given.doubleValue() == given.intValue();
        if (result.size() > 1 || known == null || !whole || !known.isWindow(((Number) number).intValue())) {
            throw new IllegalStateException("the claim policy has a row for \"" + window.code() + "\" that says \""
                    + number + " " + unit + "\"; it must say one whole number from 1 on and one of the units "
                    + Coded.codes(PolicyDurationUnit.class) + ", and both together ten years at most");
        }
        return new PolicyDuration(((Number) number).intValue(), known);
    }
}
