package io.cpor.security.production;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Finds all that is wrong with the settings of production. What it says names each setting and shows no secret. */
final class ProductionSettings {
    private final Environment environment;
    private final Settings settings;

    ProductionSettings(Environment environment) {
        this.environment = environment;
        this.settings = new Settings(environment);
    }

    /** One sentence or two for each setting that is wrong. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (environment.acceptsProfiles(Profiles.of("sandbox"))) {
            problems.add("SPRING_PROFILES_ACTIVE names sandbox beside production. Leave sandbox out: its users have"
                    + " their names as passwords.");
        }
        Stream.of(
                        database(),
                        new AddressSettings(settings).problems(),
                        new TransportSettings(settings).problems(),
                        new SecretSettings(settings).problems(),
                        new SealSettings(settings).problems(),
                        numbers(),
                        new MailSettings(settings).problems())
                .forEach(problems::addAll);
        return problems;
    }

    private List<String> numbers() {
        return settings
                .text("cpor.numbers.resume-after")
                .filter(number -> !number.strip().matches("CPOR-20\\d\\d-\\d{5,6}"))
                .map(number -> "CPOR_NUMBERS_RESUME_AFTER is no number of an association. Give the highest number that"
                        + " may have been given, such as CPOR-2026-00057, or leave it out.")
                .stream()
                .toList();
    }

    private List<String> database() {
        List<String> problems = new ArrayList<>();
        if (settings.text("spring.datasource.url").isEmpty()) {
            problems.add("CPOR_DATABASE_URL is not set. Give the database's JDBC URL, such as"
                    + " jdbc:postgresql://host/cpor.");
        }
        if (settings.find("spring.datasource.password").isEmpty()) {
            problems.add("CPOR_DATABASE_PASSWORD is not set. Give the password of the database's user.");
        }
        return problems;
    }
}
