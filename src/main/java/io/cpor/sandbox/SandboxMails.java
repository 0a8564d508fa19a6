package io.cpor.sandbox;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All mails the sandbox's mail server took. */
@InSandbox
@Component
class SandboxMails {
    private static final int MOST = 500;

    private final JdbcClient jdbc;

    SandboxMails(JdbcClient jdbc, SandboxDatabase tables) {
        this.jdbc = jdbc;
    }

    /** A file that came with a mail. */
    record Attachment(String name, String mediaType, byte[] content) {}

    @Transactional
    public void keep(String to, String subject, String text, String html, List<Attachment> attachments, Instant at) {
        KeyHolder number = new GeneratedKeyHolder();
        jdbc.sql("insert into sandbox_mail (recipient, subject, body_text, body_html, sent_at)"
                        + " values (:to, :subject, :text, :html, :at)")
                .param("to", to)
                .param("subject", subject)
                .param("text", text)
                .param("html", html)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update(number, "number");
        for (Attachment attachment : attachments) {
            jdbc.sql("insert into sandbox_attachment (mail_number, name, media_type, content)"
                            + " values (:mail, :name, :type, :content)")
                    .param("mail", number.getKey())
                    .param("name", attachment.name())
                    .param("type", attachment.mediaType())
                    .param("content", attachment.content())
                    .update();
        }
    }

    /** Newest first. */
    List<SandboxMail> all() {
        Map<Long, List<String>> attachments = jdbc
                .sql("select mail_number, name from sandbox_attachment order by name")
                .query((row, index) -> Map.entry(row.getLong("mail_number"), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return jdbc.sql("select * from sandbox_mail order by number desc limit :most")
                .param("most", MOST)
                .query((row, index) -> new SandboxMail(
                        row.getLong("number"),
                        row.getString("recipient"),
                        row.getString("subject"),
                        row.getString("body_text"),
                        row.getString("body_html"),
                        attachments.getOrDefault(row.getLong("number"), List.of()),
                        row.getObject("sent_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    Optional<Attachment> attachment(long mail, String name) {
        return jdbc.sql("select * from sandbox_attachment where mail_number = :mail and name = :name")
                .param("mail", mail)
                .param("name", name)
                .query((row, index) ->
                        new Attachment(row.getString("name"), row.getString("media_type"), row.getBytes("content")))
                .optional();
    }
}
