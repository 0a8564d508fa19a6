package io.cpor.security.production;

import io.cpor.security.login.PasswordRules;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/** The administrator's name and password, and the keys that events and links depend on. */
final class SecretSettings {
    private static final int LEAST_BYTES = 32;

    /** Random bytes have many more different ones; a row of equal ones has one. */
    private static final int LEAST_DIFFERENT = 8;

    private static final String ID_PATTERN =
            "camunda.bpm.generic-properties.properties.general-resource-whitelist-pattern";

    private final Settings settings;

    SecretSettings(Settings settings) {
        this.settings = settings;
    }

    List<String> problems() {
        List<String> problems = new ArrayList<>();
        administratorId().ifPresent(problems::add);
        administrator().ifPresent(problems::add);
        events("cpor.events.secret", "CPOR_EVENTS_SECRET", true).ifPresent(problems::add);
        events("cpor.events.previous-secret", "cpor.events.previous-secret", false)
                .ifPresent(problems::add);
        links().ifPresent(problems::add);
        return problems;
    }

    /** The engine takes the ids of users that match a pattern, and fails at others. */
    private Optional<String> administratorId() {
        String allowed = settings.text(ID_PATTERN).orElse("[a-zA-Z0-9]+|" + Groups.CAMUNDA_ADMIN);
        return settings.find("camunda.bpm.admin-user.id")
                .filter(id -> !id.matches(allowed))
                .map(id -> "CPOR_ADMIN_USER is no id of a user. Give one of letters from a to z, digits and hyphens,"
                        + " without spaces, such as ops-admin, or leave it out for admin.");
    }

    private Optional<String> administrator() {
        String user = settings.text("camunda.bpm.admin-user.id").orElse("admin");
        Optional<String> password = settings.text("camunda.bpm.admin-user.password");
        if (password.isEmpty()) {
            return Optional.of("CPOR_ADMIN_PASSWORD is not set. It is the password of the administrator " + user + ". "
                    + PasswordRules.IN_WORDS);
        }
        return new PasswordRules().isAllowed(password.get(), new UserEntity(user))
                ? Optional.empty()
                : Optional.of("CPOR_ADMIN_PASSWORD is too weak. " + PasswordRules.IN_WORDS);
    }

    private Optional<String> events(String property, String name, boolean required) {
        Optional<String> secret = settings.text(property);
        if (secret.isEmpty() && !required) {
            return Optional.empty();
        }
        boolean strong = secret.map(text -> text.getBytes(StandardCharsets.UTF_8))
                .filter(SecretSettings::isStrong)
                .isPresent();
        return strong
                ? Optional.empty()
                : Optional.of(name + (secret.isEmpty() ? " is not set." : " is too short or too simple.")
                        + " Give at least 32 random characters, for example from \"openssl rand -base64 32\".");
    }

    private Optional<String> links() {
        Optional<String> key = settings.text("cpor.links.key");
        boolean strong = key.flatMap(SecretSettings::decode)
                .filter(SecretSettings::isStrong)
                .isPresent();
        return strong
                ? Optional.empty()
                : Optional.of("CPOR_LINKS_KEY is " + (key.isEmpty() ? "not set." : "not 32 random bytes in Base64.")
                        + " Give 32 random bytes in Base64, for example from \"openssl rand -base64 32\".");
    }

    private static Optional<byte[]> decode(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64.strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isStrong(byte[] secret) {
        Set<Byte> different = new HashSet<>();
        for (byte one : secret) {
            different.add(one);
        }
        return secret.length >= LEAST_BYTES && different.size() >= LEAST_DIFFERENT;
    }
}
