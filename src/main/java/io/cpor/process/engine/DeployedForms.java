package io.cpor.process.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;
import org.springframework.stereotype.Component;

/** The forms as they are in force: those of the repository, or newer ones a process owner deployed from the Modeler. */
@Component
public class DeployedForms {
    private final ProcessEngineConfigurationImpl engine;
    private final RepositoryService repository;

    /** By the id of its deployment and its name: what is deployed never changes, only what is the newest does. */
    private final Map<String, String> texts = new ConcurrentHashMap<>();

    DeployedForms(ProcessEngineConfigurationImpl engine, RepositoryService repository) {
        this.engine = engine;
        this.repository = repository;
    }

    /** The newest deployed definition of the form, as JSON text. */
    public String definition(String formKey) {
        // the engine's public API finds a form by its task only, and here there is no task yet
        CamundaFormDefinition form = engine.getCommandExecutorTxRequired()
                .execute(context -> context.getCamundaFormDefinitionManager().findLatestDefinitionByKey(formKey));
        if (form == null) {
            throw new IllegalStateException("no form \"" + formKey + "\" is deployed");
        }
        return texts.computeIfAbsent(form.getDeploymentId() + "/" + form.getResourceName(), unread -> text(form));
    }

    private String text(CamundaFormDefinition form) {
        try (InputStream resource = repository.getResourceAsStream(form.getDeploymentId(), form.getResourceName())) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
