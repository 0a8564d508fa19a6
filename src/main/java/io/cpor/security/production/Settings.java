package io.cpor.security.production;

import java.util.Optional;
import org.springframework.core.env.Environment;

/** Reads settings of which any may be missing. */
final class Settings {
    private final Environment environment;

    Settings(Environment environment) {
        this.environment = environment;
    }

    /** The value, unless it is missing, blank, or refers to something that is missing. */
    Optional<String> text(String property) {
        return given(property).filter(value -> !value.isBlank());
    }

    /** The value, which may be empty. */
    Optional<String> given(String property) {
        try {
            return Optional.ofNullable(environment.getProperty(property));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // it refers to an environment variable that is not set
        }
    }

    boolean isFalse(String property) {
        return text(property).filter("false"::equalsIgnoreCase).isPresent();
    }

    boolean isTrue(String property) {
        return text(property).filter("true"::equalsIgnoreCase).isPresent();
    }
}
