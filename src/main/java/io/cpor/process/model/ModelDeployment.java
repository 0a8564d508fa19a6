package io.cpor.process.model;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the repository's models, forms and decisions at start-up, under names that are the same from the jar and from
 * classes. What has not changed is not deployed again, so a restart makes no new version.
 */
@Component
class ModelDeployment implements SmartInitializingSingleton {
    private static final List<String> PATTERNS =
            List.of("classpath*:processes/*.dmn", "classpath*:forms/*.form", "classpath*:processes/*.bpmn");

    private final RepositoryService repository;

    ModelDeployment(RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public void afterSingletonsInstantiated() {
        DeploymentBuilder deployment = repository
                .createDeployment()
                .name("cpor-association")
                .source("repository")
                .enableDuplicateFiltering(true);
        try {
            for (Resource resource : resources()) {
                try (InputStream content = resource.getInputStream()) {
                    deployment.addInputStream(resource.getFilename(), content);
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        deployment.deploy();
    }

    private static List<Resource> resources() throws IOException {
        List<Resource> found = new ArrayList<>();
        for (String pattern : PATTERNS) {
            found.addAll(List.of(new PathMatchingResourcePatternResolver().getResources(pattern)));
        }
        found.sort(Comparator.comparing(Resource::getFilename));
        return found;
    }
}
