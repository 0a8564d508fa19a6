package io.cpor.poe.form;

import io.cpor.association.value.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** What one field makes of what was entered, and what it demands of it. */
final class AnswerRules {
    static final String TOO_LONG = "tooLong";

    private AnswerRules() {}

    /** The answer as it is kept: a tick as a boolean, all else as text; nothing if it was left empty. */
    static Optional<Object> typedValue(FormField field, Object raw) {
        if (field.kind() == FieldKind.TICK) {
            return Optional.of(Boolean.TRUE.equals(raw) || "true".equals(raw) || "on".equals(raw));
        }
        String text = raw == null
                ? ""
                : raw.toString().replace("\r\n", "\n").replace('\r', '\n').strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** What is wrong with the answer, or {@code null}. */
    static AnswerFault complaint(FormField field, Object answer) {
        boolean missing = answer == null || Boolean.FALSE.equals(answer);
        if (missing) {
            return field.limits().required()
                    ? AnswerFault.of(
                            field.key(), "missing." + field.kind().name().toLowerCase(java.util.Locale.ROOT))
                    : null;
        }
        return answer instanceof String text ? complaint(field, text) : null;
    }

    private static AnswerFault complaint(FormField field, String text) {
        FieldLimits limits = field.limits();
        int length = text.codePointCount(0, text.length());
        String oneLine = field.kind() == FieldKind.LINES ? text.replaceAll("[\n\t]", " ") : text;
        if (length > limits.longestOrDefault()) {
            return AnswerFault.of(field.key(), TOO_LONG, length, limits.longestOrDefault());
        }
        boolean misread = field.kind() == FieldKind.TEXT
                ? Texts.complaintOfName(text, text.length()) != null
                : Texts.complaint(oneLine, oneLine.length()) != null;
        if (misread) {
            return AnswerFault.of(field.key(), "unprintable");
        }
        if (limits.shortest() != null && length < limits.shortest()) {
            return AnswerFault.of(field.key(), "tooShort", limits.shortest());
        }
        if (limits.pattern() != null && !PatternSearch.isFound(limits.pattern(), text)) {
            return AnswerFault.of(field.key(), "pattern");
        }
        return switch (field.kind()) {
            case DATE -> isDate(text) ? null : AnswerFault.of(field.key(), "date");
            case NUMBER -> numberComplaint(field, text);
            case CHOICE ->
                field.choices().stream().anyMatch(one -> one.value().equals(text))
                        ? null
                        : AnswerFault.of(field.key(), "choice");
            default -> limits.email() && !Texts.isEmail(text) ? AnswerFault.of(field.key(), "email") : null;
        };
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static AnswerFault numberComplaint(FormField field, String text) {
        FieldLimits limits = field.limits();
        try {
            BigDecimal number = new BigDecimal(text);
            if (limits.least() != null && number.compareTo(limits.least()) < 0) {
                return AnswerFault.of(field.key(), "least", limits.least().toPlainString());
            }
            return limits.most() != null && number.compareTo(limits.most()) > 0
                    ? AnswerFault.of(field.key(), "most", limits.most().toPlainString())
                    : null;
        } catch (NumberFormatException e) {
            return AnswerFault.of(field.key(), "number");
        }
    }
}
