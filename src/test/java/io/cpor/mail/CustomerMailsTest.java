package io.cpor.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.cpor.association.Association;
import io.cpor.association.AssociationExamples;
import io.cpor.association.agreement.Contact;
import io.cpor.association.agreement.PartnerContact;
import io.cpor.association.value.Language;
import io.cpor.mail.PoeMails.PoeSent;
import io.cpor.mail.PoeMails.Reminder;
import io.cpor.testing.SecurityStatement;
import jakarta.mail.Message;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.web.util.HtmlUtils;

/** The mails as they arrive over SMTP. */
class CustomerMailsTest {
    private static final Instant DUE = Instant.parse("2026-12-07T10:00:00Z");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Association association = AssociationExamples.opened("CPOR-2026-00042");
    private CustomerMails mails;
    private PoeMails poeMails;

    @BeforeEach
    void start() {
        server.start();
        mails = MailKit.mails(server.getSmtp().getPort(), "https://cpor.partner.example");
        poeMails = MailKit.poeMails(server.getSmtp().getPort(), "https://cpor.partner.example");
    }

    private static PoeMails.PoeSent sent(String sending, String token) {
        return new PoeMails.PoeSent(sending, token, DUE, null);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    @SecurityStatement(43)
    void a_slash_after_our_address_or_capitals_in_it_change_no_link() throws Exception {
        poeMails = MailKit.poeMails(server.getSmtp().getPort(), "HTTPS://CPOR.partner.example/");

        poeMails.poeForm(association, sent("CPOR-2026-00042/1.1", "the-token"));

        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(new String(mail.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("https://cpor.partner.example/poe/the-token");
        assertThat(mail.getMessageID()).endsWith("@cpor.partner.example>");
    }

    @Test
    @SecurityStatement({42, 43})
    void the_poe_goes_to_the_contact_as_text_and_html_with_the_link_of_our_own_address() throws Exception {
        poeMails.poeForm(association, sent("CPOR-2026-00042/1.1", "the-token"));

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
        poeMails.poeForm(
                association, new PoeMails.PoeSent("CPOR-2026-00042/1.1", "t", DUE, "We are <b>closed</b> on Friday."));

        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(part(mail, 0)).contains("We are <b>closed</b> on Friday.");
        assertThat(part(mail, 1)).contains("We are &lt;b&gt;closed&lt;/b&gt; on Friday.");
    }

    @Test
    void the_same_mail_sent_twice_has_the_same_message_id_and_another_sending_another() throws Exception {
        poeMails.poeForm(association, sent("CPOR-2026-00042/1.1", "t"));
        poeMails.poeForm(association, sent("CPOR-2026-00042/1.1", "t"));
        poeMails.poeForm(association, sent("CPOR-2026-00042/1.2", "t"));
        poeMails.poeReminder(association, sent("CPOR-2026-00042/1.1", "t"), "1", Reminder.FIRST);

        MimeMessage[] sent = server.getReceivedMessages();
        assertThat(sent[0].getMessageID()).isEqualTo(sent[1].getMessageID());
        assertThat(sent[2].getMessageID()).isNotEqualTo(sent[0].getMessageID());
        assertThat(sent[3].getMessageID()).isNotEqualTo(sent[0].getMessageID());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ENGLISH | Please sign | Dear Ana Trujillo, | by 7 December 2026. | Reference: CPOR",
                "GERMAN | Bitte unterschreiben | Guten Tag Ana Trujillo, | zum 7. Dezember 2026 | Referenz: CPOR",
                "FRENCH | Veuillez signer | Bonjour Ana Trujillo, | le 7 décembre 2026. | Référence: CPOR",
                "SPANISH | Firme, por favor | Hola, Ana Trujillo: | el 7 de diciembre de 2026. | Referencia: CPOR",
                "ITALIAN | La preghiamo di firmare | Gentile Ana Trujillo, | il giorno 7 dicembre 2026. | Riferimento: CPOR",
                "DUTCH | Onderteken | Geachte Ana Trujillo, | uiterlijk op 7 december 2026 | Referentie: CPOR",
                "POLISH | Prosimy o podpisanie | Dzień dobry, | do 7 grudnia 2026 r. | Numer sprawy: CPOR",
                "PORTUGUESE | Assine, por favor | Olá, Ana Trujillo! | até 7 de dezembro de 2026. | Referência: CPOR"
            })
    void a_mail_is_in_the_customers_language(
            Language language, String subject, String greeting, String day, String reference) throws Exception {
        poeMails.poeForm(AssociationExamples.openedIn(language, "CPOR-2026-00042"), sent("CPOR-2026-00042/1.1", "t"));

        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).startsWith(subject);
        assertThat(mail.getHeader("Content-Language")).containsExactly(language.code());
        assertThat(part(mail, 0)).contains(greeting, day, reference);
        assertThat(part(mail, 1)).contains(greeting, day, reference.split(":")[0]);
        assertThat(part(mail, 1)).contains("<html lang=\"" + language.code() + "\"");
    }

    @Test
    void html_and_plain_text_say_the_same() throws Exception {
        PoeSent poe = new PoeSent("CPOR-2026-00042/1.1", "t", DUE, "We are closed on Friday.\nWrite then.");
        poeMails.poeForm(association, poe);
        poeMails.poeReminder(association, poe, "1", Reminder.FIRST);
        poeMails.poeReminder(association, poe, "2", Reminder.SECOND);
        poeMails.poeReminder(association, poe, "3", Reminder.LAST);
        mails.declineReceived(association, "CPOR-2026-00042/1");
        mails.newPoeDeclined(association, "CPOR-2026-00042/2");
        mails.newPoeDeclinedAfterRejection(association, "CPOR-2026-00042/3");
        mails.filingAnnounced(association, 1);
        mails.requestWithdrawn(association);
        poeMails.poeCorrection(association, poe, "Name the harbour.\nWhich is it?");
        mails.signedCopy(association, "CPOR-2026-00042/1", true, "0".repeat(64), new ByteArrayResource(new byte[] {1}));

        for (MimeMessage mail : server.getReceivedMessages()) {
            String plain = part(mail, 0);
            assertThat(words(plain)).isEqualTo(words(seen(part(mail, 1))));
            assertThat(plain).as("no gaps").doesNotContain("\n\n\n");
        }
    }

    @Test
    void each_reminder_is_another_and_names_the_last_day() throws Exception {
        PoeSent poe = sent("CPOR-2026-00042/1.1", "t");
        poeMails.poeReminder(association, poe, "1", Reminder.FIRST);
        poeMails.poeReminder(association, poe, "2", Reminder.SECOND);
        poeMails.poeReminder(association, poe, "3", Reminder.LAST);

        MimeMessage[] sent = server.getReceivedMessages();
        assertThat(sent[0].getSubject()).startsWith("Reminder").endsWith("by 7 December 2026");
        assertThat(sent[1].getSubject()).startsWith("Second reminder").endsWith("by 7 December 2026");
        assertThat(sent[2].getSubject()).startsWith("Last reminder").endsWith("last day 7 December 2026");
        assertThat(part(sent[0], 0)).contains("by 7 December 2026.").isNotEqualTo(part(sent[1], 0));
        assertThat(part(sent[2], 0)).contains("7 December 2026 is the last day.");
    }

    @Test
    void a_mail_says_who_answers_and_what_it_is_about() throws Exception {
        poeMails.poeForm(association, sent("CPOR-2026-00042/1.1", "t"));

        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getReplyTo())
                .extracting(Object::toString)
                .containsExactly("Sam Okoro <sam.okoro@partner.example>");
        for (String part : List.of(part(mail, 0), part(mail, 1))) {
            assertThat(part).contains("reaches Sam Okoro", "+49 30 1234567", "SOW-2026-017", "Exchange, Teams");
        }
    }

