package io.cpor.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.cpor.association.ApplicationUrl;
import io.cpor.association.Association;
import io.cpor.association.AssociationExamples;
import io.cpor.association.PartnerCompany;
import io.cpor.association.agreement.Contact;
import io.cpor.association.value.OfficeTime;
import io.cpor.testing.CporTest;
import io.cpor.testing.SecurityStatement;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.thymeleaf.ITemplateEngine;

/** The mails as they arrive over SMTP. */
@CporTest
class CustomerMailsTest {
    private static final Instant DUE = Instant.parse("2026-12-07T10:00:00Z");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Association association = AssociationExamples.opened("CPOR-2026-00042");
    private CustomerMails mails;

    @Autowired
    ITemplateEngine templates;

    @Autowired
    MessageSource messages;

    @BeforeEach
    void start() {
        server.start();
        mails = mailsTo(server.getSmtp().getPort());
    }

    private CustomerMails mailsTo(int port) {
        return mailsTo(port, "https://cpor.partner.example");
    }

    private CustomerMails mailsTo(int port, String baseUrl) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        MailProperties settings = new MailProperties("cpor@partner.example", ApplicationUrl.of(baseUrl));
        return new CustomerMails(
                new Mailer(sender, templates, messages, settings, new PartnerCompany("Northwind & Co")),
                settings,
                new OfficeTime(ZoneOffset.UTC));
    }

    private static CustomerMails.PoeSent sent(String sending, String token) {
        return new CustomerMails.PoeSent(sending, token, DUE, null);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    @SecurityStatement(43)
    void a_slash_after_our_address_or_capitals_in_it_change_no_link() throws Exception {
        mails = mailsTo(server.getSmtp().getPort(), "HTTPS://CPOR.partner.example/");

        mails.poeForm(association, sent("CPOR-2026-00042/1.1", "the-token"));

        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(new String(mail.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("https://cpor.partner.example/poe/the-token");
        assertThat(mail.getMessageID()).endsWith("@cpor.partner.example>");
    }

    @Test
    @SecurityStatement({42, 43})
    void the_poe_goes_to_the_contact_as_text_and_html_with_the_link_of_our_own_address() throws Exception {
        mails.poeForm(association, sent("CPOR-2026-00042/1.1", "the-token"));

        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getRecipients(Message.RecipientType.TO)[0].toString())
                .isEqualTo("Ana Trujillo <ana.trujillo@contoso.example>");
        assertThat(mail.getFrom()[0].toString())
                .contains("cpor@partner.example")
                .contains("Northwind & Co");
        assertThat(mail.getSubject()).isEqualTo("Please sign the proof of execution for Northwind & Co");
        String raw = com.icegreen.greenmail.util.GreenMailUtil.getWholeMessage(mail);
        assertThat(raw).contains("text/plain").contains("text/html");
        assertThat(raw).contains("https://cpor.partner.example/poe/the-token");
        assertThat(raw).contains("7 December 2026");
    }

    @Test
    void a_note_of_the_process_owner_stands_in_the_mail_as_text() throws Exception {
        mails.poeForm(
                association,
                new CustomerMails.PoeSent("CPOR-2026-00042/1.1", "t", DUE, "We are <b>closed</b> on Friday."));

        String raw = com.icegreen.greenmail.util.GreenMailUtil.getWholeMessage(server.getReceivedMessages()[0]);
        assertThat(raw).contains("We are <b>closed</b> on Friday.", "We are &lt;b&gt;closed&lt;/b&gt; on Friday.");
    }

    @Test
    void the_same_mail_sent_twice_has_the_same_message_id_and_another_sending_another() throws Exception {
        mails.poeForm(association, sent("CPOR-2026-00042/1.1", "t"));
        mails.poeForm(association, sent("CPOR-2026-00042/1.1", "t"));
        mails.poeForm(association, sent("CPOR-2026-00042/1.2", "t"));
        mails.poeReminder(association, sent("CPOR-2026-00042/1.1", "t"), 1);

        MimeMessage[] sent = server.getReceivedMessages();
        assertThat(sent[0].getMessageID()).isEqualTo(sent[1].getMessageID());
        assertThat(sent[2].getMessageID()).isNotEqualTo(sent[0].getMessageID());
        assertThat(sent[3].getMessageID()).isNotEqualTo(sent[0].getMessageID());
    }

    @Test
    @SecurityStatement(41)
    void line_breaks_in_a_name_add_no_header_and_no_recipient() throws Exception {
        association.changeContact(
                new Contact("Ana\r\nBcc: eve@evil.example\r\n\r\nHello", "x", "ana.trujillo@contoso.example"),
                "agent",
                Instant.EPOCH);

        mails.poeForm(association, sent("CPOR-2026-00042/1.1", "t"));

        assertThat(server.getReceivedMessages()).hasSize(1);
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
    }

    @Test
    @SecurityStatement(24)
    void the_reviewers_words_are_shown_as_text() throws Exception {
        mails.poeCorrection(association, sent("CPOR-2026-00042/2.1", "t"), "<b>Name</b> the ${project} & date");

        String html = part(server.getReceivedMessages()[0], 1);
        assertThat(html).contains("&lt;b&gt;Name&lt;/b&gt; the ${project} &amp; date");
        assertThat(part(server.getReceivedMessages()[0], 0)).contains("<b>Name</b> the ${project} & date");
    }

    private static String part(MimeMessage mail, int which) throws Exception {
        var related = ((jakarta.mail.internet.MimeMultipart) mail.getContent()).getBodyPart(0);
        var alternative =
                (jakarta.mail.internet.MimeMultipart) ((jakarta.mail.internet.MimeMultipart) related.getContent())
                        .getBodyPart(0)
                        .getContent();
        return alternative.getBodyPart(which).getContent().toString();
    }

    @Test
    void a_mail_server_that_is_down_is_told_without_naming_anybody() {
        server.stop();

        assertThatThrownBy(() -> mails.poeForm(association, sent("CPOR-2026-00042/1.1", "t")))
                .isInstanceOf(MailUnavailable.class)
                .hasNoCause()
                .message()
                .doesNotContain("ana", "Ana", "contoso");
    }
}
