package io.cpor.web.staff;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cpor.process.filework.FilePlaces;
import io.cpor.process.filework.StoredFiles;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import io.cpor.testing.PassedTime;
import io.cpor.testing.Slow;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Several tasks or associations are ticked, and something is done with all of them; each has its own result. */
@CporTest
@Slow
class BulkActionPageTest {
    private static final String ACTIONS = "/staff/bulk-actions";

    @Autowired
    Cases cases;

    @Autowired
    IdentityService identity;

    @Autowired
    PassedTime passed;

    @Autowired
    JdbcClient jdbc;

    private static String reviewOf(Case one) {
        return one.task("userTask_reviewPoe").getId();
    }

    private Case signed() {
        return cases.poeSent().customerSigns();
    }

    private static String ids(Case... some) {
        return Stream.of(some).map(Case::id).collect(Collectors.joining(","));
    }

    private static String tasks(Case... some) {
        return Stream.of(some).map(BulkActionPageTest::reviewOf).collect(Collectors.joining(","));
    }

    private Http.Answer send(Http http, String action, Map<String, String> more) {
        Map<String, String> fields = new HashMap<>(
                Map.of("action", action, "pageKey", UUID.randomUUID().toString()));
        fields.putAll(more);
        return http.submit(http.get("/staff/tasks"), ACTIONS, fields);
    }

    /** @return the page that tells what came of each */
    private String done(String user, String action, Map<String, String> more) {
        Http http = cases.http(user);
        Http.Answer begun = send(http, action, more);
        assertThat(begun.status()).as(begun.body()).isEqualTo(302);
        return result(http, begun.header("Location"));
    }

    private static String result(Http http, String page) {
        await().atMost(ofSeconds(60))
                .until(() ->
                        !http.get(page.replace("?run=", "/")).json().get("busy").asBoolean());
        return http.get(page).body();
    }

