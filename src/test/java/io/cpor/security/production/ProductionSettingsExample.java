package io.cpor.security.production;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.sandbox.SealFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Good settings of production, for tests that spoil one of them. */
abstract class ProductionSettingsExample {
    static final String SEAL = SealFile.made("seal");

    final Map<String, Object> set = new HashMap<>(Map.ofEntries(
            Map.entry("CPOR_DATABASE_URL", "jdbc:postgresql://db.partner.example/cpor"),
            Map.entry("CPOR_DATABASE_PASSWORD", "x"),
            Map.entry("CPOR_BASE_URL", "https://cpor.partner.example"),
            Map.entry("CPOR_ADMIN_PASSWORD", "seven lamps burn low"),
            Map.entry("CPOR_EVENTS_SECRET", "the-secret-that-events-of-tests-are-signed-with"),
            Map.entry("CPOR_LINKS_KEY", "q2Jx0Yd6m8VbT4nLwZrE1sKfHu3PcGo9aXiMhRy5vBk="),
            Map.entry("CPOR_SEAL_KEYSTORE", SEAL),
            Map.entry("CPOR_SEAL_PASSWORD", "seal"),
            Map.entry("CPOR_PROXIES", "none"),
            Map.entry("CPOR_MAIL_HOST", "smtp.partner.example"),
            Map.entry("CPOR_MAIL_FROM", "cpor@partner.example")));

    String profiles = "production";

    final List<String> problems() {
        GenericApplicationContext context = new GenericApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", set));
        context.getEnvironment().setActiveProfiles(profiles.split(","));
        new ConfigDataApplicationContextInitializer().initialize(context);
        Environment environment = context.getEnvironment();
        return new ProductionSettings(environment).problems();
    }

    final void isRefused(String setting) {
        assertThat(problems()).hasSize(1).first().asString().contains(setting);
    }
}
