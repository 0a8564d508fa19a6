package io.cpor.model.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The files that this application comes with, by their names. What else is deployed is held to the rules of safety only. */
record OwnModels(Set<String> files) {
    static OwnModels ofRepository() {
        return new OwnModels(Stream.of("processes/*.bpmn", "processes/*.dmn", "forms/*.form")
                .flatMap(OwnModels::bundledFiles)
                .map(Resource::getFilename)
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** The processes as this application comes with them. */
    static List<ProcessModel> processes() {
        return bundledFiles("processes/*.bpmn").map(OwnModels::read).toList();
    }

    private static ProcessModel read(Resource file) {
        try {
            return ProcessModel.read(file.getFilename(), file.getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Resource> bundledFiles(String pattern) {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean hasModel(String file) {
        return files.contains(file);
    }
}
