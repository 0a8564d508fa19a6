package io.cpor.web.api.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.cpor.testing.Agreements;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The list of all instances and its CSV, over HTTP as Cockpit asks for them. */
@CporTest
class HistoryApiTest {
    @Autowired
    Cases cases;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    private Case of(String customer) {
        ObjectNode agreement = Agreements.contoso();
        agreement.withObject("/customer").put("name", customer);
        return cases.signed(agreement);
    }

    private Http.Answer asked(String search) {
        return cases.http("manager").get("/api/history/instances?" + search);
    }

    private JsonNode found(String search) {
        Http.Answer answer = asked(search);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> ids(JsonNode page) {
        return texts(page.get("content"), "association");
    }

    private static List<String> texts(JsonNode array, String field) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(one -> one.get(field).asText())
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String unique() {
        return "Litware " + UUID.randomUUID();
    }

    @Test
    void a_running_instance_is_told_with_where_it_stands() {
        Case one = of("Fabrikam & Söhne").runs();

        JsonNode row = found("association=" + one.id()).get("content").get(0);

        assertThat(row.get("association").asText()).isEqualTo(one.id());
        assertThat(row.get("id").asText())
                .isEqualTo(one.association().processInstanceId().orElseThrow());
        assertThat(row.get("customer").asText()).isEqualTo("Fabrikam & Söhne");
        assertThat(row.get("state").asText()).isEqualTo("running");
        assertThat(row.get("standsAt")).extracting(JsonNode::asText).containsExactly("Fill POE");
        assertThat(row.get("outcome").isNull()).isTrue();
        assertThat(row.get("ended").isNull()).isTrue();
        assertThat(row.get("duration").asLong()).isBetween(0L, 600_000L);
    }

    @Test
    void an_ended_one_is_told_with_its_outcome() {
        Case one = of("Fabrikam").runs().customerDeclinesToSign("No.");

        JsonNode row = found("association=" + one.id()).get("content").get(0);

        assertThat(row.get("state").asText()).isEqualTo("ended");
        assertThat(row.get("outcome").asText()).isEqualTo("poe-declined");
        assertThat(row.get("standsAt")).isEmpty();
        assertThat(row.get("ended").asText())
                .isGreaterThanOrEqualTo(row.get("started").asText());
    }

    @Test
    void microsofts_review_is_one_place_and_a_task_in_it_another() {
        Case one = cases.underReview();
        assertThat(found("association=" + one.id()).at("/content/0/standsAt"))
                .extracting(JsonNode::asText)
                .containsExactly("Microsoft's review");

        one.microsoft("request-information").timeComes("event_pollDue");

        assertThat(found("association=" + one.id()).at("/content/0/standsAt"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("Microsoft's review", "Answer reviewer");
    }

    @Test
    void a_step_that_failed_for_good_is_an_incident() {
        Case one = of(unique());
        String job = management
                .createJobQuery()
                .processInstanceId(one.association().processInstanceId().orElseThrow())
                .singleResult()
                .getId();
        management.setJobRetries(job, 0);

        JsonNode page = found("state=incident&association=" + one.id());

        assertThat(page.at("/content/0/state").asText()).isEqualTo("incident");
        assertThat(page.at("/content/0/incidents").asInt()).isEqualTo(1);
        assertThat(page.at("/content/0/standsAt/0").asText()).isEqualTo("Send POE form");
        assertThat(ids(found("state=running&association=" + one.id()))).containsExactly(one.id());
    }

    @Test
    void what_an_administrator_halts_or_deletes_is_told_so() {
        Case one = of(unique()).runs();
        String instance = one.association().processInstanceId().orElseThrow();

        runtime.suspendProcessInstanceById(instance);
        assertThat(found("state=suspended&association=" + one.id())
                        .at("/content/0/state")
                        .asText())
                .isEqualTo("suspended");

        runtime.deleteProcessInstance(instance, "a mistake");
        assertThat(found("state=cancelled&association=" + one.id())
                        .at("/content/0/state")
                        .asText())
                .isEqualTo("cancelled");
        assertThat(ids(found("state=ended&association=" + one.id()))).isEmpty();
    }

    @Test
    void an_individual_is_neither_named_nor_found_by_name() {
        ObjectNode agreement = Agreements.jo();
        String name = "Jo " + UUID.randomUUID();
        agreement.withObject("/customer").put("name", name);
        Case one = cases.signed(agreement);

        JsonNode row = found("association=" + one.id()).get("content").get(0);

        assertThat(row.get("customer").asText())
                .isEqualTo(one.association().customer().publicName())
                .startsWith("Individual, tenant ");
        assertThat(ids(found("customer=" + encoded(name)))).isEmpty();
        assertThat(ids(found("customer=" + encoded(row.get("customer").asText()))))
                .containsExactly(one.id());
    }

    @Test
    void what_is_searched_for_is_taken_literally() {
        String customer = unique();
        Case one = of(customer + " 100%_!'\"\\");

        assertThat(ids(found("customer=" + encoded(customer.toUpperCase() + " 100%_!'\"\\"))))
                .containsExactly(one.id());
        assertThat(ids(found("customer=" + encoded(customer + "%!")))).isEmpty();
        assertThat(ids(found("customer=" + encoded("' or 1=1 --")))).isEmpty();
    }

    @Test
    void days_begin_and_end_in_the_office() {
        String customer = unique();
        Case one = of(customer).runs().customerDeclinesToSign("No.");
        LocalDate today = LocalDate.now();
        String search = "customer=" + encoded(customer);

        assertThat(ids(found(search + "&startedFrom=" + today + "&startedTo=" + today + "&endedFrom=" + today
                        + "&endedTo=" + today)))
                .containsExactly(one.id());
        assertThat(ids(found(search + "&startedFrom=" + today.plusDays(1)))).isEmpty();
        assertThat(ids(found(search + "&startedTo=" + today.minusDays(1)))).isEmpty();
        assertThat(ids(found(search + "&endedFrom=" + today.plusDays(1)))).isEmpty();
        assertThat(ids(found(search + "&endedTo=" + today.minusDays(1)))).isEmpty();
        assertThat(found(search).get("zone").asText())
                .isEqualTo(java.time.ZoneId.systemDefault().getId());
    }

    @Test
    void pages_divide_what_was_found() {
        String customer = unique();
        List<String> made =
                List.of(of(customer).id(), of(customer).id(), of(customer).id());
        String search = "customer=" + encoded(customer) + "&sort=association&order=asc&size=2";

        JsonNode first = found(search);
        JsonNode second = found(search + "&page=1");

        assertThat(first.get("totalElements").asInt()).isEqualTo(3);
        assertThat(ids(first)).isEqualTo(made.subList(0, 2));
        assertThat(ids(second)).isEqualTo(made.subList(2, 3));
        assertThat(ids(found(search + "&page=2"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"association", "customer", "state", "outcome", "started", "ended"})
    void every_column_sorts_both_ways(String column) {
        String tag = UUID.randomUUID().toString();
        String ended = of("A " + tag).runs().customerDeclinesToSign("No.").id();
        String running = of("B " + tag).runs().id();
        String search = "customer=" + tag + "&sort=" + column + "&order=";
        boolean runningFirst = column.equals("state");
        boolean lacksValue = column.equals("outcome") || column.equals("ended");

        List<String> ascending = ids(found(search + "asc"));
        List<String> descending = ids(found(search + "desc"));

        assertThat(ascending).containsExactlyInAnyOrder(ended, running);
        assertThat(ascending).first().isEqualTo(runningFirst ? running : ended);
        // what has no value comes last either way
        assertThat(descending).first().isEqualTo(lacksValue ? ended : ascending.get(1));
    }

    @Test
    void what_runs_is_sorted_by_the_time_until_now() {
        String customer = unique();
        String longer = of(customer).id();
        String shorter = of(customer).id();
        String search = "customer=" + encoded(customer) + "&sort=duration&order=";

        assertThat(ids(found(search + "desc"))).containsExactly(longer, shorter);
        assertThat(ids(found(search + "asc"))).containsExactly(shorter, longer);
    }

    @Test
    void the_latest_start_comes_first_if_nothing_is_said() {
        String customer = unique();
        String earlier = of(customer).id();
        String later = of(customer).id();

        assertThat(ids(found("customer=" + encoded(customer)))).containsExactly(later, earlier);
    }

    @Test
    void another_process_is_listed_by_its_version() {
        Case one = cases.poeSent();
        String definition = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(one.id())
                .singleResult()
                .getProcessDefinitionId();

        assertThat(ids(found("definition=" + definition + "&association=" + one.id())))
                .containsExactly(one.id());
        assertThat(ids(found("definition=claim-sweep:1:x&association=" + one.id())))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "state=gone|state|running, incident, suspended, ended, cancelled",
                "outcome=won|outcome|poe-not-returned",
                "sort=colour|sort|duration",
                "order=up|order|asc or desc",
                "startedFrom=yesterday|startedFrom|YYYY-MM-DD",
                "startedTo=2026-02-30|startedTo|YYYY-MM-DD",
                "endedFrom=-999999999-01-01|endedFrom|YYYY-MM-DD",
                "endedTo=+999999999-12-31|endedTo|YYYY-MM-DD",
                "startedFrom=2026-02-02&startedTo=2026-02-01|startedTo|before the first",
                "customer=%00|customer|such as NUL",
                "customer=%01|customer|control character",
                "page=-1|page|count from 0",
                "size=0|size|1 to 100",
                "size=101|size|1 to 100",
                "page=x|page|right type"
            })
    void a_search_that_cannot_be_is_refused_with_what_is_wrong(String search, String field, String remedy) {
        Http.Answer answer = asked(search);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo(field);
        assertThat(answer.json().at("/errors/0/message").asText()).contains(remedy);
    }

    @Test
    void the_csv_holds_all_that_was_found_and_starts_no_formula() {
        String tag = UUID.randomUUID().toString();
        Case one = of("=HYPERLINK(\"https://evil.example\") " + tag).runs();
        Case wide = of("\uFF1D1+1 " + tag).runs();
        Case other = of("@sum " + tag).runs().customerDeclinesToSign("No.");

        Http.Answer answer = cases.http("manager")
                .get("/api/history/instances.csv?sort=association&order=asc&size=1&customer=" + tag);

        assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("text/csv;charset=UTF-8");
        assertThat(answer.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"associations-" + LocalDate.now() + ".csv\"");
        assertThat(answer.body()).startsWith("\uFEFFAssociation,Customer,");
        List<CsvRecord> rows =
                CsvReader.builder().ofCsvRecord(answer.body()).stream().skip(1).toList();
        assertThat(rows).hasSize(3);
        assertThat(rows.get(1).getField(0)).isEqualTo(wide.id());
        assertThat(rows.get(1).getField(1)).isEqualTo("'\uFF1D1+1 " + tag);
        assertThat(rows.get(0).getFields().subList(0, 5))
                .containsExactly(one.id(), "'=HYPERLINK(\"https://evil.example\") " + tag, "Running", "Fill POE", "");
        assertThat(rows.get(2).getFields().subList(0, 5))
                .containsExactly(other.id(), "'@sum " + tag, "Ended", "", "POE declined");
    }

    @Test
    void a_csv_of_a_search_that_cannot_be_is_refused_too() {
        assertThat(cases.http("manager")
                        .get("/api/history/instances.csv?state=gone")
                        .status())
                .isEqualTo(400);
    }
}
