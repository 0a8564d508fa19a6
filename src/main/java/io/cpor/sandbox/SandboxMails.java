package io.cpor.sandbox;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All mails the sandbox's mail server took. */
@InSandbox
@Component
class SandboxMails {
    private static final int MOST = 500;

    private final JdbcClient jdbc;

    SandboxMails(JdbcClient jdbc, SandboxDatabase tables) {
        this.jdbc = jdbc;
    }

    void keep(SandboxMail mail) {
        jdbc.sql("insert into sandbox_mail (recipient, subject, body_text, body_html, sent_at)"
                        + " values (:to, :subject, :text, :html, :at)")
                .param("to", mail.to())
                .param("subject", mail.subject())
                .param("text", mail.text())
                .param("html", mail.html())
                .param("at", mail.sentAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Newest first. */
    List<SandboxMail> all() {
        return jdbc.sql("select * from sandbox_mail order by number desc limit :most")
                .param("most", MOST)
                .query((row, number) -> new SandboxMail(
                        row.getString("recipient"),
                        row.getString("subject"),
                        row.getString("body_text"),
                        row.getString("body_html"),
                        row.getObject("sent_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
