package io.cpor.security.enginecall;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.form.FormData;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.form.StartFormData;
import org.camunda.bpm.engine.form.TaskFormData;

/**
 * The fields of the form that belongs to a task or to the start of a process, as it is deployed. So the fields of a form that
 * a process owner made are known too.
 */
final class FormFields {
    /** What a field holds. */
    enum Kind {
        /** A text, a number, a boolean or a date. */
        VALUE,
        /** A list, as form-js sends it. */
        LIST,
        /** Nothing that is sent: the form only shows it. */
        SHOWN
    }

    /** With the limits that a form is read with when it is deployed. */
    private static final ObjectMapper FORM = new ObjectMapper();

    private static final int MOST_ATTEMPTS = 3;
    private static final Set<String> LISTS = Set.of("checklist", "taglist", "dynamiclist");

    private FormFields() {}

    /** @return {@code null} if the caller sees no such task; the engine then says why */
    static Map<String, Kind> ofTask(FormService forms, TaskService tasks, String taskId) {
        for (int attempt = 1; ; attempt++) {
            try {
                TaskFormData form = forms.getTaskFormData(taskId);
                return isCamundaForm(form) ? fields(forms.getDeployedTaskForm(taskId)) : generatedFields(form);
            } catch (RuntimeException e) {
                // the engine reads the task and its case one after the other, and a job may move the case between
                if (tasks.createTaskQuery().taskId(taskId).count() == 0) {
                    return null;
                }
                if (attempt == MOST_ATTEMPTS || e instanceof AuthorizationException) {
                    throw e;
                }
            }
        }
    }

    static Map<String, Kind> ofStart(FormService forms, String processDefinitionId) {
        StartFormData form = forms.getStartFormData(processDefinitionId);
        return isCamundaForm(form) ? fields(forms.getDeployedStartForm(processDefinitionId)) : generatedFields(form);
    }

    private static boolean isCamundaForm(FormData form) {
        return form.getCamundaFormRef() != null
                || form.getFormKey() != null && form.getFormKey().startsWith("camunda-forms:");
    }

    private static Map<String, Kind> generatedFields(FormData form) {
        Map<String, Kind> fields = new HashMap<>();
        for (FormField field : form.getFormFields()) {
            fields.put(field.getId(), Kind.VALUE);
        }
        return fields;
    }

    private static Map<String, Kind> fields(InputStream form) {
        try (form) {
            Map<String, Kind> fields = new HashMap<>();
            collect(FORM.readTree(new String(form.readAllBytes(), StandardCharsets.UTF_8)), fields);
            return fields;
        } catch (JsonProcessingException e) {
            throw CallRefused.badRequest("The form cannot be read. Its process owner has to deploy it anew.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(JsonNode container, Map<String, Kind> fields) {
        for (JsonNode component : container.path("components")) {
            String type = component.path("type").asText();
            String path = component.path("path").asText();
            boolean list = LISTS.contains(type);
            if (list || !component.has("components")) {
                String key = component.path("key").asText(path);
                if (!key.isEmpty()) { // a text or a button asks for nothing
                    fields.merge(key, kind(component, list), FormFields::kindOf);
                }
            } else if (path.isEmpty()) {
                collect(component, fields);
            } else {
                fields.put(path, Kind.LIST); // a group with a path of its own is sent as one object
            }
        }
    }

    private static Kind kind(JsonNode component, boolean list) {
        if (component.path("readonly").asBoolean() || component.path("disabled").asBoolean()) {
            return Kind.SHOWN;
        }
        return list ? Kind.LIST : Kind.VALUE;
    }

    /** A key may stand in a form twice, shown in one place and asked for in another. */
    private static Kind kindOf(Kind one, Kind other) {
        return one == Kind.SHOWN ? other : one;
    }
}
