package io.cpor.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cpor.association.ApplicationUrl;
import io.cpor.association.Association;
import io.cpor.association.AssociationExamples;
import io.cpor.association.agreement.Contact;
import io.cpor.testing.SecurityStatement;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a mail server is told, byte for byte, before it sees the mail. */
@SecurityStatement(53)
class EnvelopeTest {
    private final List<String> envelope = new CopyOnWriteArrayList<>();
    private final Association association = AssociationExamples.opened("CPOR-2026-00042");
    private ServerSocket server;
    private PoeMails mails;

    @BeforeEach
    void start() throws IOException {
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread serving = new Thread(this::serve);
        serving.setDaemon(true);
        serving.start();
        mails = MailKit.poeMails(server.getLocalPort(), "https://cpor.partner.example");
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private void send(String address) {
        association.changeContact(new Contact("Ana", "CIO", address), "agent", Instant.EPOCH);
        mails.poeForm(association, new PoeMails.PoeSent("CPOR-2026-00042/1.1", "the-token", Instant.EPOCH, null));
    }

    @ParameterizedTest
    @CsvSource({
        "Ana.O'Neil+poe@Contoso.example, RCPT TO:<Ana.O'Neil+poe@Contoso.example>",
        "ana@münchen.example, RCPT TO:<ana@xn--mnchen-3ya.example>"
    })
    void the_recipient_is_the_address_that_was_typed(String typed, String recipient) {
        send(typed);

        assertThat(envelope).contains(recipient);
        assertThat(envelope).filteredOn(line -> line.startsWith("RCPT")).hasSize(1);
    }

    /** Such addresses may stand in rows that were typed before they were refused. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "łukasz@firma.example",
                "ana@straße.example",
                "ana@contoso.example,eve@evil.example",
                "ana@contoso.example\r\nRCPT TO:<eve@evil.example>",
                "eve@evil.example(ana@contoso.example)"
            })
    void an_address_that_cannot_be_mailed_safely_is_not_mailed_at_all(String typed) {
        assertThatThrownBy(() -> send(typed))
                .isInstanceOf(MailAddressUnusable.class)
                .hasMessageContaining("The mail was not sent")
                .hasMessageContaining("Correct the address")
                .message()
                .doesNotContain("firma", "evil", "contoso");

        assertThat(envelope).isEmpty();
    }

    @Test
    void the_senders_address_is_checked_at_the_start() {
        assertThatThrownBy(() -> new MailProperties("łukasz@firma.example", ApplicationUrl.of("https://cpor.example")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cpor.mail.from");
    }

    /** As little of SMTP as a client needs; it offers no extension. */
    private void serve() {
        while (!server.isClosed()) {
            try (Socket client = server.accept()) {
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
                say(client, "220 test");
                boolean data = false;
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    if (data) {
                        data = !line.equals(".");
                        if (!data) {
                            say(client, "250 taken");
                        }
                        continue;
                    }
                    if (line.startsWith("MAIL") || line.startsWith("RCPT")) {
                        envelope.add(line);
                    }
                    data = line.equals("DATA");
                    say(client, data ? "354 go on" : "250 ok");
                }
            } catch (IOException closed) {
                // the test is over, or the client went
            }
        }
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        client.getOutputStream().flush();
    }
}
