package io.cpor.association.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u3164",
                "\u2800\u2800",
                "\u115F",
                "\u1160",
                "\uFFA0",
                "Ana\u3164",
                "\u00A0\u2003",
                "\u0301\u0301",
                "\u034F",
                "\u180B",
                "\u200D\u200C",
                "\u17B4",
                "\uFE0F"
            })
    void a_name_of_which_nothing_or_less_than_all_is_seen_is_none(String name) {
        assertThat(Texts.complaintOfName(name, 200)).isEqualTo(Texts.NOT_SEEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ana Trujillo",
                "\u8449\uDB40\uDD00",
                "\u0645\u062D\u0645\u062F\u200C\u0639\u0644\u06CC",
                "e\u0301",
                "O'Neil",
                "\uD83D\uDE00"
            })
    void other_names_are_taken(String name) {
        assertThat(Texts.complaintOfName(name, 200)).isNull();
    }

    @Test
    void a_text_is_counted_as_it_is_stored() {
        String rare = "\uD840\uDC00"; // one letter, two units

        assertThat(Texts.complaint(rare.repeat(100), 200)).isNull();
        assertThat(Texts.complaint(rare.repeat(101), 200))
                .isEqualTo(
                        "Too long, at most 200 characters; this has 202, of which an emoji or a rare letter counts twice.");
        assertThat(Texts.complaint("x".repeat(201), 200)).isEqualTo("Too long, at most 200 characters; this has 201.");
    }

    @ParameterizedTest
    @CsvSource({
        "abc, 3, abc",
        "abcd, 3, abc",
        "ab\uD83D\uDE00, 3, ab",
        "ab\uD83D\uDE00, 4, ab\uD83D\uDE00",
        "\uD83D\uDE00x, 1, ''"
    })
    void a_text_is_cut_between_two_characters(String text, int longest, String cut) {
        assertThat(Texts.cut(text, longest)).isEqualTo(cut);
    }
}
