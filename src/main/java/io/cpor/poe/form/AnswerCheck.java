package io.cpor.poe.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checks what was entered against the form, for portal, PDF and Tasklist alike: the engine itself checks nothing.
 *
 * @param answers what could be read, typed; also when there are faults, so that nothing needs to be typed twice
 * @param faults everything that is wrong
 */
public record AnswerCheck(Answers answers, List<AnswerFault> faults) {
    /** Hiding one field may hide another; a form deeper than this would contradict itself. */
    private static final int MOST_PASSES = 10;

    /**
     * Checks what {@code who} entered; what the form does not ask of them, or hides with these answers, is passed over.
     *
     * @param known what the form shows and nobody enters: a condition may depend on it
     */
    public static AnswerCheck of(PoeForm form, Map<String, ?> entered, Answers known, Audience who) {
        List<FormField> asked =
                form.fields().stream().filter(field -> field.isAskedOf(who)).toList();
        Map<String, Object> values = new LinkedHashMap<>();
        for (FormField field : asked) {
            AnswerRules.typedValue(field, entered.get(field.key())).ifPresent(value -> values.put(field.key(), value));
        }
        List<FormField> shown = shownFields(asked, values, known);
        List<AnswerFault> faults = new ArrayList<>();
        for (FormField field : shown) {
            Optional.ofNullable(AnswerRules.complaint(field, values.get(field.key())))
                    .ifPresent(faults::add);
        }
        return new AnswerCheck(new Answers(values), List.copyOf(faults));
    }

    /** Those of the faults that say that an answer is too long. */
    public List<AnswerFault> tooLong() {
        return faults.stream()
                .filter(fault -> fault.code().equals(AnswerRules.TOO_LONG))
                .toList();
    }

    /** The fields that are not hidden; what was entered in hidden ones is taken out of {@code values}. */
    private static List<FormField> shownFields(List<FormField> asked, Map<String, Object> values, Answers known) {
        List<FormField> shown = asked;
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            Answers answers = known.with(new Answers(values));
            List<FormField> still =
                    shown.stream().filter(field -> field.isShownWith(answers)).toList();
            shown.stream().filter(field -> !still.contains(field)).forEach(field -> values.remove(field.key()));
            if (still.size() == shown.size()) {
                return still;
            }
            shown = still;
        }
        return shown;
    }
}
