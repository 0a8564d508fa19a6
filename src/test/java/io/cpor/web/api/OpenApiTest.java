package io.cpor.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cpor.testing.Cases;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CporTest
class OpenApiTest {
    @Autowired
    Cases cases;

    @Test
    void the_whole_interface_is_described() {
        JsonNode api = cases.anonymous().get("/v3/api-docs").json();

        assertThat(api.at("/info/title").asText()).isEqualTo("CPOR association");
        assertThat(api.get("paths").fieldNames())
                .toIterable()
                .contains(
                        "/api/associations",
                        "/api/associations/{id}",
                        "/api/associations/{id}/withdraw",
                        "/api/events",
                        "/api/models",
                        "/api/models/{name}",
                        "/api/models/{name}/repository-wins",
                        "/api/models/{key}/migration",
                        "/sandbox/mail",
                        "/sandbox/claims",
                        "/sandbox/claims/{id}/approve",
                        "/sandbox/partner-center/v1/claims",
                        "/sandbox/partner-center/v1/claims/{id}/resubmit")
                .allMatch(path -> path.matches("/api/.*|/sandbox/(mail|claims|partner-center).*"), "no page of people");
        assertThat(api.at("/components/securitySchemes").fieldNames())
                .toIterable()
                .contains("basic", "bearer");
        assertThat(api.at("/paths/~1api~1associations/post/requestBody/content/application~1json/schema/$ref")
                        .asText())
                .endsWith("NewAssociation");
        assertThat(api.at("/paths/~1api~1associations/post/responses").fieldNames())
                .toIterable()
                .contains("201", "400", "409");
    }

    @Test
    void every_parameter_says_what_it_is() {
        List<String> silent = new ArrayList<>();
        JsonNode paths = cases.anonymous().get("/v3/api-docs").json().get("paths");
        paths.properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> operation
                                .getValue()
                                .path("parameters")
                                .forEach(parameter -> {
                                    if (parameter.path("description").asText().isBlank()) {
                                        silent.add(operation.getKey() + " " + path.getKey() + " "
                                                + parameter.get("name").asText());
                                    }
                                })));

        assertThat(silent).isEmpty();
    }

    @Test
    void what_a_bridge_to_partner_center_offers_is_served_as_it_stands() {
        Http.Answer file = cases.anonymous().get("/partner-center.openapi.yaml");

        assertThat(file.header("Content-Type")).isEqualTo("application/yaml");
        assertThat(file.body()).startsWith("openapi: 3.1.0");
    }

    @Test
    void anyone_may_ask_for_health() {
        assertThat(cases.anonymous()
                        .get("/actuator/health")
                        .json()
                        .get("status")
                        .asText())
                .isEqualTo("UP");
    }
}
