package io.cpor.association.value;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages that customers are spoken to in; the first is for everybody else. */
public enum Language implements Coded {
    ENGLISH("en", "English", Locale.UK),
    GERMAN("de", "Deutsch", Locale.GERMAN),
    FRENCH("fr", "Français", Locale.FRENCH),
    SPANISH("es", "Español", Locale.forLanguageTag("es"));

    private final String code;
    private final String label;
    private final Locale ofDates;

    Language(String code, String label, Locale ofDates) {
        this.code = code;
        this.label = label;
        this.ofDates = ofDates;
    }

    /** The language of that locale, wherever it is spoken, if it is one of ours. */
    public static Optional<Language> of(Locale locale) {
        return Coded.find(Language.class, locale.getLanguage());
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

    /** Where dates are written as its readers expect; in English, the day stands before the month. */
    Locale ofDates() {
        return ofDates;
    }

    /** The locales of all of them. */
    public static List<Locale> locales() {
        return Arrays.stream(values()).map(Language::locale).toList();
    }
}
