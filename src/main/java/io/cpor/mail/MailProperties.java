package io.cpor.mail;

import io.cpor.association.ApplicationUrl;
import io.cpor.association.value.MailAddress;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who we write as: {@code cpor.mail.*}.
 *
 * @param from the sender's address
 * @param baseUrl where customers reach this application; links are built from it, never from a request's Host header
 */
@ConfigurationProperties("cpor.mail")
record MailProperties(
        @DefaultValue("cpor@localhost") String from,
        @DefaultValue("http://localhost:8080") ApplicationUrl baseUrl) {
    private static final String HERE = "@localhost";

    MailProperties {
        String address = from.endsWith(HERE) ? from + ".example" : from;
        MailAddress.Problem problem = MailAddress.problem(address);
        if (problem != null) {
            throw new IllegalStateException("cpor.mail.from is no address that mails can come from. Give one such as"
                    + " cpor@partner.com, with letters from a to z without accents before the @.");
        }
    }

    /** The sender's address as mail servers know it. */
    String fromSmtp() {
        return from.endsWith(HERE) ? from : MailAddress.of(from).smtp();
    }
}
