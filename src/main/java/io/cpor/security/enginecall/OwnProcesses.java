package io.cpor.security.enginecall;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The processes that this application comes with: people start one of them, and Java the others. */
final class OwnProcesses {
    private static final String STARTED_BY_PEOPLE = "cpor-association";

    private static final Set<String> KEYS = keys();

    private OwnProcesses() {}

    /**
     * Refuses to start a process that begins when something happened: without it there is nothing that its boxes could act
     * for.
     */
    static void refuseStart(String key) {
        if (KEYS.contains(key) && !key.equals(STARTED_BY_PEOPLE)) {
            throw CallRefused.forbidden("The application starts the process " + key
                    + " by itself, when there is a reason. Start " + STARTED_BY_PEOPLE
                    + ", or a process of your own.");
        }
    }

    private static Set<String> keys() {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath*:processes/*.bpmn"))
                    .map(file -> file.getFilename().replaceFirst("\\.bpmn$", ""))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
