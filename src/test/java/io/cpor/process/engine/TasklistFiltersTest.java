package io.cpor.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cpor.process.inbox.InboxRun;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The filters as Tasklist asks for them, and what becomes of them at the next start. */
@CporTest
class TasklistFiltersTest {
    @Autowired
    Cases cases;

    @Autowired
    TasklistFilters tasklist;

    @Autowired
    InboxRun inbox;

    @Autowired
    FilterService filters;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService management;

    private List<String> seenBy(String user) {
        List<String> names = new ArrayList<>();
        cases.http(user)
                .get("/engine-rest/filter?resourceType=Task")
                .json()
                .forEach(filter -> names.add(filter.get("name").asText()));
        return names;
    }

    /** The cases whose tasks stand in the filter for that user. */
    private List<String> in(String filter, String user) {
        Http http = cases.http(user);
        String id =
                filters.createFilterQuery().filterName(filter).singleResult().getId();
        List<String> found = new ArrayList<>();
        JsonNode listed =
                http.get("/engine-rest/filter/" + id + "/list?maxResults=2000").json();
        listed.forEach(task -> found.add(task.get("id").asText()));
        return found;
    }

    @Test
    void each_role_sees_its_own() {
        List<String> staff = List.of(
                "To do",
                "My tasks",
                "Claims to file",
                "Reviewer's questions",
                "Disputes and losses",
                "Customers to chase",
                "Unclear events",
                "With customers",
                "Overdue",
                "All tasks");

        assertThat(seenBy("agent")).containsExactlyInAnyOrderElementsOf(staff);
        assertThat(seenBy("reviewer")).containsAll(staff).contains("POEs to review");
        assertThat(seenBy("manager")).isEmpty();
    }

    @Test
    void a_task_stands_where_it_belongs() {
        Case one = cases.poeSent().customerSigns();
        String review = one.task("userTask_reviewPoe").getId();
        assertThat(in("POEs to review", "reviewer")).contains(review);
        assertThat(in("All tasks", "reviewer")).contains(review);
        assertThat(in("My tasks", "reviewer")).doesNotContain(review);
        assertThat(in("Overdue", "reviewer")).doesNotContain(review);
        assertThat(in("All tasks", "agent")).doesNotContain(review);

        tasks.claim(review, "reviewer");
        assertThat(in("My tasks", "reviewer")).contains(review);
        Task late = one.task("userTask_reviewPoe");
        late.setDueDate(new Date(0));
        tasks.saveTask(late);
        assertThat(in("Overdue", "reviewer")).startsWith(review);

        String asked = cases.underReview()
                .microsoft("request-information")
                .timeComes("event_pollDue")
                .task("userTask_answerReviewer")
                .getId();
        assertThat(in("Reviewer's questions", "agent")).contains(asked);
        assertThat(in("Claims to file", "agent")).doesNotContain(asked);
    }

    /** Tasklist opens the filter with the lowest priority. */
    @Test
    void the_first_one_shows_what_a_person_has_and_what_nobody_has() {
        Case free = cases.poeSent().customerSigns();
        Case mine = cases.poeSent().customerSigns();
        Case others = cases.poeSent().customerSigns();
        Case withCustomer = cases.poeSent();
        Case onPaper = cases.poeSent();
        tasks.claim(mine.task("userTask_reviewPoe").getId(), "reviewer");
        tasks.claim(others.task("userTask_reviewPoe").getId(), "colleague");
        tasks.claim(onPaper.task("userTask_fillPoe").getId(), "reviewer");

        assertThat(first()).isEqualTo("To do");
        assertThat(in("To do", "reviewer"))
                .contains(
                        free.task("userTask_reviewPoe").getId(),
                        mine.task("userTask_reviewPoe").getId(),
                        onPaper.task("userTask_fillPoe").getId())
                .doesNotContain(
                        others.task("userTask_reviewPoe").getId(),
                        withCustomer.task("userTask_fillPoe").getId());
        assertThat(in("To do", "agent"))
                .doesNotContain(free.task("userTask_reviewPoe").getId());

        tasks.setAssignee(others.task("userTask_reviewPoe").getId(), "reviewer"); // handed over
        assertThat(in("To do", "reviewer"))
                .contains(others.task("userTask_reviewPoe").getId());
        assertThat(in("My tasks", "reviewer"))
                .contains(others.task("userTask_reviewPoe").getId())
                .doesNotContain(free.task("userTask_reviewPoe").getId());
    }

    private String first() {
        return filters.createFilterQuery().list().stream()
                .min(Comparator.comparing(TasklistFiltersTest::priority))
                .orElseThrow()
                .getName();
    }

    private static int priority(Filter filter) {
        return ((Number) filter.getProperties().get("priority")).intValue();
    }

    private Filter named(String name) {
        return filters.createFilterQuery().filterName(name).singleResult();
    }

    private void numbered(Filter filter, int priority) {
        Map<String, Object> properties = new HashMap<>(filter.getProperties());
        properties.put("priority", priority);
        filter.setProperties(properties);
        filters.saveFilter(filter);
    }

