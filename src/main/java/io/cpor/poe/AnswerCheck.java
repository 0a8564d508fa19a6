package io.cpor.poe;

import io.cpor.association.Fault;
import io.cpor.association.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Checks what was entered against the form, for the portal and for Tasklist alike: the engine itself checks nothing.
 *
 * @param answers what could be read, typed; also when there are faults, so that nothing needs to be typed twice
 * @param faults everything that is wrong, by the form's keys
 */
public record AnswerCheck(Answers answers, List<Fault> faults) {
    /** Checks what {@code who} entered; what the form does not ask of them is passed over. */
    public static AnswerCheck of(PoeForm form, Map<String, ?> entered, Audience who) {
        Map<String, Object> answers = new LinkedHashMap<>();
        List<Fault> faults = new ArrayList<>();
        for (FormField field : form.fields()) {
            if (!field.askedOf(who)) {
                continue;
            }
            Object value = read(field, entered.get(field.key()), faults);
            if (value != null) {
                answers.put(field.key(), value);
            } else if (field.limits().required()
                    && faults.stream().noneMatch(f -> f.field().equals(field.key()))) {
                faults.add(new Fault(field.key(), missing(field)));
            }
        }
        return new AnswerCheck(new Answers(answers), List.copyOf(faults));
    }

    private static String missing(FormField field) {
        return switch (field.kind()) {
            case TICK -> "Please tick this box to go on.";
            case CHOICE -> "Please choose one.";
            case DATE -> "Please give a date.";
            default -> "Please fill this in.";
        };
    }

    private static Object read(FormField field, Object raw, List<Fault> faults) {
        if (field.kind() == FieldKind.TICK) {
            boolean ticked = Boolean.TRUE.equals(raw) || "true".equals(raw) || "on".equals(raw);
            return ticked ? Boolean.TRUE : field.limits().required() ? null : Boolean.FALSE;
        }
        String text = raw == null ? "" : raw.toString().replace("\r\n", "\n").strip();
        if (text.isEmpty()) {
            return null;
        }
        String complaint = complaint(field, text);
        if (complaint != null) {
            faults.add(new Fault(field.key(), complaint));
        }
        return text;
    }

    private static String complaint(FormField field, String text) {
        FieldLimits limits = field.limits();
        int longest = limits.longestOrDefault();
        String complaint = field.kind() == FieldKind.LINES
                ? Texts.complaintOfLines(text, longest)
                : Texts.complaint(text, longest);
        if (complaint != null) {
            return complaint;
        }
        if (limits.shortest() != null && text.length() < limits.shortest()) {
            return "Please write at least " + limits.shortest() + " characters.";
        }
        if (limits.pattern() != null
                && !Pattern.compile(limits.pattern()).matcher(text).find()) {
            return "This does not have the form that is asked for.";
        }
        return switch (field.kind()) {
            case DATE -> dateComplaint(text);
            case NUMBER -> numberComplaint(text, limits);
            case CHOICE ->
                field.choices().stream().anyMatch(one -> one.value().equals(text))
                        ? null
                        : "Please choose one of the given answers.";
            default ->
                limits.email() && !Texts.isEmail(text)
                        ? "Please give an e-mail address such as ana@contoso.com."
                        : null;
        };
    }

    private static String dateComplaint(String text) {
        try {
            LocalDate.parse(text);
            return null;
        } catch (DateTimeParseException e) {
            return "Please give a date that exists, as yyyy-MM-dd.";
        }
    }

    private static String numberComplaint(String text, FieldLimits limits) {
        try {
            BigDecimal number = new BigDecimal(text);
            boolean tooSmall = limits.least() != null && number.compareTo(limits.least()) < 0;
            boolean tooLarge = limits.most() != null && number.compareTo(limits.most()) > 0;
            return tooSmall ? "At least " + limits.least() + "." : tooLarge ? "At most " + limits.most() + "." : null;
        } catch (NumberFormatException e) {
            return "Please give a number.";
        }
    }
}
