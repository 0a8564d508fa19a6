package io.cpor.mail;

import java.util.List;
import org.springframework.core.io.InputStreamSource;

/**
 * A mail to one person.
 *
 * @param key the same for the same mail, however often it must be sent: mail servers know a repeated one by it
 * @param recipientName for the salutation
 */
record Mail(String key, String recipientName, String recipientEmail, MailText text, List<Attachment> attachments) {

    /** Without a file. */
    Mail(String key, String recipientName, String recipientEmail, MailText text) {
        this(key, recipientName, recipientEmail, text, List.of());
    }

    /** A file that goes along. */
    record Attachment(String name, String mediaType, InputStreamSource content) {}
}
