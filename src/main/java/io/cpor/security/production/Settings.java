package io.cpor.security.production;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.env.Environment;

/** Reads settings of which any may be missing. */
final class Settings {
    private static final Set<String> TRUE = Set.of("true", "on", "yes", "1");

    private final Environment environment;

    Settings(Environment environment) {
        this.environment = environment;
    }

    /** The value, unless it is missing, blank, or refers to something that is missing. */
    Optional<String> text(String property) {
        return find(property).filter(value -> !value.isBlank());
    }

    /** The value, which may be empty. */
    Optional<String> find(String property) {
        try {
            return Optional.ofNullable(environment.getProperty(property));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // it refers to an environment variable that is not set
        }
    }

    /** Whether Spring would not read it as true; it also reads on, yes and 1 as true. */
    boolean isGivenAndNotTrue(String property) {
        return find(property)
                .filter(value -> !TRUE.contains(value.strip().toLowerCase(Locale.ROOT)))
                .isPresent();
    }

    /** The same for a setting of the mail library, which knows the word true alone. */
    boolean isGivenAndNotTheWordTrue(String property) {
        return find(property).filter(value -> !"true".equalsIgnoreCase(value)).isPresent();
    }

    boolean isTrue(String property) {
        return text(property).filter("true"::equalsIgnoreCase).isPresent();
    }
}
