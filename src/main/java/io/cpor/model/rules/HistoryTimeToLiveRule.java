package io.cpor.model.rules;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.Process;

/** History is kept for as long as the model says, so it must say so; that of associations must be kept for some time. */
final class HistoryTimeToLiveRule implements ProcessRule {
    static final String WRONG = "does not say how long its history is kept";
    static final String REMEDY = "Give a time to live, such as P730D, under History cleanup.";
    static final String TOO_SHORT = "keeps its history for less than 30 days";
    static final String LONGER = "Give a longer time to live, such as P730D, under History cleanup.";

    private static final Set<String> OF_ASSOCIATIONS =
            Set.of("cpor-association", "late-question", "lost-association", "unclear-event", "withdrawal-notice");
    private static final Pattern DAYS = Pattern.compile("P?(\\d{1,6})D?");
    private static final int FEWEST_DAYS = 30;

    @Override
    public void check(ProcessModel model, Violations complaints) {
        for (Process process : model.all(Process.class)) {
            String kept = process.getCamundaHistoryTimeToLiveString();
            if (process.isExecutable() && (kept == null || kept.isBlank())) {
                complaints.of(process, WRONG, REMEDY);
            } else if (OF_ASSOCIATIONS.contains(process.getId()) && days(kept) < FEWEST_DAYS) {
                complaints.of(process, TOO_SHORT, LONGER);
            }
        }
    }

    /** As far as it is written in days; what the engine does not take, it refuses itself. */
    private static int days(String kept) {
        Matcher days = DAYS.matcher(kept == null ? "" : kept.strip());
        return days.matches() ? Integer.parseInt(days.group(1)) : 0;
    }
}