    /** The words beside one association. */
    private static String of(Case one, String page) {
        String row = Stream.of(page.split("<tr>"))
                .filter(part -> part.contains(">" + one.id() + "<"))
                .findFirst()
                .orElseThrow();
        return row.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    @Test
    void several_tasks_are_claimed_and_one_that_a_colleague_has_stays_with_the_colleague() {
        Case free = signed();
        Case taken = signed();
        Case gone = signed();
        String of = tasks(free, taken, gone);
        cases.http("colleague").post("/engine-rest/task/" + reviewOf(taken) + "/claim", "{\"userId\":\"colleague\"}");
        gone.reviewerAccepts();

        String page = done("reviewer", "claim", Map.of("task", of));

        assertThat(page).contains("1 of 3 are done.", "2 were refused");
        assertThat(of(free, page)).contains("done Yours now.");
        assertThat(of(taken, page)).contains("refused Kim Larsen (colleague) has it.");
        assertThat(page).contains("This task is done already");
        assertThat(free.task("userTask_reviewPoe").getAssignee()).isEqualTo("reviewer");
        assertThat(taken.task("userTask_reviewPoe").getAssignee()).isEqualTo("colleague");
    }

    @Test
    void a_task_is_handed_to_who_may_do_it_only_and_given_back_by_who_has_it() {
        Case one = signed();
        Map<String, String> task = Map.of("task", tasks(one), "confirmed", "yes");
        Map<String, String> toAgent = new HashMap<>(task);
        toAgent.put("handTo", "agent");
        Map<String, String> toColleague = new HashMap<>(task);
        toColleague.put("handTo", "colleague");

        assertThat(done("reviewer", "hand-over", toAgent))
                .contains("Erika Brandt (agent) may not do this task. Only members of poe-reviewers may.");
        assertThat(done("agent", "hand-over", toColleague)).contains("Erika Brandt (agent) may not do this task.");
        assertThat(done("reviewer", "hand-over", toColleague)).contains("Handed over to Kim Larsen (colleague).");
        assertThat(one.task("userTask_reviewPoe").getAssignee()).isEqualTo("colleague");
        assertThat(done("reviewer", "give-back", task)).contains("Kim Larsen (colleague) has it.");
        assertThat(done("colleague", "give-back", task)).contains("Given back");
        assertThat(one.task("userTask_reviewPoe").getAssignee()).isNull();
    }

    @Test
    void several_are_withdrawn_for_one_reason_in_the_name_of_who_asked() {
        Case one = cases.poeSent();
        Case other = cases.underReview();
        Case ended = cases.poeSent().customerDeclinesToSign("no");
        Map<String, String> all = Map.of("association", ids(one, other, ended));
        Http agent = cases.http("agent");

        assertThat(send(agent, "withdraw", all).body()).contains("Why, the same for all", one.id());
        Map<String, String> unsaid = new HashMap<>(all);
        unsaid.put("confirmed", "yes");
        Http.Answer refused = send(agent, "withdraw", unsaid);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("say why it is withdrawn", one.id(), ended.id());
        assertThat(one.association().withdrawal()).isEmpty();
        unsaid.put("reason", "The customer changed their mind <b>");
        String page = done("agent", "withdraw", unsaid);

        assertThat(page).contains("2 of 3 are done.", "One was refused");
        assertThat(of(ended, page)).contains("refused It has ended meanwhile.");
        for (Case withdrawn : List.of(one, other)) {
            assertThat(of(withdrawn, page)).contains("done It is being withdrawn.");
            withdrawn.runs();
            assertThat(withdrawn.outcome()).isEqualTo("withdrawn");
            assertThat(withdrawn.association().withdrawal().orElseThrow())
                    .satisfies(by -> assertThat(by.requestedBy()).isEqualTo("agent"))
                    .satisfies(by -> assertThat(by.reason()).isEqualTo("The customer changed their mind <b>"));
        }
    }

    @Test
    void customers_are_reminded_with_the_same_link_at_most_once_a_day() {
        Case one = cases.poeSent();
        Case back = signed();
        String link = one.link();
        Map<String, String> both = Map.of("association", ids(one, back), "confirmed", "yes");

        String page = done("agent", "remind", both);
        one.runs();

        assertThat(of(one, page)).contains("done A reminder is mailed to ana.trujillo@contoso.example.");
        assertThat(of(back, page)).contains("refused Its proof of execution is not with the customer at this moment.");
        assertThat(one.mails()).hasSize(2);
        assertThat(one.mails().get(0).get("subject").asText()).startsWith("Reminder");
        assertThat(one.link()).isEqualTo(link);
        assertThat(cases.http("agent").get("/staff/association/" + one.id()).body())
                .contains("Reminder asked for by Erika Brandt (agent)", "reminder mailed to ");
        assertThat(of(one, done("reviewer", "remind", both))).contains("refused Staff had the customer reminded");
        assertThat(one.runs().mails()).hasSize(2);

        jdbc.sql("update reminder_asked set asked_at = :then where association_id = :id")
                .param("then", OffsetDateTime.now().minusDays(1))
                .param("id", one.id())
                .update();
        assertThat(of(one, done("agent", "remind", both))).contains("done A reminder");
        assertThat(one.runs().mails()).hasSize(3);
        assertThat(one.mails().get(0).get("subject").asText()).startsWith("Second reminder");
        assertThat(one.waitingAt()).containsExactly("userTask_fillPoe");
    }

    @Test
    void a_day_of_the_policy_that_came_meanwhile_is_the_same_mail() {
        Case one = cases.poeSent();
        done("agent", "remind", Map.of("association", one.id(), "confirmed", "yes"));
        passed.sincePoeSent(one, Duration.ofMinutes(3));

        one.runs();
        one.timeComes("event_poeReminderDue");

        assertThat(one.mails()).hasSize(2);
    }

    @Test
    void nobody_is_reminded_who_signed_before_the_mail_went_out() {
        Case one = cases.poeSent();
        done("agent", "remind", Map.of("association", one.id(), "confirmed", "yes"));
        one.customerSigns();

        assertThat(one.runs().mails())
                .noneMatch(mail -> mail.get("subject").asText().contains("eminder"));
        assertThat(one.waitingAt()).containsExactly("userTask_reviewPoe");
    }

    @Test
    void the_poe_is_sent_again_with_a_new_link() {
        Case one = cases.poeSent();
        String link = one.link();
        String task = one.task("userTask_fillPoe").getId();

        assertThat(done("agent", "send-again", Map.of("task", task, "confirmed", "yes")))
                .contains("It is sent again to ana.trujillo@contoso.example.");
        one.runs();

        assertThat(one.link()).isNotEqualTo(link);
        assertThat(one.association().contactChange()).isEmpty();
    }

    @Test
    void a_page_that_is_sent_twice_is_done_once_and_with_other_ticks_it_is_something_new() {
        Case one = signed();
        Case other = signed();
        Http http = cases.http("reviewer");
        Map<String, String> same =
                Map.of("task", tasks(one), "pageKey", UUID.randomUUID().toString());

        String first = send(http, "claim", same).header("Location");
        assertThat(send(http, "claim", same).header("Location")).isEqualTo(first);
        assertThat(result(http, first)).contains("Yours now.");
        assertThat(send(http, "claim", same).header("Location")).as("later too").isEqualTo(first);
        Map<String, String> more = new HashMap<>(same);
        more.put("task", tasks(one, other));
        assertThat(send(http, "claim", more).header("Location")).isNotEqualTo(first);
        assertThat(send(cases.http("colleague"), "claim", same).header("Location"))
                .as("of another person")
                .isNotEqualTo(first);
    }

    @Test
    void too_many_none_and_what_nobody_knows_are_refused_and_nothing_is_done() {
        Http http = cases.http("agent");
        String many =
                IntStream.range(0, 501).mapToObj(number -> "CPOR-x-" + number).collect(Collectors.joining(","));

        Http.Answer tooMany = send(http, "withdraw", Map.of("association", many));
        assertThat(tooMany.status()).isEqualTo(422);
        assertThat(tooMany.body()).contains("501 rows are ticked, and at most 500 can be done at once.");
        Http.Answer none = send(http, "claim", Map.of());
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.body()).contains("Tick at least one row first.");
        assertThat(send(http, "delete", Map.of("association", "x")).status()).isEqualTo(400);
        assertThat(done("agent", "remind", Map.of("association", "CPOR-x", "confirmed", "yes")))
                .contains("There is no such association.");
        assertThat(http.get(ACTIONS + "?run=nosuch").status()).isEqualTo(404);
        assertThat(http.get(ACTIONS + "/nosuch").status()).isEqualTo(404);
    }

