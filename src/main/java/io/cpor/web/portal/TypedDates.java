package io.cpor.web.portal;

import io.cpor.association.value.Language;
import io.cpor.poe.form.FieldKind;
import io.cpor.poe.form.FormField;
import io.cpor.poe.form.PoeForm;
import io.cpor.table.DateParser;
import io.cpor.table.ParsedTime;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the dates that were typed into a PDF as readers of its language write them: a PDF's field takes any text. */
final class TypedDates {
    /** Two dates that show that the day comes before the month; so it is in all our languages but the English of the US. */
    private static final List<String> DAY_FIRST = List.of("31/12/2026", "31-12-2026");

    /** Excel's number of a day, which nobody types. */
    private static final Pattern NUMBER = Pattern.compile("[\\d.,]{5,8}|\\d{5}[.,]\\d+");

    private TypedDates() {}

    /** The same answers, with each date that can be read in one way only as it is kept; what else was typed stays as it is. */
    static Map<String, String> inKeptForm(PoeForm form, Map<String, String> entered, Locale language) {
        Map<String, String> kept = new HashMap<>(entered);
        form.fields().stream()
                .filter(field -> field.kind() == FieldKind.DATE)
                .map(FormField::key)
                .forEach(key -> kept.computeIfPresent(
                        key,
                        (same, typed) ->
                                day(typed, language).map(LocalDate::toString).orElse(typed)));
        return kept;
    }

    /** The day that is meant, or nothing if it is no day or may be two. */
    static Optional<LocalDate> day(String typed, Locale language) {
        String text = typed.strip();
        boolean isEnglish = Language.of(language).orElse(Language.ENGLISH) == Language.ENGLISH;
        return NUMBER.matcher(text).matches()
                ? Optional.empty()
                : DateParser.withFormat(isEnglish ? List.of() : DAY_FIRST, ZoneOffset.UTC)
                        .read(text)
                        .filter(ParsedTime::wholeDay)
                        .map(day -> LocalDate.ofInstant(day.at(), ZoneOffset.UTC));
    }
}
