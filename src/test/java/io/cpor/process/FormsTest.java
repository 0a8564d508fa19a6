package io.cpor.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cpor.association.agreement.Catalogue;
import io.cpor.association.agreement.CataloguedWorkload;
import io.cpor.association.agreement.SolutionArea;
import io.cpor.poe.form.FieldKind;
import io.cpor.poe.form.FormField;
import io.cpor.poe.form.PoeForm;
import io.cpor.testing.Cases;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The forms are code too: what they ask is what the process knows. */
@CporTest
class FormsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    Catalogue catalogue;

    @Autowired
    Cases cases;

    static Stream<Path> forms() throws IOException {
        return Files.list(Path.of("forms"));
    }

    private static JsonNode read(Path form) throws IOException {
        return JSON.readTree(form.toFile());
    }

    private static List<JsonNode> components(JsonNode parent) {
        List<JsonNode> all = new ArrayList<>();
        for (JsonNode component : parent.path("components")) {
            all.add(component);
            if (!component.path("type").asText().equals("dynamiclist")) {
                all.addAll(components(component));
            }
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_form_is_named_as_its_file_and_each_component_has_an_id_of_its_own(Path form) throws IOException {
        JsonNode read = read(form);

        assertThat(form.getFileName().toString()).isEqualTo(read.get("id").asText() + ".form");
        assertThat(components(read))
                .extracting(component -> component.path("id").asText())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void what_a_form_asks_the_process_knows_and_history_forgets_unless_a_gateway_reads_it(Path form)
            throws IOException {
        if (form.endsWith("fill-poe.form")) {
            return; // its fields are the process owner's; history forgets them all
        }
        Set<String> known = Stream.concat(CporVariables.PERSONAL.stream(), CporVariables.RECORDED.stream())
                .collect(Collectors.toSet());
        for (JsonNode component : components(read(form))) {
            String key = component.path("key").asText(component.path("path").asText());
            if (!key.isEmpty()) {
                assertThat(known).as(form + ": " + key).contains(key);
            }
        }
    }

    @Test
    void the_start_form_offers_exactly_what_can_be_claimed_today() {
        Http.Answer form =
                cases.http("agent").get("/engine-rest/process-definition/key/cpor-association/deployed-start-form");
        assertThat(form.status()).as(form.body()).isEqualTo(200);
        LocalDate today = LocalDate.now();

        assertThat(offered(form.json(), "workloads"))
                .contains("Viva Engage", "Microsoft 365 Copilot")
                .doesNotContain("Yammer")
                .containsExactlyElementsOf(catalogue.workloads(today).stream()
                        .map(CataloguedWorkload::name)
                        .toList());
        assertThat(offered(form.json(), "solutionArea"))
                .containsExactlyElementsOf(
                        catalogue.areas(today).stream().map(SolutionArea::code).toList());
        assertThat(offered(form.json(), "partnerRole"))
                .containsExactlyElementsOf(catalogue.engagements(today).stream()
                        .map(one -> one.role().code())
                        .toList());
    }

    private static List<String> offered(JsonNode form, String key) {
        return components(form).stream()
                .filter(component -> component.path("key").asText().equals(key))
                .flatMap(component -> component.get("values").findValuesAsText("value").stream())
                .toList();
    }

    @Test
    void the_poe_form_has_what_microsoft_checks() throws IOException {
        PoeForm poe = PoeForm.parse(Files.readString(new File("forms/fill-poe.form").toPath()));

        assertThat(poe.fields())
                .filteredOn(field -> field.kind().isEntered())
                .extracting(FormField::key)
                .contains(
                        "partnerName",
                        "customerName",
                        "customerDomain",
                        "customerTenantId",
                        "planning",
                        "implementation",
                        "adoption",
                        "activityDescription",
                        "claimedProducts",
                        "signerName",
                        "acknowledgedOn",
                        "authorized");
        assertThat(poe.field("acknowledgedOn").orElseThrow().kind()).isEqualTo(FieldKind.DATE);
    }
}
