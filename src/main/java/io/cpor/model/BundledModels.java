package io.cpor.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The repository's models, forms and decisions, under names that are the same from the jar and from classes. */
@Component
class BundledModels {
    private static final List<String> PATTERNS =
            List.of("classpath*:processes/*.dmn", "classpath*:forms/*.form", "classpath*:processes/*.bpmn");

    private final List<ModelFile> files;

    BundledModels(ResourceLoader resources) throws IOException {
        List<ModelFile> found = new ArrayList<>();
        for (String pattern : PATTERNS) {
            for (Resource resource : new PathMatchingResourcePatternResolver(resources).getResources(pattern)) {
                found.add(new ModelFile(resource.getFilename(), content(resource)));
            }
        }
        found.sort(Comparator.comparing(ModelFile::name));
        this.files = List.copyOf(found);
    }

    List<ModelFile> all() {
        return files;
    }

    Optional<ModelFile> find(String name) {
        return files.stream().filter(file -> file.name().equals(name)).findFirst();
    }

    private static byte[] content(Resource resource) {
        try (InputStream content = resource.getInputStream()) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
