package io.cpor.model.migration;

import io.cpor.model.ModelUnknown;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** The versions of a process, and their boxes. */
@Component
class Versions {
    private final RepositoryService repository;

    Versions(RepositoryService repository) {
        this.repository = repository;
    }

    ProcessDefinition inForce(String key) {
        ProcessDefinition newest = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult();
        if (newest == null) {
            throw new ModelUnknown("No process with the key " + key + " is deployed.");
        }
        return newest;
    }

    /** The newest first. */
    List<ProcessDefinition> olderThan(ProcessDefinition inForce) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(inForce.getKey())
                .orderByProcessDefinitionVersion()
                .desc()
                .list()
                .stream()
                .filter(version -> !version.getId().equals(inForce.getId()))
                .toList();
    }

    VersionBoxes boxes(ProcessDefinition version) {
        return new VersionBoxes(repository.getBpmnModelInstance(version.getId()));
    }
}
