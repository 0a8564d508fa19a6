package io.cpor.sandbox;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** An SMTP server on the loopback interface. A mail is taken (250) only after it is stored: a restart loses none. */
@InSandbox
@Component
class SandboxMailServer implements DisposableBean {
    private final GreenMail server;
    private final SandboxMails mails;
    private final Clock clock;

    SandboxMailServer(SandboxMails mails, Clock clock, @Value("${cpor.sandbox.smtp-port}") int port) {
        this.mails = mails;
        this.clock = clock;
        this.server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        GreenMailUser mailbox = server.getUserManager().getUserByEmail("sandbox@localhost");
        if (mailbox == null) {
            mailbox = server.setUser("sandbox@localhost", "sandbox");
        }
        GreenMailUser postbox = Objects.requireNonNull(mailbox);
        server.getUserManager()
                .setMessageDeliveryHandler((message, recipient) -> storeMailbox(message, recipient, postbox));
        server.start();
    }

    private GreenMailUser storeMailbox(MovingMessage moving, MailAddress recipient, GreenMailUser postbox)
            throws MessagingException, UserException {
        MimeMessage message = moving.getMessage();
        mails.keep(
                recipient.getEmail(),
                Objects.requireNonNullElse(message.getSubject(), ""),
                part(message, "text/plain"),
                part(message, "text/html"),
                attachments(message),
                clock.instant());
        return postbox;
    }

    /** The first part of that type, wherever it is nested. */
    private static String part(Part part, String type) throws MessagingException {
        try {
            if (part.isMimeType(type)) {
                return part.getContent().toString();
            }
            if (part.getContent() instanceof MimeMultipart parts) {
                for (int i = 0; i < parts.getCount(); i++) {
                    String found = part(parts.getBodyPart(i), type);
                    if (!found.isEmpty()) {
                        return found;
                    }
                }
            }
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<SandboxMails.Attachment> attachments(Part part) throws MessagingException {
        List<SandboxMails.Attachment> found = new ArrayList<>();
        try {
            if (part.getFileName() != null) {
                byte[] content = part.getInputStream().readAllBytes();
                String type = part.getContentType().split(";", 2)[0].strip();
                found.add(new SandboxMails.Attachment(part.getFileName(), type, content));
            } else if (part.getContent() instanceof MimeMultipart parts) {
                for (int i = 0; i < parts.getCount(); i++) {
                    found.addAll(attachments(parts.getBodyPart(i)));
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void destroy() {
        server.stop();
    }
}
