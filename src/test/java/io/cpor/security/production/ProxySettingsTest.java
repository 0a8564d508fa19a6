package io.cpor.security.production;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.testing.SecurityStatement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Production is told whether a proxy stands before it. */
@SecurityStatement(3)
class ProxySettingsTest extends ProductionSettingsExample {
    @ParameterizedTest
    @CsvSource({"CPOR_PROXIES, ' '"})
    void a_bad_value_is_refused(String setting, String value) {
        set.put(setting, value);
        isRefused(setting);
    }

    @Test
    @SecurityStatement(22)
    void whether_a_proxy_stands_before_must_be_said_unless_tls_ends_here() {
        set.remove("CPOR_PROXIES");
        isRefused("CPOR_PROXIES");
        assertThat(problems().get(0)).contains("none");

        set.put("server.ssl.bundle", "web");
        assertThat(problems()).isEmpty();
        set.put("server.ssl.enabled", "off");
        isRefused("CPOR_PROXIES");
        set.remove("server.ssl.enabled");
        set.remove("server.ssl.bundle");
        set.put("CPOR_PROXIES", "none");
        assertThat(problems()).isEmpty();
    }
}
