package io.cpor.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;

/** What an uploaded file is called when it is shown, stored and handed on. */
class FileNameTest {
    private static String named(String name) {
        return FileName.of(new MockMultipartFile("file", name, "application/pdf", new byte[] {1}));
    }

    @Test
    void a_short_name_stays() {
        assertThat(named("overview.pdf")).isEqualTo("overview.pdf");
        assertThat(named(" ")).isEqualTo("the file");
        assertThat(named("\u3164.pdf")).as("nothing of it is seen").isEqualTo("the file.pdf");
        assertThat(named("over\u3164view\u202E.pdf")).isEqualTo("overview.pdf");
    }

    @Test
    void a_long_name_keeps_its_ending() {
        assertThat(named("x".repeat(200) + ".pdf")).hasSize(100).endsWith("x.pdf");
        assertThat(named("x".repeat(200))).isEqualTo("x".repeat(100));
        assertThat(named("a." + "x".repeat(200))).as("no ending").isEqualTo("a." + "x".repeat(98));
    }

    @Test
    void no_letter_is_cut_in_two() {
        assertThat(named("x".repeat(95) + "\uD83D\uDE00\uD83D\uDE00.pdf")).isEqualTo("x".repeat(95) + ".pdf");
    }
}