    @Test
    void only_staff_send_it_and_only_from_our_own_page() {
        Case one = signed();
        Map<String, String> task = Map.of("action", "claim", "task", tasks(one));
        Http.Answer nowhere = new Http.Answer(200, "", null);

        assertThat(cases.http("manager").submit(nowhere, ACTIONS, task).status())
                .isEqualTo(403);
        assertThat(cases.http("manager").get("/staff/tasks").status()).isEqualTo(403);
        assertThat(cases.browser("reviewer").submit(nowhere, ACTIONS, task).status())
                .isEqualTo(403);
        assertThat(one.task("userTask_reviewPoe").getAssignee()).isNull();
    }

    @Test
    void the_table_shows_what_one_may_do_and_narrows_it() {
        Case review = signed();
        Case chase = cases.poeSent().timeComes("event_poeOverdue");
        String chaseTask = chase.task("userTask_chaseCustomer").getId();
        Http agent = cases.http("agent");
        Http reviewer = cases.http("reviewer");

        assertThat(agent.get("/staff/tasks?words=" + review.id()).body()).contains("Nothing fits.");
        assertThat(reviewer.get("/staff/tasks?words=" + review.id()).body())
                .contains(reviewOf(review), "Contoso Ltd", "nobody yet", ">Review POE<");
        assertThat(agent.get("/staff/tasks?words=CHASE").body()).contains(chaseTask);
        assertThat(agent.get("/staff/tasks?words=chase%25").body()).doesNotContain(chaseTask);
        assertThat(agent.get("/staff/tasks?who=me&words=" + chase.id()).body()).doesNotContain(chaseTask);
        done("agent", "claim", Map.of("task", chaseTask));
        assertThat(agent.get("/staff/tasks?who=me&words=" + chase.id()).body()).contains(chaseTask, ">you<");
        assertThat(agent.get("/staff/tasks?who=nobody&words=" + chase.id()).body())
                .doesNotContain(chaseTask);
        assertThat(agent.get("/staff/tasks?due=overdue&words=" + chase.id()).body())
                .doesNotContain(chaseTask);
        assertThat(agent.get("/staff/tasks?who=x&due=y").status()).isEqualTo(200);
    }

