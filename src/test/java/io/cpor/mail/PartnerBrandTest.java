package io.cpor.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a partner sets for the look of mails is checked at the start. */
class PartnerBrandTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"#0b5cad, #ffffff", "#000000, #ffffff", "#FFD400, #000000", "#ffffff, #000000", "#d83b01, #ffffff"})
    void the_words_on_the_colour_can_be_read(String colour, String words) {
        assertThat(new PartnerBrand(null, colour, null).onColour()).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"blue", "#fff", "0b5cad", "#0b5cad;background:url(//evil.example)", ""})
    void a_colour_that_is_none_is_told_in_words(String colour) {
        assertThatThrownBy(() -> new PartnerBrand(null, colour, null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cpor.partner.colour")
                .hasMessageContaining("#0b5cad");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Northwind\r\nBcc: eve@evil.example", "North\u202ewind"})
    void a_sender_that_is_no_name_is_told_in_words(String sender) {
        assertThatThrownBy(() -> new PartnerBrand(null, "#0b5cad", sender))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cpor.partner.sender");
    }

    @Test
    void a_logo_is_known_by_what_is_in_the_file() throws Exception {
        Path logo = folder.resolve("logo.dat");
        ImageIO.write(new BufferedImage(40, 10, BufferedImage.TYPE_INT_RGB), "png", logo.toFile());

        assertThat(new PartnerBrand(logo.toString(), "#0b5cad", null).picture().mediaType())
                .isEqualTo("image/png");
    }

    @Test
    void a_logo_that_cannot_be_shown_is_told_in_words() throws Exception {
        Path text = Files.writeString(folder.resolve("logo.png"), "<svg/>");
        Path cut = Files.write(folder.resolve("cut.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        Path large = Files.write(folder.resolve("large.png"), new byte[200_001]);

        refuses(folder.resolve("none.png"), "names no file");
        refuses(folder, "names no file");
        refuses(text, "is no picture");
        refuses(cut, "is no picture");
        refuses(large, "larger than 200 kB");
    }

    private static void refuses(Path logo, String why) {
        assertThatThrownBy(() -> new PartnerBrand(logo.toString(), "#0b5cad", null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cpor.partner.logo")
                .hasMessageContaining(why)
                .hasMessageContaining("leave it out");
    }
}
