package io.cpor.security.production;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.testing.SecurityStatement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No spelling of a setting takes HTTPS from cookies, mails or calls. */
@SecurityStatement(3)
class TransportSettingsTest extends ProductionSettingsExample {
    @ParameterizedTest
    @CsvSource({
        "spring.mail.properties.mail.smtp.ssl.checkserveridentity, no",
        "spring.mail.properties.mail.smtps.ssl.checkserveridentity, false",
        "spring.mail.properties.mail.smtps.ssl.trust, *",
        "spring.mail.properties.mail.smtps.ssl.trust, ' * '",
        "server.servlet.session.cookie.secure, off",
        "server.servlet.session.cookie.secure, NO",
        "server.servlet.session.cookie.secure, 0",
        "server.servlet.session.cookie.secure, perhaps",
        "camunda.bpm.webapp.csrf.enable-secure-cookie, off",
        "camunda.bpm.webapp.session-cookie.enable-secure-cookie, 0",
        "CPOR_PARTNER_CENTER_BASE_URL, http://bridge.partner.example",
        "CPOR_PARTNER_CENTER_BASE_URL, http://localhost.partner.example",
        "CPOR_PARTNER_CENTER_BASE_URL, bridge",
        "CPOR_PARTNER_CENTER_TOKEN_URL, http://login.partner.example/token",
        "CPOR_PARTNER_CENTER_TOKEN_URL, HTTP://192.0.2.7/token",
        "CPOR_PARTNER_CENTER_TOKEN_URL, https://"
    })
    void a_bad_value_is_refused(String setting, String value) {
        set.put(setting, value);
        isRefused(setting);
    }

    @ParameterizedTest
    @CsvSource({
        "CPOR_PARTNER_CENTER_BASE_URL, https://bridge.partner.example/v",
        "CPOR_PARTNER_CENTER_BASE_URL, http://localhost:9000",
        "CPOR_PARTNER_CENTER_TOKEN_URL, http://127.0.0.1:9000/token",
        "CPOR_PARTNER_CENTER_TOKEN_URL, 'http://[::1]/token'",
        "server.servlet.session.cookie.secure, YES",
        "spring.mail.properties.mail.smtps.ssl.trust, smtp.partner.example"
    })
    void a_good_value_is_taken(String setting, String value) {
        set.put(setting, value);
        assertThat(problems()).isEmpty();
    }
}
