package io.cpor.poe.form;

import io.cpor.association.value.Fault;
import io.cpor.association.value.Language;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The form's own words in the reader's language: translations are keyed by the field ({@code poe.<key>}), and what has none,
 * or was changed since it was translated, is said as the process owner wrote it in the Modeler.
 */
@Component
public final class PoeWords {
    private final MessageSource messages;

    PoeWords(MessageSource messages) {
        this.messages = messages;
    }

    public String label(FormField field, Locale language) {
        return message("poe." + field.name(), field.label(), language);
    }

    /** The sentence below the label, or {@code null}. */
    public String help(FormField field, Locale language) {
        return field.help() == null ? null : message("poe." + field.name() + ".help", field.help(), language);
    }

    public String choice(FormField field, FormField.Choice choice, Locale language) {
        return message("poe." + field.name() + "." + choice.value(), choice.label(), language);
    }

    /** An answer as people read it. */
    public String answer(FormField field, Answers answers, Locale language) {
        return switch (field.kind()) {
            case TICK -> of(answers.isTicked(field.key()) ? "poe.yes" : "poe.no", language);
            case CHOICE ->
                field.choices().stream()
                        .filter(choice -> choice.value().equals(answers.text(field.key())))
                        .map(choice -> choice(field, choice, language))
                        .findFirst()
                        .orElse(answers.text(field.key()));
            case DATE -> day(answers.text(field.key()), language);
            default -> answers.text(field.key());
        };
    }

    /** The day as readers of that language write it. */
    public String day(LocalDate date, Locale language) {
        return Language.of(language).orElse(Language.ENGLISH).day(date);
    }

    /** What is no date stays as it was entered. */
    private String day(String entered, Locale language) {
        try {
            return day(LocalDate.parse(entered), language);
        } catch (DateTimeParseException noDate) {
            return entered;
        }
    }

    public List<Fault> faults(List<AnswerFault> faults, Locale language) {
        return faults.stream()
                .map(fault -> new Fault(
                        fault.field(),
                        of(
                                "poe.fault." + fault.code(),
                                language,
                                fault.details().toArray())))
                .toList();
    }

    /** A text of ours. */
    public String of(String code, Locale language, Object... details) {
        return messages.getMessage(code, details, language);
    }

    /** A translation stands for one English text: what the process owner changed since is said as it is now. */
    private String message(String code, String english, Locale language) {
        boolean translated = english.equals(messages.getMessage(code, null, null, Locale.ENGLISH));
        String words = translated ? messages.getMessage(code, null, null, language) : null;
        return words == null ? english : words;
    }
}
