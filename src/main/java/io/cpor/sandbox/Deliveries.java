package io.cpor.sandbox;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Sends what lies in the outbox: mails over SMTP, events over HTTP. What is not taken is sent again a little later. */
@InSandbox
@Component
class Deliveries {
    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final Outbox outbox;
    private final SandboxClaims claims;
    private final JavaMailSender mail;
    private final ITemplateEngine templates;
    private final RestClient http;
    private final SandboxSettings settings;

    Deliveries(
            Outbox outbox,
            SandboxClaims claims,
            JavaMailSender mail,
            ITemplateEngine templates,
            SandboxSettings settings,
            @Value("${cpor.events.secret}") String secret) {
        this.outbox = outbox;
        this.claims = claims;
        this.mail = mail;
        this.templates = templates;
        this.settings = settings;
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(TIMEOUT)
                .build());
        requests.setReadTimeout(TIMEOUT);
        this.http = RestClient.builder()
                .requestFactory(requests)
                .defaultHeaders(headers -> headers.setBearerAuth(secret))
                .build();
    }

    void run() {
        for (Outbox.Entry entry : outbox.due()) {
            try {
                deliver(entry);
                outbox.markSent(entry);
            } catch (RestClientException | MailException | MessagingException | UnsupportedEncodingException e) {
                LOG.info(
                        "the sandbox's {} was not taken and is sent again: {}",
                        entry.kind(),
                        e.getClass().getSimpleName());
                outbox.notTaken(entry);
            }
        }
    }

    /** Whether something is to be sent, now or in a moment. */
    boolean isAnyLeft() {
        return outbox.hasUnsent();
    }

    private void deliver(Outbox.Entry entry) throws MessagingException, UnsupportedEncodingException {
        SandboxClaim claim = claims.byId(Long.toString(entry.claimNumber())).orElseThrow();
        switch (entry.kind()) {
            case NOTIFICATION_MAIL ->
                mail(claim, "notification", "A partner requested an association with your organization", "");
            case CONSENT_MAIL ->
                mail(
                        claim,
                        "consent",
                        "Your consent to an association with a Microsoft partner",
                        link(entry.payload()));
            case EVENT ->
                http.post()
                        .uri(settings.baseUrl() + "/api/events")
                        .contentType(MediaType.parseMediaType("application/cloudevents+json"))
                        .body(entry.payload())
                        .retrieve()
                        .toBodilessEntity();
        }
    }

    private String link(String token) {
        return settings.baseUrl() + "/sandbox/consent/" + token;
    }

    private void mail(SandboxClaim claim, String template, String subject, String link)
            throws MessagingException, UnsupportedEncodingException {
        Context context =
                new Context(java.util.Locale.ENGLISH, Map.of("claim", claim, "link", link, "subject", subject));
        MimeMessage message = mail.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(new InternetAddress(
                "partner-center@microsoft.sandbox.invalid",
                "Microsoft Partner Center (sandbox)",
                StandardCharsets.UTF_8.name()));
        helper.setTo(new InternetAddress(claim.contactEmail(), claim.contactName(), StandardCharsets.UTF_8.name()));
        helper.setSubject(subject);
        helper.setText(
                templates.process("sandbox/mail/" + template + ".txt", context),
                templates.process("sandbox/mail/" + template, context));
        mail.send(message);
    }
}