    @Test
    void an_older_installation_gets_it_before_my_tasks_and_behind_what_an_administrator_put_first() {
        Filter own = filters.newTaskFilter("Urgent");
        own.setProperties(Map.of("priority", 3));
        filters.saveFilter(own);
        numbered(named("My tasks"), 20);
        filters.deleteFilter(named("To do").getId());
        management.deleteProperty("cpor.filter.to-do");
        try {
            tasklist.afterSingletonsInstantiated();

            assertThat(first()).isEqualTo("Urgent");
            assertThat(priority(named("To do"))).isEqualTo(19);
            assertThat(seenBy("agent")).contains("To do");
        } finally {
            filters.deleteFilter(own.getId());
            numbered(named("My tasks"), 0);
            numbered(named("To do"), -10);
        }
    }

    @Test
    void what_the_customer_is_to_do_is_no_task_of_staff() {
        String fill = cases.poeSent().task("userTask_fillPoe").getId();
        assertThat(in("All tasks", "agent")).doesNotContain(fill);
        assertThat(in("With customers", "agent")).contains(fill);

        String chase = cases.poeSent()
                .timeComes("event_poeOverdue")
                .task("userTask_chaseCustomer")
                .getId();
        assertThat(in("All tasks", "agent")).contains(chase);
        assertThat(in("Customers to chase", "agent")).contains(chase);
    }

    @Test
    void what_is_disputed_lost_or_unclear_has_a_place_of_its_own() {
        Case rejected = cases.underReview().microsoft("reject").timeComes("event_pollDue");
        assertThat(in("Disputes and losses", "agent"))
                .contains(rejected.task("userTask_decideOnDispute").getId());

        Case lost = cases.underReview()
                .consentArrives()
                .microsoft("approve")
                .newsArrive()
                .declineArrives();
        String loss = tasks.createTaskQuery()
                .processInstanceBusinessKey(lost.id())
                .taskDefinitionKey("userTask_lookIntoLoss")
                .singleResult()
                .getId();
        assertThat(in("Disputes and losses", "agent")).contains(loss);

        ObjectNode event = new ObjectMapper()
                .createObjectNode()
                .put("specversion", "1.0")
                .put("id", UUID.randomUUID().toString())
                .put("source", "/test")
                .put("type", "cpor.consent.received")
                .put("time", Instant.now().toString());
        event.putObject("data")
                .put("associationId", "CPOR-1999-00001")
                .put("claimId", "998877")
                .put("tenantId", UUID.randomUUID().toString());
        assertThat(cases.integration().post("/api/events", event).status()).isEqualTo(202);
        inbox.once();
        String unclear = tasks.createTaskQuery()
                .taskDefinitionKey("userTask_clarifyEvent")
                .list()
                .get(0)
                .getId();
        assertThat(in("Unclear events", "agent")).contains(unclear).doesNotContain(loss);
    }

    /** As an installation of before has it. */
    @Test
    void all_tasks_of_an_older_installation_shows_no_customers_task_either_unless_somebody_changed_it() {
        Filter all = filters.createFilterQuery().filterName("All tasks").singleResult();
        all.setQuery(tasks.createTaskQuery().orderByDueDate().asc());
        filters.saveFilter(all);
        management.deleteProperty("cpor.filter.all-tasks.2");
        String fill = cases.poeSent().task("userTask_fillPoe").getId();
        assertThat(in("All tasks", "agent")).contains(fill);

        tasklist.afterSingletonsInstantiated();

        assertThat(in("All tasks", "agent")).doesNotContain(fill);
    }

    @Test
    void every_task_has_its_dates_from_the_policy() {
        Case one = cases.poeSent();
        Task fill = one.task("userTask_fillPoe");
        assertThat(fill.getDueDate()).isAfter(fill.getFollowUpDate());
        assertThat(fill.getFollowUpDate()).isAfter(fill.getCreateTime());

        Task review = one.customerSigns().task("userTask_reviewPoe");
        assertThat(review.getDueDate()).isAfter(review.getFollowUpDate());
        assertThat(review.getFollowUpDate()).isAfter(review.getCreateTime());
    }

    @Test
    void what_an_administrator_changed_stays_so_at_the_next_start() {
        Filter overdue = filters.createFilterQuery().filterName("Overdue").singleResult();
        Filter questions =
                filters.createFilterQuery().filterName("Reviewer's questions").singleResult();
        overdue.setName("Too late");
        filters.saveFilter(overdue);
        filters.deleteFilter(questions.getId());
        try {
            tasklist.afterSingletonsInstantiated();

            assertThat(filters.createFilterQuery().list())
                    .extracting(Filter::getName)
                    .contains("Too late")
                    .doesNotContain("Overdue", "Reviewer's questions");
        } finally {
            overdue.setName("Overdue");
            filters.saveFilter(overdue);
            management.deleteProperty("cpor.filter.reviewers-questions");
            tasklist.afterSingletonsInstantiated();
        }
        assertThat(seenBy("agent")).contains("Overdue", "Reviewer's questions");
    }

    @Test
    void an_older_installation_gets_what_it_misses_and_keeps_its_own() {
        Filter all = filters.createFilterQuery().filterName("All tasks").singleResult();
        management.deleteProperty("cpor.filter.all-tasks");

        tasklist.afterSingletonsInstantiated();

        assertThat(filters.createFilterQuery().filterName("All tasks").list())
                .extracting(Filter::getId)
                .containsExactly(all.getId());
        assertThat(management.getProperties()).containsEntry("cpor.filter.all-tasks", all.getId());
    }
}
