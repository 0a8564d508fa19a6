package io.cpor.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A variable is a text, a number, a boolean or a date. */
@CporTest
class PlainValuesTest {
    @Autowired
    Cases cases;

    @Autowired
    TaskService tasks;

    private Http.Answer sends(Case one, String value) {
        return cases.http("agent")
                .send(
                        "PUT",
                        "/engine-rest/task/" + one.task("userTask_fillPoe").getId() + "/localVariables/sent",
                        value,
                        "Content-Type",
                        "application/json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"Object\",\"value\":\"rO0ABXNyABNqYXZhLnV0aWwuQXJyYXlMaXN0\",\"valueInfo\":{\"objectTypeName\":\"java.util.ArrayList\",\"serializationDataFormat\":\"application/x-java-serialized-object\"}}",
                "{\"type\":\"Object\",\"value\":\"{}\",\"valueInfo\":{\"objectTypeName\":\"javax.swing.JFrame\",\"serializationDataFormat\":\"application/json\"}}",
                "{\"type\":\"Xml\",\"value\":\"<a/>\"}",
                "{\"type\":\"Bytes\",\"value\":\"eA==\"}"
            })
    void an_object_is_refused(String value) {
        Case one = cases.poeSent();

        Http.Answer refused = sends(one, value);

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.json().get("message").asText()).contains("Unsupported value type");
        assertThat(tasks.getVariablesLocal(one.task("userTask_fillPoe").getId()))
                .doesNotContainKey("sent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"type\":\"String\",\"value\":\"x\"}", "{\"type\":\"Boolean\",\"value\":true}"})
    void a_plain_value_is_not(String value) {
        assertThat(sends(cases.poeSent(), value).status()).isEqualTo(204);
    }
}
