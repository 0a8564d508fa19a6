package io.cpor.poe;

import java.util.List;

/**
 * One component of a form, in the order people read it.
 *
 * @param key what the answer is kept under; {@code null} for headings and prose
 * @param label what people read; for prose, the Markdown
 * @param help a sentence below the label, or {@code null}
 * @param choices what can be chosen, for {@link FieldKind#CHOICE}
 * @param readOnly known beforehand and shown, never entered
 * @param audience whom it is for
 */
public record FormField(
        FieldKind kind,
        String key,
        String label,
        String help,
        FieldLimits limits,
        List<Choice> choices,
        boolean readOnly,
        Audience audience) {

    /** One choice: what is kept and what people read. */
    public record Choice(String value, String label) {}

    /** Whether something is entered here by {@code who}. */
    public boolean askedOf(Audience who) {
        return kind.entered() && !readOnly && audience.includes(who);
    }
}
