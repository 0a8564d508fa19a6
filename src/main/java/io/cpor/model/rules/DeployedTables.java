package io.cpor.model.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/**
 * The decision tables as they will be once a deployment is in force.
 *
 * @param together the files of the deployment, by name
 */
record DeployedTables(Map<String, byte[]> together, InForce inForce) {
    boolean isDeployed(String key) {
        return together.containsKey(fileName(key));
    }

    /**
     * The file of the deployment, else the one in force, else the one that this application comes with.
     *
     * @throws RuntimeException if the one of the deployment must not be evaluated
     */
    byte[] table(String key) {
        if (!isDeployed(key)) {
            return inForce.decision(key).orElseGet(() -> bundled(key));
        }
        byte[] content = together.get(fileName(key));
        DecisionTables.requireBounded(fileName(key), content); // it may not have been looked at yet
        return content;
    }

    /**
     * The rows of {@link #table}, which must have no input.
     *
     * @throws RuntimeException if it cannot be read
     */
    List<Map<String, Object>> rows(String key) {
        return DecisionTables.rows(key, table(key));
    }

    /** The rows that are in force until then; none if there is no such table yet. */
    List<Map<String, Object>> rowsBefore(String key) {
        return inForce.decision(key)
                .map(content -> DecisionTables.rows(key, content))
                .orElse(List.of());
    }

    private static byte[] bundled(String key) {
        try {
            return new ClassPathResource("processes/" + fileName(key)).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String fileName(String key) {
        return key + ".dmn";
    }
}
