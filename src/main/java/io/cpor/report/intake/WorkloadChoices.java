package io.cpor.report.intake;

import io.cpor.association.agreement.Catalogue;
import io.cpor.association.agreement.CataloguedWorkload;
import io.cpor.report.layout.FoldedName;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.springframework.stereotype.Component;

/** What a name in a report may mean: the workloads of the catalogue, or none of ours. */
@Component
public class WorkloadChoices {
    private static final int MOST_SUGGESTED = 3;

    private final Catalogue catalogue;

    WorkloadChoices(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The codes with what Microsoft calls each today, or called it last, sorted by that. */
    public Map<String, String> all() {
        Catalogue known = catalogue.asOfNow();
        Map<String, String> choices = new LinkedHashMap<>();
        known.workloads().stream()
                .map(CataloguedWorkload::code)
                .distinct()
                .sorted(Comparator.comparing(code -> known.names(code).get(0)))
                .forEach(code -> choices.put(code, known.names(code).get(0)));
        return choices;
    }

    /** Whether that is one of the codes, or nothing of ours. */
    boolean isAnswer(String code) {
        return code == null || all().containsKey(code);
    }

    /** Codes whose own names are like that one, the likest first. */
    static List<String> like(String folded, Map<String, String> choices) {
        ToIntFunction<String> likeness = code ->
                Math.max(likeness(folded, FoldedName.of(code)), likeness(folded, FoldedName.of(choices.get(code))));
        return choices.keySet().stream()
                .filter(code -> likeness.applyAsInt(code) > 0)
                .sorted(Comparator.comparingInt(likeness).reversed())
                .limit(MOST_SUGGESTED)
                .toList();
    }

    /** How many letters they begin with together, or the one holds of the other. */
    private static int likeness(String one, String other) {
        int common = 0;
        while (common < Math.min(one.length(), other.length()) && one.charAt(common) == other.charAt(common)) {
            common++;
        }
        boolean held = one.length() > 2 && other.contains(one) || other.length() > 2 && one.contains(other);
        return held ? Math.min(one.length(), other.length()) : common > 2 ? common : 0;
    }
}
