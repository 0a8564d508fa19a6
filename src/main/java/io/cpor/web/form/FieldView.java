package io.cpor.web.form;

import io.cpor.association.value.Fault;
import io.cpor.poe.form.Answers;
import io.cpor.poe.form.Audience;
import io.cpor.poe.form.FieldKind;
import io.cpor.poe.form.FormField;
import io.cpor.poe.form.PoeWords;
import java.util.List;
import java.util.Locale;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * One field as the template draws it, in the reader's language.
 *
 * @param value what is entered, as it is kept
 * @param shown the same as people read it
 * @param hidden whether the other answers make it needless
 * @param error why it was refused, or {@code null}
 */
public record FieldView(
        FormField field,
        String label,
        String help,
        List<FormField.Choice> choices,
        String value,
        String shown,
        boolean ticked,
        boolean hidden,
        String error,
        boolean asked) {
    private static final Parser MARKDOWN = Parser.builder().build();
    private static final HtmlRenderer HTML =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    public static FieldView of(
            FormField field, Answers answers, List<Fault> faults, Audience who, PoeWords words, Locale language) {
        String error = faults.stream()
                .filter(fault -> fault.field().equals(field.key()))
                .map(Fault::message)
                .findFirst()
                .orElse(null);
        return new FieldView(
                field,
                words.label(field, language),
                words.help(field, language),
                field.choices().stream()
                        .map(one -> new FormField.Choice(one.value(), words.choice(field, one, language)))
                        .toList(),
                answers.text(field.key()),
                field.kind().isEntered() ? words.answer(field, answers, language) : "",
                answers.isTicked(field.key()),
                !field.isShownWith(answers),
                error,
                field.isAskedOf(who));
    }

    /** The name of the template's fragment. */
    public String kind() {
        if (field.kind().isEntered() && field.readOnly()) {
            return "fact";
        }
        return field.kind().name().toLowerCase(Locale.ROOT);
    }

    /** The process owner's prose; HTML in it is shown as text. */
    public String html() {
        return field.kind() == FieldKind.PROSE ? HTML.render(MARKDOWN.parse(label)) : "";
    }

    /** What describes the input for those who cannot see it: its help and its error, if there are any. */
    public String describedBy() {
        String described = help == null ? "" : "help-" + field.key();
        String why = error == null ? "" : "error-" + field.key();
        String both = (described + " " + why).strip();
        return both.isEmpty() ? null : both;
    }
}
