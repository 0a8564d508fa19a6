package io.cpor.security.production;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.testing.SecurityStatement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What production refuses to start with, setting by setting. */
@SecurityStatement(3)
class ProductionSettingsTest extends ProductionSettingsExample {
    @Test
    void good_settings_are_taken() {
        assertThat(problems()).isEmpty();
        set.put("CPOR_PROXIES", "10\\.0\\.\\d+\\.\\d+|2001:db8:7::\\w+");
        set.put("CPOR_MAIL_USER", "cpor");
        set.put("CPOR_MAIL_PASSWORD", "x");
        set.put("cpor.events.previous-secret", "the-secret-that-events-were-signed-with-before");
        assertThat(problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CPOR_DATABASE_URL",
                "CPOR_DATABASE_PASSWORD",
                "CPOR_BASE_URL",
                "CPOR_ADMIN_PASSWORD",
                "CPOR_EVENTS_SECRET",
                "CPOR_LINKS_KEY",
                "CPOR_SEAL_KEYSTORE",
                "CPOR_SEAL_PASSWORD",
                "CPOR_MAIL_HOST",
                "CPOR_MAIL_FROM"
            })
    void what_is_missing_is_named(String setting) {
        set.remove(setting);
        isRefused(setting);
        if (!setting.equals("CPOR_DATABASE_PASSWORD")) { // a database may know its users otherwise
            set.put(setting, "  ");
            isRefused(setting);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://cpor.partner.example",
                "http://localhost:8080",
                "cpor.partner.example",
                "https://",
                "https:///x",
                "ftp://cpor.partner.example",
                "https://user:secret@cpor.partner.example",
                "https://cpor.partner.example?x=1",
                "https://cpor.partner.example/cpor",
                "https://cpor.partner.example//",
                "https://cpor.partner.example/?",
                "https://cpor partner"
            })
    void the_base_url_is_https(String url) {
        set.put("CPOR_BASE_URL", url);
        isRefused("CPOR_BASE_URL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://cpor.partner.example/", "HTTPS://cpor.partner.example", "https://cpor.example:8443"})
    void a_base_url_may_be_spelled_differently(String url) {
        set.put("CPOR_BASE_URL", url);
        assertThat(problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "admin",
                "camunda",
                "changeme",
                "password",
                "x",
                "short-one",
                "password1234",
                "Administrator1!",
                "P@ssw0rd2026",
                "changeme-changeme",
                "camunda-admin-2026",
                "aaaaaaaaaaaa",
                "123456789012",
                "qwertyuiop12",
                "the admin of cpor"
            })
    void the_administrators_password_is_not_one_that_is_tried_first(String password) {
        set.put("CPOR_ADMIN_PASSWORD", password);
        isRefused("CPOR_ADMIN_PASSWORD");
    }

    @ParameterizedTest
    @CsvSource({
        "CPOR_EVENTS_SECRET, x",
        "CPOR_EVENTS_SECRET, thirty-one-bytes-are-not-enough",
        "CPOR_EVENTS_SECRET, aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "cpor.events.previous-secret, an-old-one",
        "CPOR_LINKS_KEY, x",
        "CPOR_LINKS_KEY, not base64 at all !!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!",
        "CPOR_LINKS_KEY, c2hvcnQ=",
        "CPOR_LINKS_KEY, AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "CPOR_SEAL_KEYSTORE, /no/such/file.p12",
        "CPOR_SEAL_PASSWORD, not-the-password",
        "CPOR_MAIL_FROM, nobody",
        "CPOR_PROXIES, .*",
        "CPOR_PROXIES, .+",
        "CPOR_PROXIES, [0-9a-f.:]*",
        "CPOR_PROXIES, \\d+\\.\\d+\\.\\d+\\.\\d+",
        "CPOR_PROXIES, [0-9a-f:]+",
        "CPOR_PROXIES, (",
        "server.tomcat.remoteip.trusted-proxies, .*",
        "server.forward-headers-strategy, framework",
        "spring.mail.properties.mail.smtp.ssl.checkserveridentity, false",
        "spring.mail.properties.mail.smtp.ssl.trust, *",
        "server.servlet.session.cookie.secure, false"
    })
    void a_weak_value_is_refused(String setting, String value) {
        set.put(setting, value);
        isRefused(setting);
    }

    @Test
    void a_mail_login_needs_tls() {
        set.put("CPOR_MAIL_USER", "cpor");
        isRefused("CPOR_MAIL_PASSWORD");
        set.put("CPOR_MAIL_PASSWORD", "x");
        for (String off : List.of("starttls.enable", "starttls.required")) {
            set.put("spring.mail.properties.mail.smtp." + off, "false");
            isRefused("mail.smtp." + off);
            set.put("spring.mail.properties.mail.smtp." + off, "no");
            isRefused("mail.smtp." + off);
            set.remove("spring.mail.properties.mail.smtp." + off);
        }
        set.put("spring.mail.protocol", "smtps");
        set.put("spring.mail.properties.mail.smtp.starttls.enable", "false");
        assertThat(problems()).isEmpty();
    }

    @Test
    void the_sandbox_does_not_run_beside_production() {
        profiles = "production,sandbox";

        assertThat(problems()).anyMatch(problem -> problem.contains("SPRING_PROFILES_ACTIVE"));
    }

    @Test
    void everything_is_named_at_once() {
        set.clear();
        set.put("CPOR_BASE_URL", "http://x");
        set.put("CPOR_PROXIES", ".*");

        assertThat(problems()).hasSize(11);
    }
}
