package io.cpor.web.portal;

import io.cpor.association.Fault;
import io.cpor.poe.Answers;
import io.cpor.poe.Audience;
import io.cpor.poe.FieldKind;
import io.cpor.poe.FormField;
import java.util.List;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** One field as the template draws it: with its value and, if it was refused, why. */
record FieldView(FormField field, String value, boolean ticked, String error) {
    private static final Parser MARKDOWN = Parser.builder().build();
    private static final HtmlRenderer HTML =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    static List<FieldView> of(PoeOnScreen poe, Answers answers, List<Fault> faults) {
        return poe.fields().stream().map(field -> of(field, answers, faults)).toList();
    }

    private static FieldView of(FormField field, Answers answers, List<Fault> faults) {
        String error = faults.stream()
                .filter(fault -> fault.field().equals(field.key()))
                .map(Fault::message)
                .findFirst()
                .orElse(null);
        return new FieldView(field, answers.text(field.key()), answers.ticked(field.key()), error);
    }

    /** The name of the template's fragment. */
    public String kind() {
        if (field.kind().entered() && field.readOnly()) {
            return "fact";
        }
        return field.kind().name().toLowerCase(java.util.Locale.ROOT);
    }

    public boolean asked() {
        return field.askedOf(Audience.CUSTOMER);
    }

    /** The process owner's prose; HTML in it is shown as text. */
    public String html() {
        return field.kind() == FieldKind.PROSE ? HTML.render(MARKDOWN.parse(field.label())) : "";
    }

    /** What the review page shows. */
    public String shown() {
        return switch (field.kind()) {
            case TICK -> ticked ? "Yes" : "No";
            case CHOICE ->
                field.choices().stream()
                        .filter(choice -> choice.value().equals(value))
                        .map(FormField.Choice::label)
                        .findFirst()
                        .orElse(value);
            default -> value;
        };
    }

    /** What describes the input for those who cannot see it: its help and its error, if there are any. */
    public String describedBy() {
        String help = field.help() == null ? "" : "help-" + field.key();
        String why = error == null ? "" : "error-" + field.key();
        String both = (help + " " + why).strip();
        return both.isEmpty() ? null : both;
    }
}
