package io.cpor.poe.form;

import java.util.List;

/**
 * One component of a form, in the order people read it.
 *
 * @param name what translations know it by: the key, or for headings and prose the component's id
 * @param key what the answer is kept under; {@code null} for headings and prose
 * @param label what people read; for prose, the Markdown
 * @param help a sentence below the label, or {@code null}
 * @param choices what can be chosen, for {@link FieldKind#CHOICE}
 * @param readOnly known beforehand and shown, never entered
 * @param audience whom it is for
 * @param hiddenWhen when it is not asked: its own condition and those of the groups around it
 */
public record FormField(
        FieldKind kind,
        String name,
        String key,
        String label,
        String help,
        FieldLimits limits,
        List<Choice> choices,
        boolean readOnly,
        Audience audience,
        List<Condition> hiddenWhen) {

    public FormField {
        choices = List.copyOf(choices);
        hiddenWhen = List.copyOf(hiddenWhen);
    }

    /** One choice: what is kept and what people read. */
    public record Choice(String value, String label) {}

    /** Whether something is entered here by {@code who}. */
    public boolean isAskedOf(Audience who) {
        return kind.isEntered() && !readOnly && audience.hasAccess(who);
    }

    /** Whether it is shown when the answers are these. */
    public boolean isShownWith(Answers answers) {
        return hiddenWhen.stream().noneMatch(hidden -> hidden.isMet(answers));
    }
}
