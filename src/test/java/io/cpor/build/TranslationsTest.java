package io.cpor.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.association.value.Language;
import io.cpor.poe.form.Audience;
import io.cpor.poe.form.FormField;
import io.cpor.poe.form.PoeForm;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What customers read is there in each of their languages, and takes the details that the English text takes. */
class TranslationsTest {
    private static final Path TEXTS = Path.of("src/main/resources");
    private static final Path FORM = Path.of("forms/fill-poe.form");

    /** The texts that customers see, on pages and in mails; the others are for staff. */
    private static final Pattern FOR_CUSTOMERS = Pattern.compile("(portal|verify|poe|upload|document|mail)\\..+");

    private static final Pattern LONE_QUOTE = Pattern.compile("(?<!')'(?!')");
    private static final Pattern DETAIL = Pattern.compile("\\{(\\d)}");
    private static final Pattern COUNTED = Pattern.compile("%d");
    private static final String[] DETAILS = "abcdefghij".split("");

    /** The languages of customers but English, as resource bundles name them. */
    static Stream<String> translations() {
        return Arrays.stream(Language.values())
                .filter(one -> one != Language.ENGLISH)
                .map(one -> one.locale().toString());
    }

    @ParameterizedTest
    @MethodSource("translations")
    void every_text_for_customers_is_translated(String language) throws IOException {
        assertThat(missing(english(), translated(language))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("translations")
    void every_label_that_customers_see_on_the_form_is_translated(String language) throws IOException {
        assertThat(missing(form(), translated(language))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("translations")
    void nothing_is_translated_that_is_not_said_in_english(String language) throws IOException {
        assertThat(missing(translated(language), all())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("translations")
    void a_translation_takes_the_details_of_the_english_text(String language) throws IOException {
        assertThat(differing(all(), translated(language))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("translations")
    void a_translation_is_shown_as_it_is_meant(String language) throws IOException {
        assertThat(misquoted(translated(language), language)).isEmpty();
    }

    @Test
    void what_only_staff_see_on_the_form_is_not_asked_for() throws IOException {
        assertThat(form())
                .containsKeys("poe.text_intro", "poe.group_parties", "poe.projectName.help", "poe.electronicConsent")
                .doesNotContainKeys("poe.group_paper", "poe.receivedOnPaper", "poe.receivedOnPaper.help");
    }

    @Test
    void a_broken_translation_is_noticed() {
        Map<String, String> english = Map.of(
                "portal.lead", "{0} will write to {1}.",
                "portal.what", "The partner''s data",
                "portal.whose", "The customer''s data",
                "portal.reply", "An answer",
                "document.page", "Page %d of %d");
        Map<String, String> broken = Map.of(
                "portal.lead", "{0} vous écrira.",
                "portal.what", "Les données de l'entreprise",
                "portal.whose", "Les données de l'''entreprise",
                "portal.reply", "Une réponse {",
                "document.page", "Page %d",
                "portal.invented", "Inventé");
        Map<String, String> right = Map.of("portal.lead", "{1} : c''est {0} qui vous écrira.");

        assertThat(missing(english, right))
                .containsExactly("document.page", "portal.reply", "portal.what", "portal.whose");
        assertThat(missing(english, Map.of("portal.lead", " "))).contains("portal.lead");
        assertThat(missing(broken, english)).containsExactly("portal.invented");
        assertThat(differing(english, broken)).containsExactly("document.page", "portal.lead");
        assertThat(misquoted(broken, "fr")).containsExactly("portal.reply", "portal.what", "portal.whose");
        assertThat(differing(english, right)).isEmpty();
        assertThat(misquoted(right, "fr")).isEmpty();
    }

    private static Set<String> missing(Map<String, String> wanted, Map<String, String> there) {
        Set<String> missing = new TreeSet<>(wanted.keySet());
        missing.removeIf(key -> !there.getOrDefault(key, "").isBlank());
        return missing;
    }

    /** The texts whose details are not those of the English text. */
    private static Set<String> differing(Map<String, String> english, Map<String, String> translated) {
        Set<String> differing = new TreeSet<>(translated.keySet());
        differing.retainAll(english.keySet());
        differing.removeIf(key -> details(english.get(key)).equals(details(translated.get(key))));
        return differing;
    }

    /** Each numbered detail once, for a language may name it twice; the counted ones as often as they are there. */
    private static List<String> details(String text) {
        return Stream.concat(
                        DETAIL.matcher(text)
                                .results()
                                .map(match -> match.group())
                                .distinct()
                                .sorted(),
                        COUNTED.matcher(text).results().map(match -> match.group()))
                .toList();
    }

    /** The texts that are no patterns, or that lose an apostrophe or a detail when they are shown. */
    private static Set<String> misquoted(Map<String, String> texts, String language) {
        Set<String> misquoted = new TreeSet<>(texts.keySet());
        misquoted.removeIf(key -> !LONE_QUOTE.matcher(texts.get(key)).find()
                && meant(texts.get(key)).equals(shown(texts.get(key), language)));
        return misquoted;
    }

    private static String meant(String text) {
        return DETAIL.matcher(text.replace("''", "'")).replaceAll(match -> DETAILS[Integer.parseInt(match.group(1))]);
    }

    private static String shown(String text, String language) {
        try {
            return new MessageFormat(text, Locale.forLanguageTag(language.replace('_', '-'))).format(DETAILS);
        } catch (IllegalArgumentException e) {
            return "no pattern: " + e.getMessage();
        }
    }

    private static Map<String, String> all() throws IOException {
        Map<String, String> all = english();
        all.putAll(form());
        return all;
    }

    private static Map<String, String> english() throws IOException {
        Map<String, String> english = texts("messages.properties");
        english.keySet().removeIf(key -> !FOR_CUSTOMERS.matcher(key).matches());
        return english;
    }

    private static Map<String, String> translated(String language) throws IOException {
        return texts("messages_" + language + ".properties");
    }

    private static Map<String, String> texts(String file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(TEXTS.resolve(file))) {
            properties.load(reader);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }

    /** What the form says to customers, by the names that its translations have. */
    private static Map<String, String> form() throws IOException {
        Map<String, String> words = new TreeMap<>();
        for (FormField field : PoeForm.parse(Files.readString(FORM)).fields()) {
            if (field.audience().hasAccess(Audience.CUSTOMER)) {
                words.put("poe." + field.name(), field.label());
                field.choices()
                        .forEach(choice -> words.put("poe." + field.name() + "." + choice.value(), choice.label()));
                if (field.help() != null) {
                    words.put("poe." + field.name() + ".help", field.help());
                }
            }
        }
        return words;
    }
}