    @Test
    void what_somebody_asked_who_may_no_longer_do_it_is_not_done() {
        String user = cases.user("leaves" + UUID.randomUUID().toString().substring(0, 8), "staff", "poe-reviewers");
        Case one = signed();
        String task = reviewOf(one);
        Http http = cases.http(user);
        http.get("/staff/tasks");
        String locked = "insert into bulk_action (id, file_name, handed_in_by, handed_in_at, touched_at, state,"
                + " start_when_checked, action) values (:id, 'Claim', :by, current_timestamp, current_timestamp,"
                + " 'done', true, 'claim')";
        String run = UUID.randomUUID().toString();
        jdbc.sql(locked).param("id", run).param("by", user).update();
        jdbc.sql("insert into bulk_action_row (run_id, line, task_id, state) values (:id, 1, :task, 'waiting')")
                .param("id", run)
                .param("task", task)
                .update();
        identity.createMembership(user, "locked");
        jdbc.sql("update bulk_action set state = 'working' where id = :id")
                .param("id", run)
                .update();

        assertThat(result(cases.http("agent"), ACTIONS + "?run=" + run))
                .contains("Whoever asked for it may no longer do it.");
        assertThat(one.task("userTask_reviewPoe").getAssignee()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"task, claim", "task, give-back", "association, remind"})
    void an_id_that_cannot_be_ours_is_refused_in_words(String field, String action) {
        Http.Answer refused = send(cases.http("agent"), action, Map.of(field, "A".repeat(65), "confirmed", "yes"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Something is ticked that is no task and no association.");
    }

    @Test
    void tasks_are_handed_to_nobody_whose_id_cannot_be() {
        Http.Answer refused = send(
                cases.http("agent"),
                "hand-over",
                Map.of("task", "x", "confirmed", "yes", "awayKnown", "yes", "handTo", "h".repeat(65)));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Choose the colleague who gets the tasks.");
    }

    @Test
    void one_person_does_not_take_the_places_of_the_others() {
        String busy = cases.user("busy" + UUID.randomUUID().toString().substring(0, 8), "staff");
        for (int place = 0; place < FilePlaces.MOST_OF_ONE; place++) {
            jdbc.sql("insert into bulk_action (id, file_name, handed_in_by, handed_in_at, touched_at, state,"
                            + " start_when_checked) values (:id, 'x', :by, :at, :at, 'ready', false)")
                    .param("id", UUID.randomUUID().toString())
                    .param("by", busy)
                    .param("at", StoredFiles.utc(Instant.now()))
                    .update();
        }
        try {
            Http.Answer refused = send(cases.http(busy), "claim", Map.of("task", "x"));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.body())
                    .contains("You have 5 here, and one person can have no more at once. Wait until one is done");
            assertThat(send(cases.http("agent"), "claim", Map.of("task", "x")).status())
                    .isEqualTo(302);
        } finally {
            jdbc.sql("delete from bulk_action where handed_in_by = :by")
                    .param("by", busy)
                    .update();
        }
    }

    @Test
    void of_a_filed_paper_staff_hear_what_is_true_and_what_to_do() {
        Case one = cases.poeSent().paperFiled("agent");
        Map<String, String> asked = Map.of("association", ids(one), "confirmed", "yes");

        assertThat(of(one, done("agent", "remind", asked)))
                .contains("refused A signed paper was filed", "type it off", "send the POE again")
                .doesNotContain("not with the customer");

        cases.http("agent")
                .submit(
                        new Http.Answer(200, "", null),
                        "/staff/poe/" + one.id() + "/send-again",
                        Map.of("name", "Ben", "title", "CIO", "email", "ben@contoso.example"));
        one.runs();
        assertThat(of(one, done("agent", "remind", asked))).contains("done A reminder is mailed to ben@");
    }
}
