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
        } else if (!from.get().matches("[^@\\s<>,;]+@[^@\\s<>,;]+\\.[^@\\s<>,;]+")) {
            problems.add("CPOR_MAIL_FROM is no mail address. Give one such as associations@partner.example.");
        }
        if (settings.text("spring.mail.username").isPresent()) {
            problems.addAll(login());
        }
        if (settings.isFalse(SMTP + "ssl.checkserveridentity")) {
            problems.add(
                    SMTP + "ssl.checkserveridentity is false, so anybody could play the mail server. Leave it out.");
        }
        if (settings.text(SMTP + "ssl.trust")
                .map(String::strip)
                .filter("*"::equals)
                .isPresent()) {
            problems.add(SMTP + "ssl.trust is *, so anybody could play the mail server. Name your mail server there,"
                    + " or leave it out.");
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
            if (!tlsFromTheStart && settings.isFalse(SMTP + property)) {
                problems.add(SMTP + property + " is false, so the password of CPOR_MAIL_USER would go out without TLS."
                        + " Leave it out.");
            }
        }
        return problems;
    }
}
