package io.cpor.mail;

import io.cpor.association.Association;
import io.cpor.association.PartnerCompany;
import io.cpor.association.value.Language;
import io.cpor.association.value.MailAddress;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Renders a mail as HTML and as text and hands it to the mail server. */
@Component
class Mailer {
    private final JavaMailSender sender;
    private final ITemplateEngine templates;
    private final MessageSource messages;
    private final MailProperties settings;
    private final PartnerCompany partner;
    private final PartnerBrand brand;
    private final MailPicture logo;

    Mailer(
            JavaMailSender sender,
            ITemplateEngine templates,
            MessageSource messages,
            MailProperties settings,
            PartnerCompany partner,
            PartnerBrand brand) {
        this.sender = sender;
        this.templates = templates;
        this.messages = messages;
        this.settings = settings;
        this.partner = partner;
        this.brand = brand;
        this.logo = brand.picture();
    }

    /** The beginning of a mail in that language. */
    MailText text(Language language) {
        return new MailText(messages, language);
    }

    /** The beginning of a mail to the customer of that association: who answers, and what it is about. */
    MailText text(Association association) {
        return text(association.language())
                .answeredBy(association.partner().contact())
                .fact("mail.fact.agreement", association.agreement().reference())
                .fact("mail.fact.claimed", association.engagement().productNames())
                .fact("mail.fact.reference", association.id());
    }

    String partnerName() {
        return partner.name();
    }

    /**
     * @throws MailUnavailable if the server did not take it; sending it again is safe
     * @throws MailAddressUnusable if the mail could reach somebody else; nothing is sent
     */
    void send(Mail mail) {
        try {
            sender.send(toMimeMessage(mail));
        } catch (MailException e) {
            throw new MailUnavailable(e.getMostSpecificCause().getClass().getSimpleName());
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new MailUnavailable(e.getClass().getSimpleName());
        }
    }

    /** Addresses are checked where they are typed; this is for those that were stored before they were. */
    private static InternetAddress recipient(Mail mail) throws UnsupportedEncodingException {
        MailAddress.Problem problem = MailAddress.problem(mail.recipientEmail());
        if (problem != null) {
            throw new MailAddressUnusable(problem.words("name@company.example"));
        }
        return address(mail.recipientEmail(), mail.recipientName());
    }

    private static InternetAddress address(String email, String name) throws UnsupportedEncodingException {
        return new InternetAddress(MailAddress.of(email).smtp(), name, StandardCharsets.UTF_8.name());
    }

    private MimeMessage toMimeMessage(Mail mail) throws MessagingException, UnsupportedEncodingException {
        MailText text = mail.text();
        Context context = new Context(text.language().locale());
        context.setVariable("text", text);
        context.setVariable("recipientName", mail.recipientName());
        context.setVariable("partnerName", partner.name());
        context.setVariable("brand", brand);

        MimeMessage message = sender.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(new InternetAddress(
                settings.fromSmtp(), brand.senderOr(partner.name()), StandardCharsets.UTF_8.name()));
        helper.setTo(recipient(mail));
        if (text.contact() != null && MailAddress.problem(text.contact().email()) == null) {
            helper.setReplyTo(address(text.contact().email(), text.contact().name()));
        }
        helper.setSubject(text.subject());
        helper.setText(templates.process("mail/mail.txt", context), templates.process("mail/mail", context));
        if (logo != null) {
            helper.addInline("logo", new ByteArrayResource(logo.bytes()), logo.mediaType());
        }
        for (Mail.Attachment attachment : mail.attachments()) {
            helper.addAttachment(attachment.name(), attachment.content(), attachment.mediaType());
        }
        message.setHeader(
                "Message-ID", "<" + mail.key() + "@" + settings.baseUrl().host() + ">");
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", text.language().code());
        return message;
    }
}
