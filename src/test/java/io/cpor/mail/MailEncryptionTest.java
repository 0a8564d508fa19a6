package io.cpor.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cpor.testing.SecurityStatement;
import io.cpor.testing.Slow;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

/** How mails and the password of the mail server go over the wire, with the settings of production. */
@SecurityStatement(55)
@Slow
class MailEncryptionTest {
    private static final String[] LOGIN = {"CPOR_MAIL_USER=cpor", "CPOR_MAIL_PASSWORD=secret"};
    private static final String TRUSTED = "spring.mail.properties.mail.smtp.ssl.trust=localhost";

    private static void send(SmtpServer server, String... settings) {
        new ApplicationContextRunner()
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
                .withBean(MailEncryption.class)
                .withPropertyValues("spring.profiles.active=production", "CPOR_MAIL_HOST=localhost")
                .withPropertyValues("CPOR_MAIL_PORT=" + server.port())
                .withPropertyValues(settings)
                .run(context -> {
                    SimpleMailMessage mail = new SimpleMailMessage();
                    mail.setFrom("cpor@partner.example");
                    mail.setTo("ana@contoso.example");
                    mail.setText("Hello");
                    context.getBean(JavaMailSender.class).send(mail);
                });
    }

    private static String[] with(String... more) {
        return Stream.concat(Stream.of(LOGIN), Stream.of(more)).toArray(String[]::new);
    }

    private static void isRefused(SmtpServer server, String... settings) {
        assertThatThrownBy(() -> send(server, settings)).isInstanceOf(MailException.class);
        assertThat(server.heard())
                .noneMatch(line -> line.contains("AUTH") || line.contains("MAIL") || line.contains("DATA"));
    }

    @Test
    void the_password_and_the_mail_go_over_tls() {
        try (SmtpServer server = new SmtpServer("localhost")) {
            send(server, with(TRUSTED));

            assertThat(server.heard())
                    .contains("plain STARTTLS", "tls a mail")
                    .anyMatch(line -> line.startsWith("tls AUTH"));
            assertThat(server.heard()).noneMatch(line -> line.matches("plain (AUTH|MAIL|DATA).*"));
        }
    }

    @Test
    void without_a_login_a_mail_goes_over_tls_where_it_is_offered() {
        try (SmtpServer server = new SmtpServer("localhost")) {
            send(server, TRUSTED);

            assertThat(server.heard()).contains("tls a mail");
        }
    }

    @Test
    void without_a_login_a_plain_server_will_do() {
        try (SmtpServer server = new SmtpServer(null)) {
            send(server);

            assertThat(server.heard()).contains("plain a mail");
        }
    }

    @Test
    void no_password_goes_to_a_server_without_tls() {
        try (SmtpServer server = new SmtpServer(null)) {
            isRefused(server, LOGIN);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"starttls.required=false", "starttls.enable=false"})
    void no_setting_lets_a_password_go_without_tls(String setting) {
        try (SmtpServer server = new SmtpServer(null)) {
            isRefused(server, with("spring.mail.properties.mail.smtp." + setting));
        }
    }

    @Test
    void no_password_goes_to_a_server_that_nobody_vouches_for() {
        try (SmtpServer server = new SmtpServer("localhost")) {
            isRefused(server, LOGIN);
        }
    }

    @Test
    void no_password_goes_to_a_server_that_is_certified_for_another_name() {
        try (SmtpServer server = new SmtpServer("elsewhere.example")) {
            isRefused(server, with(TRUSTED));
            isRefused(server, with(TRUSTED, "spring.mail.properties.mail.smtp.ssl.checkserveridentity=false"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"smtp", "smtps"})
    void no_password_goes_to_a_server_that_anybody_could_play_whichever_protocol_is_set(String protocol) {
        String settings = "spring.mail.properties.mail." + protocol + ".ssl.";
        try (SmtpServer server =
                protocol.equals("smtps") ? SmtpServer.withTlsFromTheStart("localhost") : new SmtpServer("localhost")) {
            isRefused(server, with("spring.mail.protocol=" + protocol, settings + "trust=*"));
        }
        try (SmtpServer server = protocol.equals("smtps")
                ? SmtpServer.withTlsFromTheStart("elsewhere.example")
                : new SmtpServer("elsewhere.example")) {
            isRefused(
                    server,
                    with(
                            "spring.mail.protocol=" + protocol,
                            settings + "trust=localhost",
                            settings + "checkserveridentity=false"));
        }
    }

    @Test
    void the_password_goes_over_tls_from_the_start() {
        try (SmtpServer server = SmtpServer.withTlsFromTheStart("localhost")) {
            send(server, with("spring.mail.protocol=smtps", "spring.mail.properties.mail.smtps.ssl.trust=localhost"));

            assertThat(server.heard()).contains("tls a mail").anyMatch(line -> line.startsWith("tls AUTH"));
            assertThat(server.heard()).noneMatch(line -> line.startsWith("plain "));
        }
    }

    @Test
    void the_words_of_the_failure_hold_no_password() {
        try (SmtpServer server = new SmtpServer(null)) {
            assertThatThrownBy(() -> send(server, LOGIN))
                    .satisfies(failure ->
                            assertThat(List.of(failure.toString())).noneMatch(text -> text.contains("secret")));
        }
    }
}
