package io.cpor.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cpor.testing.Cases;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import io.cpor.testing.Owner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a process owner's edit looks like over the API, and how it gets into the repository, or out of force. */
@CporTest
class ModelsApiTest {
    private static final String FORM = "chase-customer.form";
    private static final String AT = "/api/models/" + FORM;

    @Autowired
    Cases cases;

    private Http owner;
    private String original;

    @BeforeEach
    void begin() throws IOException {
        owner = cases.http("owner");
        original = Files.readString(Path.of("forms", FORM));
    }

    @AfterEach
    void theRepositoryWins() {
        owner.post(AT + "/repository-wins", "");
    }

    private JsonNode shown() {
        return StreamSupport.stream(owner.get("/api/models").json().spliterator(), false)
                .filter(model -> model.get("name").asText().equals(FORM))
                .findFirst()
                .orElseThrow();
    }

    private void edit(String words) {
        new Owner(owner).deploys(FORM, original.replace("\"label\": \"", "\"label\": \"" + words + " "));
    }

    @Test
    void everything_in_force_is_listed() {
        JsonNode models = owner.get("/api/models").json();

        assertThat(models)
                .extracting(model -> model.get("name").asText())
                .contains("cpor-association.bpmn", "claim-sweep.bpmn", "claim-policy.dmn", "fill-poe.form");
        JsonNode form = shown();
        assertThat(form.get("key").asText()).isEqualTo("chase-customer");
        assertThat(form.get("kind").asText()).isEqualTo("form");
        assertThat(form.get("version").asInt()).isPositive();
        assertThat(form.get("drift").asText()).isEqualTo("none");
        assertThat(form.at("/origin/at").asText()).startsWith("20");
    }

    @Test
    void an_edit_is_shown_with_who_made_it_and_downloaded_byte_for_byte() throws IOException {
        String edit = original.replace("\"label\": \"", "\"label\": \"Größe \uD83D\uDE00 ") + "\r\n\t\n ";
        new Owner(owner).deploys(FORM, edit);

        assertThat(shown().get("drift").asText()).isEqualTo("edited");
        assertThat(shown().at("/origin/from").asText()).isEqualTo("modeler");
        assertThat(shown().at("/origin/by").asText()).isEqualTo("owner");
        Http.Answer file = owner.get(AT);
        assertThat(owner.bytes(AT)).isEqualTo(edit.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(file.header("Content-Disposition")).isEqualTo("attachment; filename=\"chase-customer.form\"");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void the_repository_wins_if_the_owner_says_so_and_the_edit_can_still_be_had() {
        edit("Mine");
        int version = shown().get("version").asInt();

        Http.Answer won = owner.post(AT + "/repository-wins?version=" + version, "");

        assertThat(won.status()).isEqualTo(200);
        assertThat(won.json().get("drift").asText()).isEqualTo("none");
        assertThat(won.json().at("/origin/from").asText()).isEqualTo("repository");
        assertThat(won.json().at("/origin/by").asText()).isEqualTo("owner");
        assertThat(won.json().get("version").asInt()).isEqualTo(version + 1);
        assertThat(owner.get(AT).body()).isEqualTo(original);
        assertThat(owner.get(AT + "?version=" + version).body()).contains("Mine");
    }

    @Test
    void saying_it_twice_changes_nothing_more() {
        edit("Mine");
        owner.post(AT + "/repository-wins", "");
        int version = shown().get("version").asInt();

        assertThat(owner.post(AT + "/repository-wins", "").status()).isEqualTo(200);
        assertThat(shown().get("version").asInt()).isEqualTo(version);
    }

    @Test
    void an_edit_that_the_repository_won_over_may_be_deployed_once_more() {
        edit("Mine");
        owner.post(AT + "/repository-wins", "");

        edit("Mine"); // the engine's own duplicate filter would take it for deployed already

        assertThat(owner.get(AT).body()).contains("Mine");
    }

    @Test
    void an_edit_that_nobody_looked_at_stays() {
        edit("Mine");
        int seen = shown().get("version").asInt();
        edit("A colleague's");

        Http.Answer refused = owner.post(AT + "/repository-wins?version=" + seen, "");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("detail").asText()).contains("Version " + (seen + 1) + " of chase-customer.form");
        assertThat(owner.get(AT).body()).contains("A colleague's");
    }

    @Test
    void what_is_not_there_is_not_found_in_words() {
        for (String path :
                new String[] {"/api/models/no-such.form", "/api/models/x", "/api/models/fill-poe.form?version=999"}) {
            assertThat(owner.get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(owner.post("/api/models/no-such.form/repository-wins", "")
                        .json()
                        .get("detail")
                        .asText())
                .isEqualTo("The repository has no model, form or decision named no-such.form.");
        assertThat(owner.get(AT + "?version=first").status()).isEqualTo(400);
    }
}
