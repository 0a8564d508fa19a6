package io.cpor.partnercenter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** What Partner Center's settings are taken from, and that what is missing is said in words. */
class PartnerCenterSettingsTest {
    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withUserConfiguration(Settings.class)
            .withPropertyValues("cpor.partner-center.mode=http", "cpor.partner-center.base-url=https://bridge.example");

    @EnableConfigurationProperties({PartnerCenterProperties.class, AccessTokenProperties.class})
    static class Settings {}

    @Test
    void production_takes_all_of_them_from_the_environment() {
        Map<String, Object> environment = Map.ofEntries(
                Map.entry("CPOR_PARTNER_CENTER_MODE", "http"),
                Map.entry("CPOR_PARTNER_CENTER_BASE_URL", "https://bridge.example"),
                Map.entry("CPOR_PARTNER_CENTER_TOKEN_URL", "https://login.example/token"),
                Map.entry("CPOR_PARTNER_CENTER_CLIENT_ID", "us"),
                Map.entry("CPOR_PARTNER_CENTER_CLIENT_SECRET", "secret"),
                Map.entry("CPOR_PARTNER_CENTER_REFRESH_TOKEN", "refresh"),
                Map.entry("CPOR_PARTNER_CENTER_SCOPE", " a  b "),
                Map.entry("CPOR_PARTNER_CENTER_BREAKER_THRESHOLD", "7"),
                Map.entry("CPOR_PARTNER_CENTER_BREAKER_PAUSE", "2m"),
                Map.entry("CPOR_PARTNER_CENTER_CALLS_PER_SECOND", "2.5"));
        new ApplicationContextRunner()
                .withUserConfiguration(Settings.class)
                .withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", environment)))
                .run(context -> {
                    PartnerCenterProperties settings = context.getBean(PartnerCenterProperties.class);
                    assertThat(settings.mode()).isEqualTo(PartnerCenterProperties.Mode.HTTP);
                    assertThat(settings.baseUrl()).hasHost("bridge.example");
                    assertThat(settings.breakerThreshold()).isEqualTo(7);
                    assertThat(settings.breakerPause()).isEqualTo(Duration.ofMinutes(2));
                    assertThat(settings.callsPerSecond()).isEqualTo(2.5);
                    AccessTokenProperties tokens = context.getBean(AccessTokenProperties.class);
                    assertThat(tokens.tokenUrl()).hasHost("login.example");
                    assertThat(tokens.clientId()).isEqualTo("us");
                    assertThat(tokens.clientSecret()).isEqualTo("secret");
                    assertThat(tokens.refreshToken()).isEqualTo("refresh");
                    assertThat(tokens.scopes()).containsExactly("a", "b");
                    assertThat(tokens.toString()).doesNotContain("secret", "refresh");
                });
    }

    @Test
    void what_is_empty_is_not_set() {
        application
                .withPropertyValues(
                        "cpor.partner-center.token-url=",
                        "cpor.partner-center.client-id=",
                        "cpor.partner-center.client-secret= ",
                        "cpor.partner-center.refresh-token=",
                        "cpor.partner-center.scope=")
                .run(context -> assertThat(
                                context.getBean(AccessTokenProperties.class).isEnabled())
                        .isFalse());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"HTTPS://bridge.example/x", "http://localhost:9000", "http://127.0.0.1", "http://[::1]:9000"})
    void calls_go_over_https_or_stay_on_this_machine(String address) {
        application
                .withPropertyValues("cpor.partner-center.base-url=" + address)
                .run(context -> assertThat(context).hasNotFailed());
    }

    @ParameterizedTest
    @CsvSource({
        "token-url=https://login.example/t client-id=us, client-secret is missing",
        "token-url=https://login.example/t client-id=us client-secret=, client-secret is missing",
        "token-url=https://login.example/t client-secret=hush, client-id is missing",
        "token-url=https://login.example/t, client-id is missing",
        "token-url=login client-id=us client-secret=hush, token-url is neither https nor",
        "client-id=us, token-url is missing",
        "client-secret=hush, token-url is missing",
        "refresh-token=hush, token-url is missing",
        "breaker-threshold=0, breaker-threshold is less than 1",
        "base-url=, base-url is missing",
        "base-url=http://bridge.example, base-url is neither https nor",
        "base-url=http://localhost.example:80, base-url is neither https nor",
        "base-url=bridge, base-url is neither https nor",
        "token-url=http://login.example/t client-id=us client-secret=hush, token-url is neither https nor",
        "token-url=HTTP://[2001:db8::1]/t client-id=us client-secret=hush, token-url is neither https nor"
    })
    void incomplete_settings_refuse_to_start_and_name_what_is_missing(String given, String sentence) {
        String[] settings = Arrays.stream(given.split(" "))
                .map(one -> "cpor.partner-center." + one)
                .toArray(String[]::new);

        application
                .withPropertyValues(settings)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageStartingWith("cpor.partner-center." + sentence)
                        .hasMessageNotContaining("hush"));
    }
}
