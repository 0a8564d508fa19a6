package io.cpor.security.enginecall;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cpor.security.enginecall.FormFields.Kind;
import java.util.Map;
import java.util.function.Function;

/**
 * The answers of a form: variables that the form has, each a plain value, and a list only where the form has one. A field that
 * the form only shows is left out, because Tasklist sends it back as it was.
 */
final class FormBody implements CallBody {
    private final Function<SentCall, Map<String, Kind>> form;

    FormBody(Function<SentCall, Map<String, Kind>> form) {
        this.form = form;
    }

    @Override
    public WrittenBody write(SentCall sent) {
        JsonNode body = sent.body().length == 0 ? JsonNodeFactory.instance.objectNode() : sent.json();
        body.properties().forEach(FormBody::refuseOther);
        JsonNode answers = body.path("variables");
        if (!answers.isMissingNode() && !answers.isNull() && !answers.isObject()) {
            throw CallRefused.badRequest("variables: give the form's fields as an object.");
        }
        ObjectNode written = JsonNodeFactory.instance.objectNode();
        Map<String, Kind> fields = form.apply(sent);
        if (fields == null) { // nothing is let through, and the engine says what became of the task
            return WrittenBody.json(JsonNodeFactory.instance.objectNode().set("variables", written));
        }
        answers.properties().forEach(answer -> {
            Kind kind = fields.get(answer.getKey());
            if (kind == null) {
                throw CallRefused.badRequest(
                        answer.getKey() + ": the form has no such field. Send only the form's fields.");
            }
            if (kind != Kind.SHOWN) {
                written.set(answer.getKey(), FormValue.write(answer.getKey(), answer.getValue(), kind == Kind.LIST));
            }
        });
        return WrittenBody.json(JsonNodeFactory.instance.objectNode().set("variables", written));
    }

    private static void refuseOther(Map.Entry<String, JsonNode> field) {
        boolean empty = field.getValue().isNull()
                || field.getValue().isBoolean() && !field.getValue().booleanValue()
                || field.getValue().isTextual() && field.getValue().textValue().isEmpty();
        if (field.getKey().equals("variables") || empty) {
            return;
        }
        if (field.getKey().equals("businessKey")) {
            throw CallRefused.badRequest(
                    "businessKey: Start without a business key: the association gets its own id as its key.");
        }
        throw CallRefused.badRequest(field.getKey() + ": send the form's fields as variables, and nothing else.");
    }
}
