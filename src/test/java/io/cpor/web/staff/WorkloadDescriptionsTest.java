package io.cpor.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cpor.association.Associations;
import io.cpor.association.value.Coded;
import io.cpor.association.value.Language;
import io.cpor.poe.Poes;
import io.cpor.poe.WorkloadDescriptions;
import io.cpor.testing.Agreements;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Staff write what is done with each workload, and the POE suggests it to the customer. */
@CporTest
class WorkloadDescriptionsTest {
    private static final String PAGE = "/staff/descriptions";

    @Autowired
    Cases cases;

    @Autowired
    Poes poes;

    @Autowired
    Associations associations;

    @Autowired
    WorkloadDescriptions descriptions;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void forget() {
        jdbc.sql("delete from workload_description").update();
    }

    /** Somebody opens the page, and saves that text. */
    private Http.Answer save(String language, String product, String text) {
        String shown = descriptions
                .all(Coded.find(Language.class, language).orElseThrow())
                .getOrDefault(product, "");
        return saveAfter(language, product, shown, text);
    }

    /** The same, of a page that was opened when another text stood there. */
    private Http.Answer saveAfter(String language, String product, String shown, String text) {
        return submit(cases.http("agent"), language, Map.of("text." + product, text, "shown." + product, shown));
    }

    private static Http.Answer submit(Http agent, String language, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("language", language);
        return agent.submit(agent.get(PAGE), PAGE, form);
    }

    @Test
    void a_poe_suggests_the_texts_of_what_it_claims() {
        save("en", "Teams", "Rollout, and training for all users");
        save("en", "Exchange", "Migration of mailboxes");
        save("en", "Intune", "Management of devices");

        String page = cases.poeSent().customer().get("/poe/answers").body();

        assertThat(page)
                .contains("Exchange: Migration of mailboxes", "Teams: Rollout, and training for all users")
                .doesNotContain("Management of devices");
    }

    @Test
    void a_text_of_before_microsoft_renamed_the_workload_is_one_of_it_still() {
        save("en", "Yammer", "Rollout of communities");
        ObjectNode agreement = Agreements.contoso();
        ((ObjectNode) agreement.get("engagement")).putArray("workloads").add("Yammer");
        Case one = cases.signed(agreement).runs();

        assertThat(one.customer().get("/poe/answers").body()).contains("Viva Engage: Rollout of communities");
        save("en", "Viva Engage", "Communities, and training");
        assertThat(descriptions.suggestion(one.association(), Language.ENGLISH))
                .isEqualTo("Viva Engage: Communities, and training");
    }

    @Test
    void the_texts_are_in_the_readers_language() {
        save("en", "Teams", "Rollout, and training for all users");
        save("de", "Teams", "Einführung und Schulung");
        Http customer = cases.poeSent().customer();

        assertThat(customer.get("/poe/answers?lang=de").body()).contains("Teams: Einführung und Schulung");
        assertThat(customer.get("/poe/answers?lang=en").body()).contains("Teams: Rollout");
        assertThat(customer.get("/poe/answers?lang=fr").body()).doesNotContain("Rollout", "Schulung");
    }

    @Test
    void what_the_customer_wrote_stays() {
        Case one = cases.poeSent();
        Http customer = one.customer();
        customer.submit(
                customer.get("/poe/answers"),
                "/poe/answers",
                new HashMap<>(Map.of("activityDescription", "Our words")));

        save("en", "Teams", "Rollout, and training for all users");

        assertThat(customer.get("/poe/answers").body()).contains("Our words").doesNotContain("Rollout");
        assertThat(poes.current(one.id()).draft().text("activityDescription")).isEqualTo("Our words");
    }

    @Test
    void texts_that_are_too_many_for_the_field_are_left_out_whole() {
        List<String> workloads =
                List.of("Exchange", "Intune", "SharePoint", "Teams", "Viva Insights", "Viva Engage", "Viva Topics");
        String text = "x".repeat(WorkloadDescriptions.LONGEST);
        workloads.forEach(workload -> save("en", workload, text));
        ObjectNode agreement = Agreements.contoso();
        ArrayNode claimed = ((ObjectNode) agreement.get("engagement")).putArray("workloads");
        workloads.forEach(claimed::add);
        Case one = cases.signed(agreement).runs();

        String suggested = descriptions.suggestion(associations.get(one.id()), Language.ENGLISH);

        assertThat(suggested.lines()).hasSize(4).allMatch(line -> line.endsWith(": " + text));
        assertThat(suggested).hasSizeLessThanOrEqualTo(2000);
        assertThat(one.customer().get("/poe/answers").body()).contains("Exchange: " + text);
    }

    @Test
    void a_text_that_is_too_long_or_about_nothing_is_refused_and_shown_again() {
        Http agent = cases.http("agent");
        String tooLong = "x".repeat(WorkloadDescriptions.LONGEST + 1);
        submit(agent, "en", Map.of("product", "Yammer", "description", tooLong));
        assertThat(agent.get(PAGE + "?language=en").body())
                .contains("id=\"error-description\"", "at most 400 characters", tooLong);

        submit(agent, "en", Map.of("product", " ", "description", "Some words"));
        assertThat(agent.get(PAGE + "?language=en").body()).contains("id=\"error-product\"", "Some words");

        submit(agent, "en", Map.of("product", "Yammer", "description", " "));
        assertThat(agent.get(PAGE + "?language=en").body()).contains("id=\"error-description\"", "Yammer");

        assertThat(descriptions.all(Language.ENGLISH)).isEmpty();
    }

