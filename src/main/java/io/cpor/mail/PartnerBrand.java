package io.cpor.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mails look, beside the company's name: {@code cpor.partner.*}. What cannot be used is told at the start, not when a mail is sent.
 *
 * @param logo a file with a picture, PNG, JPEG or GIF; without it the company's name stands there
 * @param colour of the mail's head and button, such as {@code #0b5cad}
 * @param sender the name that mails come from; without it the company's name
 */
@ConfigurationProperties("cpor.partner")
record PartnerBrand(String logo, @DefaultValue("#0b5cad") String colour, String sender) {
    /** Mails carry the logo each, and mailboxes have limits. */
    private static final int MOST_BYTES = 200_000;

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    /** White and black, as CSS writes them, whichever can be read on the colour. */
    private static final String WHITE = "#ffffff";

    private static final String BLACK = "#000000";

    PartnerBrand {
        if (!COLOUR.matcher(colour).matches()) {
            throw new IllegalStateException(
                    "cpor.partner.colour is no colour. Write it as # and six hexadecimal digits, such as #0b5cad.");
        }
        if (isGiven(sender) && (sender.length() > 100 || UNSEEN.matcher(sender).find())) {
            throw new IllegalStateException(
                    "cpor.partner.sender is no name that mails can come from. Give one of at most"
                            + " 100 characters in one line, such as Northwind Cloud Partners.");
        }
        if (isGiven(logo)) {
            String complaint = complaint(Path.of(logo));
            if (complaint != null) {
                throw new IllegalStateException("cpor.partner.logo " + complaint
                        + " Give the path of a PNG, JPEG or GIF file of at most 200 kB, or leave it out.");
            }
        }
    }

    private static boolean isGiven(String setting) {
        return setting != null && !setting.isBlank();
    }

    private static String complaint(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                return "names no file.";
            }
            if (Files.size(file) > MOST_BYTES) {
                return "is larger than 200 kB.";
            }
            return MailPicture.read(file) == null ? "is no picture that mail programs show." : null;
        } catch (IOException e) {
            return "cannot be read.";
        }
    }

    public boolean hasLogo() {
        return isGiven(logo);
    }

    /** The logo, or {@code null}. */
    MailPicture picture() {
        try {
            return hasLogo() ? MailPicture.read(Path.of(logo)) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who mails come from, if not the company by its name. */
    String senderOr(String company) {
        return isGiven(sender) ? sender.strip() : company;
    }

    /** Black or white, whichever is easier to read on the colour (WCAG's relative luminance). */
    public String onColour() {
        double light = 0.2126 * linear(1) + 0.7152 * linear(3) + 0.0722 * linear(5);
        boolean whiteIsClearer = 1.05 / (light + 0.05) >= (light + 0.05) / 0.05;
        return whiteIsClearer ? WHITE : BLACK;
    }

    private double linear(int at) {
        double part = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
