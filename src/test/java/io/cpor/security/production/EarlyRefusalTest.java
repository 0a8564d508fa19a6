package io.cpor.security.production;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.testing.SecurityStatement;
import java.io.File;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What would fail late in the start is named with everything else. */
@SecurityStatement(3)
class EarlyRefusalTest extends ProductionSettingsExample {
    @ParameterizedTest
    @CsvSource({
        "CPOR_ADMIN_USER, ops admin",
        "CPOR_ADMIN_USER, ops@partner.example",
        "CPOR_ADMIN_USER, ''",
        "CPOR_NUMBERS_RESUME_AFTER, CPOR-2026-57",
        "CPOR_NUMBERS_RESUME_AFTER, 57",
        "CPOR_MAIL_FROM, łukasz@partner.example",
        "CPOR_MAIL_FROM, a..b@partner.example",
        "CPOR_MAIL_FROM, cpor@-partner.example",
        "CPOR_MAIL_FROM, cpor@partner",
        "CPOR_MAIL_FROM, cpor@straße.example"
    })
    void a_bad_value_is_refused(String setting, String value) {
        set.put(setting, value);
        isRefused(setting);
    }

    @ParameterizedTest
    @CsvSource({
        "CPOR_ADMIN_USER, ops-admin",
        "CPOR_NUMBERS_RESUME_AFTER, ' CPOR-2026-00057 '",
        "CPOR_NUMBERS_RESUME_AFTER, ''",
        "CPOR_MAIL_FROM, cpor+mail@bücher.example"
    })
    void a_good_value_is_taken(String setting, String value) {
        set.put(setting, value);
        assertThat(problems()).isEmpty();
    }

    @Test
    void a_key_store_without_a_private_key_is_refused() throws Exception {
        KeyStore full = KeyStore.getInstance(new File(SEAL), "seal".toCharArray());
        KeyStore withoutKey = KeyStore.getInstance("PKCS12");
        withoutKey.load(null, null);
        withoutKey.setCertificateEntry("seal", full.getCertificate("seal"));
        Path file = Files.createTempFile("certificate-only", ".p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            withoutKey.store(out, "seal".toCharArray());
        }
        set.put("CPOR_SEAL_KEYSTORE", file.toString());

        isRefused("CPOR_SEAL_KEYSTORE");
        assertThat(problems().get(0)).contains("private key");
        Files.delete(file);
    }
}