    @Test
    void a_mail_looks_like_the_partners() throws Exception {
        Path logo = Files.createTempFile("logo", ".png");
        ImageIO.write(new BufferedImage(40, 10, BufferedImage.TYPE_INT_RGB), "png", logo.toFile());
        poeMails = MailKit.poeMails(
                server.getSmtp().getPort(),
                "https://cpor.partner.example",
                new PartnerBrand(logo.toString(), "#ffd400", "Northwind Recognition"));

        poeMails.poeForm(association, sent("CPOR-2026-00042/1.1", "t"));
        Files.delete(logo);

        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getFrom()[0]).hasToString("Northwind Recognition <cpor@partner.example>");
        assertThat(part(mail, 1))
                .contains("src=\"cid:logo\" alt=\"Northwind &amp; Co\"", "background:#ffd400;color:#000000")
                .contains("name=\"viewport\"", "prefers-color-scheme: dark");
        var related = (MimeMultipart)
                ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent();
        assertThat(related.getBodyPart(1).getContentType()).startsWith("image/png");
        assertThat(related.getBodyPart(1).getHeader("Content-ID")).containsExactly("<logo>");
    }

    /** What a browser would show of it. */
    private static String seen(String html) {
        return HtmlUtils.htmlUnescape(
                html.replaceAll("(?s)<(title|style)>.*?</\\1>", "").replaceAll("<[^>]+>", " "));
    }

    /** The words without the marks of plain text, and without what only HTML has to say: how to copy the button's link. */
    private static String words(String text) {
        return text.replace("If the button does not work, copy this address into your browser:", "")
                .replaceAll("(?m)^(> |- )", "")
                .replaceAll("[•:\\s\\u00a0]+", " ")
                .strip();
    }

    @ParameterizedTest
    @ValueSource(strings = {"محمد بن عبد الله", "דוד בן־גוריון", "สมชาย ใจดี", "श्रीमती कृष्णा", "王小明", "山田太郎", "김철수"})
    void a_name_of_any_script_arrives_as_it_was_typed(String name) throws Exception {
        association.changeContact(new Contact(name, name, "ana.trujillo@contoso.example"), "agent", Instant.EPOCH);

        poeMails.poeForm(association, new PoeMails.PoeSent("CPOR-2026-00042/1.1", "t", DUE, name));

        MimeMessage mail = server.getReceivedMessages()[0];
        InternetAddress to = (InternetAddress) mail.getRecipients(Message.RecipientType.TO)[0];
        assertThat(to.getPersonal()).isEqualTo(name);
        assertThat(part(mail, 0)).contains("Dear " + name, name);
        assertThat(part(mail, 1)).contains("Dear " + name).containsPattern("<span dir=\"auto\"[^>]*>CPOR-2026-00042");
    }

    @Test
    @SecurityStatement(41)
    void line_breaks_in_a_name_add_no_header_and_no_recipient() throws Exception {
        association.changeContact(
                new Contact("Ana\r\nBcc: eve@evil.example\r\n\r\nHello", "x", "ana.trujillo@contoso.example"),
                "agent",
                Instant.EPOCH);

        poeMails.poeForm(association, sent("CPOR-2026-00042/1.1", "t"));

        assertThat(server.getReceivedMessages()).hasSize(1);
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
    }

    @Test
    @SecurityStatement({41, 53})
    void neither_name_nor_address_of_our_contact_adds_a_header() throws Exception {
        MailText text = new MailText(MailKit.MESSAGES, Language.ENGLISH)
                .subject("mail.poe-form.subject", "Northwind")
                .answeredBy(new PartnerContact("Sam\r\nBcc: eve@evil.example", "sam@partner.example", null));
        MailText address = new MailText(MailKit.MESSAGES, Language.ENGLISH)
                .subject("mail.poe-form.subject", "Northwind")
                .answeredBy(new PartnerContact("Sam", "sam@partner.example,eve@evil.example", null));
        Mailer mailer = MailKit.mailer(server.getSmtp().getPort());

        mailer.send(new Mail("one", "Ana", "ana@contoso.example", text));
        mailer.send(new Mail("two", "Ana", "ana@contoso.example", address));

        assertThat(server.getReceivedMessages()).hasSize(2).allSatisfy(mail -> {
            assertThat(mail.getHeader("Bcc")).isNull();
            assertThat(mail.getAllRecipients()).hasSize(1);
        });
        assertThat(server.getReceivedMessages()[0].getReplyTo()).hasSize(1);
        assertThat(server.getReceivedMessages()[1].getHeader("Reply-To")).isNull();
    }

    @Test
    @SecurityStatement(24)
    void the_reviewers_words_are_shown_as_text() throws Exception {
        poeMails.poeCorrection(association, sent("CPOR-2026-00042/2.1", "t"), "<b>Name</b> the ${project} & date");

        String html = part(server.getReceivedMessages()[0], 1);
        assertThat(html).contains("&lt;b&gt;Name&lt;/b&gt; the ${project} &amp; date");
        assertThat(part(server.getReceivedMessages()[0], 0)).contains("<b>Name</b> the ${project} & date");
    }

    private static String part(MimeMessage mail, int which) throws Exception {
        var related = ((MimeMultipart) mail.getContent()).getBodyPart(0);
        var alternative =
                (jakarta.mail.internet.MimeMultipart) ((jakarta.mail.internet.MimeMultipart) related.getContent())
                        .getBodyPart(0)
                        .getContent();
        return alternative.getBodyPart(which).getContent().toString();
    }

    @Test
    void a_mail_server_that_is_down_is_told_without_naming_anybody() {
        server.stop();

        assertThatThrownBy(() -> poeMails.poeForm(association, sent("CPOR-2026-00042/1.1", "t")))
                .isInstanceOf(MailUnavailable.class)
                .hasNoCause()
                .message()
                .doesNotContain("ana", "Ana", "contoso");
    }
}
