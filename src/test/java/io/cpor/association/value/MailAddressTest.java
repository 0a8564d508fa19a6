package io.cpor.association.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cpor.association.value.MailAddress.Problem;
import io.cpor.testing.SecurityStatement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@SecurityStatement(53)
class MailAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ana@contoso.example",
                "Ana.O'Neil+poe@Sub.Contoso.example",
                "a_b-c=d!#$%&*/?^`{|}~@contoso.example",
                "ana@xn--d-tech-bxa59b.example"
            })
    void an_address_in_plain_letters_is_mailed_byte_for_byte(String typed) {
        assertThat(MailAddress.problem(typed)).isNull();
        assertThat(MailAddress.of(typed).smtp()).isEqualTo(typed);
    }

    @ParameterizedTest
    @CsvSource({
        "ana@łódź-tech.example, ana@xn--d-tech-bxa9nt08h.example",
        "Ana@MÜNCHEN.example, Ana@xn--mnchen-3ya.example",
        "ana@bücher.example, ana@xn--bcher-kva.example",
        "ana@例え.example, ana@xn--r8jz45g.example"
    })
    void a_domain_of_other_letters_is_converted(String typed, String smtp) {
        MailAddress address = MailAddress.of(typed);

        String domain = address.smtp().substring(address.smtp().indexOf('@') + 1);
        assertThat(address.smtp()).startsWith(typed.substring(0, 4)).matches("[ -~]+");
        assertThat(java.net.IDN.toUnicode(domain)).isEqualTo(typed.substring(4).toLowerCase(java.util.Locale.ROOT));
        assertThat(smtp).startsWith(typed.substring(0, 4) + "xn--");
    }

    @ParameterizedTest
    @CsvSource({
        "łukasz@firma.example, LETTERS",
        "josé@contoso.example, LETTERS",
        "ａna@contoso.example, LETTERS",
        "ana@straße.example, DOMAIN",
        "ana@contoso。example, DOMAIN",
        "ana@ｃontoso.example, DOMAIN",
        "ana@con\u200Dtoso.example, DOMAIN",
        "'', NO_ADDRESS",
        "ana, NO_ADDRESS",
        "@contoso.example, NO_ADDRESS",
        "ana@, NO_ADDRESS",
        "ana@localhost, NO_ADDRESS",
        "ana@contoso.example., NO_ADDRESS",
        "ana@contoso..example, NO_ADDRESS",
        "ana@-contoso.example, NO_ADDRESS",
        "ana@con_toso.example, NO_ADDRESS",
        "ana@127.0.0.1, NO_ADDRESS",
        "ana@[127.0.0.1], NO_ADDRESS",
        ".ana@contoso.example, NO_ADDRESS",
        "ana.@contoso.example, NO_ADDRESS",
        "a..na@contoso.example, NO_ADDRESS",
        "'\"ana b\"@contoso.example', NO_ADDRESS",
        "ana(boss)@contoso.example, NO_ADDRESS",
        "ana@contoso.example(boss), NO_ADDRESS",
        "Ana <ana@contoso.example>, NO_ADDRESS",
        "'ana@contoso.example,eve@evil.example', NO_ADDRESS",
        "ana@contoso.example;eve, NO_ADDRESS",
        "ana@contoso.example eve@evil.example, NO_ADDRESS",
        "ana@eve@contoso.example, NO_ADDRESS"
    })
    void what_cannot_be_mailed_safely_is_refused(String typed, Problem problem) {
        assertThat(MailAddress.problem(typed.translateEscapes())).isEqualTo(problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r", "\n", "\t", "\0", "\u0085", "\u2028", "\u00A0", " "})
    void control_characters_and_spaces_stand_nowhere(String character) {
        for (String typed : new String[] {
            "an" + character + "a@contoso.example",
            "ana@con" + character + "toso.example",
            "ana@contoso.example" + character
        }) {
            assertThat(MailAddress.problem(typed)).as(typed).isNotNull();
        }
    }

    @Test
    void there_is_an_end_to_the_length() {
        String domain = "d".repeat(60) + "." + "d".repeat(60) + "." + "d".repeat(60) + ".example";

        assertThat(MailAddress.problem("a".repeat(64) + "@contoso.example")).isNull();
        assertThat(MailAddress.problem("a".repeat(65) + "@contoso.example")).isEqualTo(Problem.LENGTH);
        assertThat(MailAddress.problem("a".repeat(63) + "@" + domain)).isNull();
        assertThat(MailAddress.problem("a".repeat(64) + "@" + domain)).isEqualTo(Problem.LENGTH);
        assertThat(MailAddress.problem("ana@" + "d".repeat(64) + ".example")).isEqualTo(Problem.NO_ADDRESS);
    }

    @Test
    void a_refusal_does_not_name_the_address() {
        assertThatThrownBy(() -> MailAddress.of("łukasz@firma.example"))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContain("łukasz", "firma");
    }
}
