package io.cpor.mail;

import java.util.List;
import java.util.Map;
import org.springframework.core.io.InputStreamSource;

/**
 * A mail to one person.
 *
 * @param key the same for the same mail, however often it must be sent: mail servers know a repeated one by it
 * @param recipientName for the salutation
 * @param template the name of its two renderings, HTML and text; its subject is the message {@code mail.<template>.subject}
 */
record Mail(
        String key,
        String recipientName,
        String recipientEmail,
        String template,
        Map<String, Object> model,
        List<Attachment> attachments) {

    /** Without a file. */
    Mail(String key, String recipientName, String recipientEmail, String template, Map<String, Object> model) {
        this(key, recipientName, recipientEmail, template, model, List.of());
    }

    /** A file that goes along. */
    record Attachment(String name, String mediaType, InputStreamSource content) {}
}
