package io.cpor.association.value;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages that customers are spoken to in; the first is for everybody else. A code is a language tag of BCP 47. */
public enum Language implements Coded {
    /** With British dates: the day stands before the month. */
    ENGLISH("en", "English", Locale.UK, "1"),
    GERMAN("de", "Deutsch", Locale.GERMAN, "1"),
    FRENCH("fr", "Français", Locale.FRENCH, "1er"),
    SPANISH("es", "Español", Locale.forLanguageTag("es"), "1"),
    ITALIAN("it", "Italiano", Locale.ITALIAN, "1º"),
    DUTCH("nl", "Nederlands", Locale.forLanguageTag("nl"), "1"),
    POLISH("pl", "Polski", Locale.forLanguageTag("pl"), "1"),
    /** As it is written in Brazil; also for those who ask for Portuguese of another country. */
    PORTUGUESE("pt-BR", "Português (Brasil)", Locale.forLanguageTag("pt-BR"), "1º");

    private final String code;
    private final String label;
    private final Locale ofDates;
    private final String firstOfMonth;

    Language(String code, String label, Locale ofDates, String firstOfMonth) {
        this.code = code;
        this.label = label;
        this.ofDates = ofDates;
        this.firstOfMonth = firstOfMonth;
    }

    /** The language of that locale, wherever it is spoken, if it is one of ours. */
    public static Optional<Language> of(Locale locale) {
        return Arrays.stream(values())
                .filter(one -> one.locale().getLanguage().equals(locale.getLanguage()))
                .findFirst();
    }

    @Override
    public String code() {
        return code;
    }

    /** As its own readers call it. */
    public String label() {
        return label;
    }

    public Locale locale() {
        return Locale.forLanguageTag(code);
    }

    /** The day as its readers write it, such as "1. Dezember 2026" or "1er décembre 2026". */
    public String day(LocalDate date) {
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(ofDates)
                .format(date);
        return day.replaceFirst("^1\\b", firstOfMonth);
    }
}
