package io.cpor.security.production;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where mails go out, and that no password for it goes over the wire in the clear. */
final class MailSettings {
    private static final String SMTP = "spring.mail.properties.mail.smtp.";

    private final Settings settings;

    MailSettings(Settings settings) {
        this.settings = settings;
    }

    List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (settings.text("spring.mail.host").isEmpty()) {
            problems.add("CPOR_MAIL_HOST is not set. Give the name of the mail server that mails are handed to.");
        }
        Optional<String> from = settings.text("cpor.mail.from");
        if (from.isEmpty()) {
            problems.add("CPOR_MAIL_FROM is not set. Give the address that mails come from.");
        } else if (!SenderAddress.isUsable(from.get())) {
            problems.add("CPOR_MAIL_FROM is no address that mails can come from. Give one such as"
                    + " associations@partner.example; before the @ stand letters from a to z without accents, digits and"
                    + " signs such as . - _ + only.");
        }
        if (settings.text("spring.mail.username").isPresent()) {
            problems.addAll(login());
        }
        for (String protocol : List.of(SMTP, "spring.mail.properties.mail.smtps.")) {
            problems.addAll(server(protocol));
        }
        return problems;
    }

    /** The server has to prove its name, whichever of the two protocols is set. */
    private List<String> server(String protocol) {
        List<String> problems = new ArrayList<>();
        if (settings.isGivenAndNotTheWordTrue(protocol + "ssl.checkserveridentity")) {
            problems.add(protocol + "ssl.checkserveridentity is not true, so anybody could play the mail server. Leave"
                    + " it out.");
        }
        if (settings.text(protocol + "ssl.trust")
                .map(String::strip)
                .filter("*"::equals)
                .isPresent()) {
            problems.add(protocol + "ssl.trust is *, so anybody could play the mail server. Name your mail server"
                    + " there, or leave it out.");
        }
        return problems;
    }

    private List<String> login() {
        List<String> problems = new ArrayList<>();
        if (settings.text("spring.mail.password").isEmpty()) {
            problems.add("CPOR_MAIL_PASSWORD is not set, but CPOR_MAIL_USER is. Give both, or neither for a mail server"
                    + " without log-in.");
        }
        boolean tlsFromTheStart = settings.isTrue(SMTP + "ssl.enable")
                || settings.text("spring.mail.protocol")
                        .filter("smtps"::equalsIgnoreCase)
                        .isPresent();
        for (String property : List.of("starttls.enable", "starttls.required")) {
            if (!tlsFromTheStart && settings.isGivenAndNotTheWordTrue(SMTP + property)) {
                problems.add(
                        SMTP + property + " is not true, so the password of CPOR_MAIL_USER would go out without TLS."
                                + " Leave it out.");
            }
        }
        return problems;
    }
}