    @Test
    void all_texts_are_saved_at_once_and_one_that_is_refused_is_shown_again_with_the_reason() {
        save("en", "Teams", "Rollout");
        Http agent = cases.http("agent");
        String tooLong = "x".repeat(WorkloadDescriptions.LONGEST + 1);
        Map<String, String> texts = new HashMap<>(Map.of("text.Teams", "", "shown.Teams", "Rollout"));
        texts.putAll(Map.of("text.Exchange", "Migration, with archives", "shown.Exchange", ""));
        texts.putAll(Map.of("text.Intune", tooLong, "shown.Intune", ""));
        texts.putAll(Map.of("text.Viva", "a\u0001b", "shown.Viva", ""));
        texts.putAll(Map.of("product", "Yammer", "description", "Rollout of Yammer"));

        submit(agent, "en", texts);

        assertThat(descriptions.all(Language.ENGLISH))
                .containsOnly(
                        Map.entry("Exchange", "Migration, with archives"), Map.entry("Yammer", "Rollout of Yammer"));
        assertThat(agent.get(PAGE + "?language=en").body())
                .contains("3 texts are saved.", "at most 400 characters", tooLong, ">Viva<", "2 texts are not saved");
    }

    @Test
    void what_somebody_else_saved_meanwhile_stays_unless_both_changed_it() {
        save("en", "Teams", "Rollout by Bea");

        submit(
                cases.http("agent"),
                "en",
                Map.of(
                        "text.Teams", "Rollout",
                        "shown.Teams", "Rollout",
                        "text.Exchange", "Migration",
                        "shown.Exchange", ""));

        assertThat(descriptions.all(Language.ENGLISH))
                .as("the page showed it as it was before")
                .containsOnly(Map.entry("Teams", "Rollout by Bea"), Map.entry("Exchange", "Migration"));
    }

    @Test
    void of_two_texts_for_one_product_both_are_shown_and_the_second_look_decides() {
        save("en", "Teams", "Rollout by Bea");
        Http agent = cases.http("agent");
        submit(agent, "en", Map.of("text.Teams", "Rollout by Al", "shown.Teams", "Rollout"));

        assertThat(descriptions.all(Language.ENGLISH)).containsEntry("Teams", "Rollout by Bea");
        assertThat(agent.get(PAGE + "?language=en").body())
                .contains("Somebody else changed this text meanwhile", ">Rollout by Bea<", ">Rollout by Al<")
                .contains("name=\"shown.Teams\" value=\"Rollout by Bea\"");

        submit(agent, "en", Map.of("text.Teams", "Rollout by Al", "shown.Teams", "Rollout by Bea"));
        assertThat(descriptions.all(Language.ENGLISH)).containsEntry("Teams", "Rollout by Al");
    }

    @Test
    void a_text_that_somebody_took_away_or_wrote_first_is_a_conflict_too() {
        Http agent = cases.http("agent");
        submit(agent, "en", Map.of("text.Teams", "Rollout by Al", "shown.Teams", "Rollout"));
        assertThat(descriptions.all(Language.ENGLISH)).isEmpty();
        assertThat(agent.get(PAGE + "?language=en").body()).contains("taken away meanwhile", ">Rollout by Al<");

        save("en", "Yammer", "By Bea");
        submit(agent, "en", Map.of("product", "Yammer", "description", "By Al"));
        assertThat(descriptions.all(Language.ENGLISH)).containsOnly(Map.entry("Yammer", "By Bea"));
        assertThat(agent.get(PAGE + "?language=en").body())
                .contains("id=\"error-product\"", "has a text already", ">By Al<", ">By Bea<");

        saveAfter("en", "Yammer", "Earlier", "");
        assertThat(descriptions.all(Language.ENGLISH)).containsOnly(Map.entry("Yammer", "By Bea"));
    }

    @Test
    void an_empty_text_is_taken_away() {
        save("en", "Teams", "Rollout, and training for all users");
        save("en", "Teams", "");

        assertThat(descriptions.all(Language.ENGLISH)).isEmpty();
    }

    @Test
    void only_staff_write_texts() {
        assertThat(cases.http("owner").get(PAGE).status()).isEqualTo(403);
        assertThat(cases.anonymous().get(PAGE).status()).isNotEqualTo(200);
    }

    @Test
    void of_several_who_save_the_first_text_at_once_one_is_first() {
        List<Integer> answers = IntStream.range(0, 12)
                .parallel()
                .mapToObj(one -> saveAfter("en", "Race", "", "text " + one).status())
                .toList();

        assertThat(answers).containsOnly(302);
        assertThat(descriptions.all(Language.ENGLISH).get("Race")).startsWith("text ");
    }

    @Test
    void a_text_of_rare_letters_that_cannot_be_stored_is_refused_in_words() {
        Http agent = cases.http("agent");
        Http.Answer saved = save("en", "Teams", "\uD83D\uDE00".repeat(400));

        assertThat(saved.status()).isEqualTo(302);
        assertThat(descriptions.all(Language.ENGLISH)).doesNotContainKey("Teams");
        assertThat(agent.get(PAGE).status()).isEqualTo(200);
    }
}
