package io.cpor.web.staff;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cpor.process.deputy.Deputies;
import io.cpor.testing.Agreements;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import io.cpor.testing.SecurityStatement;
import io.cpor.testing.Slow;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A person who is away names a colleague who stands in. */
@CporTest
@Slow
class DeputiesPageTest {
    private static final String PAGE = "/staff/deputies";

    @Autowired
    Cases cases;

    @Autowired
    Deputies deputies;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcClient jdbc;

    private String away;
    private String deputy;

    @BeforeEach
    void people() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        away = cases.user("away" + mark, "staff", "poe-reviewers");
        deputy = cases.user("deputy" + mark, "staff", "poe-reviewers");
    }

    private Http.Answer names(String user, String named, String from, String until) {
        Http http = cases.http(user);
        return http.submit(http.get(PAGE), PAGE, Map.of("deputy", named, "from", from, "until", until));
    }

    private String day(int fromToday) {
        return deputies.today().plusDays(fromToday).toString();
    }

    private void isNamed() {
        assertThat(names(away, deputy, day(0), day(3)).status()).isEqualTo(302);
    }

    private Case signedAndTakenBy(String user) {
        Case one = cases.poeSent().customerSigns();
        tasks.setAssignee(reviewOf(one), user);
        return one;
    }

    private static String reviewOf(Case one) {
        return one.task("userTask_reviewPoe").getId();
    }

    private String done(String user, String action, Map<String, String> more) {
        Http http = cases.http(user);
        Map<String, String> fields = new HashMap<>(more);
        fields.put("action", action);
        fields.put("pageKey", UUID.randomUUID().toString());
        Http.Answer begun = http.submit(http.get("/staff/tasks"), "/staff/bulk-actions", fields);
        assertThat(begun.status()).as(begun.body()).isEqualTo(302);
        String page = begun.header("Location");
        await().atMost(ofSeconds(60))
                .until(() ->
                        !http.get(page.replace("?run=", "/")).json().get("busy").asBoolean());
        return http.get(page).body();
    }

    @Test
    void the_deputy_sees_the_tasks_and_takes_them_over_in_the_deputys_own_name() {
        Case one = signedAndTakenBy(away);
        Map<String, String> task = Map.of("task", reviewOf(one));
        assertThat(done(deputy, "claim", task)).contains(">refused<", away + " Test (" + away + ") has it.");
        isNamed();

        assertThat(cases.http(deputy).get("/staff/tasks?who=stead").body())
                .contains("You stand in for", away + " Test", "until", "away: you stand in", reviewOf(one), one.id());
        assertThat(done(deputy, "claim", task)).contains("Yours now, in the stead of " + away + " Test");

        assertThat(one.task("userTask_reviewPoe").getAssignee()).isEqualTo(deputy);
        assertThat(cases.http("agent").get("/staff/association/" + one.id()).body())
                .contains("Review POE taken over by " + deputy + " Test (" + deputy + "), who stands in for " + away
                        + " Test (" + away + ")");
    }

    @Test
    void a_colleague_who_is_no_deputy_sees_no_word_of_it() {
        Case one = signedAndTakenBy(away);
        isNamed();

        assertThat(cases.http("colleague").get("/staff/tasks").body()).doesNotContain("stand in for <strong>" + away);
        assertThat(cases.http("colleague").get("/staff/tasks?who=stead").body()).doesNotContain(reviewOf(one));
        assertThat(done("colleague", "give-back", Map.of("task", reviewOf(one))))
                .contains(" has it.");
        assertThat(one.task("userTask_reviewPoe").getAssignee()).isEqualTo(away);
    }

    @Test
    @SecurityStatement(6)
    void four_eyes_look_at_what_the_deputy_did_and_not_at_whom_the_deputy_stands_in_for() {
        isNamed();
        Case opened = startedBy(away);
        Case own = startedBy(deputy);

        assertThat(accepts(deputy, opened).status()).isEqualTo(204);
        Http.Answer refused = accepts(deputy, own);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("You opened this association yourself");
        assertThat(accepts(away, startedBy(away)).status())
                .as("who named a deputy")
                .isEqualTo(400);
    }

    @Test
    void a_deputy_who_is_locked_deleted_moved_or_whose_days_are_over_counts_as_none() {
        isNamed();
        assertThat(deputies.deputyOf(away)).isPresent();

        identity.createMembership(deputy, "locked");
        assertThat(deputies.deputyOf(away)).isEmpty();
        identity.deleteMembership(deputy, "locked");
        identity.deleteMembership(deputy, "poe-reviewers");
        assertThat(deputies.standInsOf(deputy)).isEmpty();
        identity.createMembership(deputy, "poe-reviewers");
        assertThat(deputies.deputyOf(away)).isPresent();

        move(-3, -1);
        assertThat(deputies.deputyOf(away)).isEmpty();
        assertThat(cases.http("manager").get(PAGE).body()).doesNotContain(away);
        move(1, 3);
        assertThat(deputies.deputyOf(away)).isEmpty();
        assertThat(cases.http("manager").get(PAGE).body()).contains(away, "to come");
        move(0, 0);
        assertThat(deputies.deputyOf(away)).isPresent();

        identity.deleteUser(deputy);
        assertThat(deputies.deputyOf(away)).isEmpty();
    }

    private void move(int from, int until) {
        jdbc.sql("update stand_in set first_day = :from, last_day = :until where absent = :absent")
                .param("from", deputies.today().plusDays(from))
                .param("until", deputies.today().plusDays(until))
                .param("absent", away)
                .update();
    }

    @Test
    void it_is_ended_early_by_who_named_the_deputy_and_by_nobody_else() {
        isNamed();
        String id = deputies.deputyOf(away).orElseThrow().id();
        Http other = cases.http(deputy);
        other.submit(other.get(PAGE), PAGE + "/" + id + "/end", Map.of());
        assertThat(deputies.deputyOf(away)).isPresent();

        Http http = cases.http(away);
        http.submit(http.get(PAGE), PAGE + "/" + id + "/end", Map.of());

        assertThat(deputies.deputyOf(away)).isEmpty();
        assertThat(names(away, deputy, day(0), day(1)).status()).as("again").isEqualTo(302);
    }

    @Test
    void what_cannot_be_is_refused_with_the_field_and_the_remedy() {
        assertThat(names(away, "agent", day(0), day(1)).body()).contains("in the same groups as you");
        assertThat(names(away, away, day(0), day(1)).body()).contains("in the same groups as you");
        assertThat(names(away, "nosuch", day(0), day(1)).status()).isEqualTo(422);
        assertThat(names(away, deputy, day(-1), day(1)).body()).contains("It is today or later.");
        assertThat(names(away, deputy, "4.12.", day(1)).body()).contains("Enter the first day.");
        assertThat(names(away, deputy, day(2), day(1)).body()).contains("It is not before the first.");
        assertThat(names(away, deputy, day(0), day(400)).body()).contains("at most 180 days");
        isNamed();
        assertThat(names(away, deputy, day(3), day(5)).body()).contains("End that first, or choose other days.");
        assertThat(names(away, deputy, day(4), day(5)).status()).as("after it").isEqualTo(302);
    }

    @Test
    void managers_see_it_and_change_nothing() {
        isNamed();
        Http.Answer seen = cases.http("manager").get(PAGE);
        assertThat(seen.body()).contains(away, deputy).doesNotContain("Name a deputy", "End it");

        assertThat(names("manager", deputy, day(0), day(1)).status()).isEqualTo(403);
        assertThat(cases.http("owner").get(PAGE).status()).isEqualTo(403);
    }

    @Test
    void whoever_hands_a_task_to_who_is_away_is_offered_the_deputy() {
        Case one = signedAndTakenBy("colleague");
        isNamed();
        Http http = cases.http("colleague");
        Map<String, String> wanted =
                Map.of("action", "hand-over", "task", reviewOf(one), "confirmed", "yes", "handTo", away);

        Http.Answer asked = http.submit(http.get("/staff/tasks"), "/staff/bulk-actions", wanted);

        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.body()).contains("is away until", "Hand over to " + deputy + " Test", "To " + away + " Test");
        assertThat(one.task("userTask_reviewPoe").getAssignee()).isEqualTo("colleague");
        assertThat(done(
                        "colleague",
                        "hand-over",
                        Map.of("task", reviewOf(one), "confirmed", "yes", "awayKnown", "yes", "handTo", deputy)))
                .contains("Handed over to " + deputy + " Test");
        assertThat(one.task("userTask_reviewPoe").getAssignee()).isEqualTo(deputy);
    }

    private Case startedBy(String user) {
        Http.Answer started = cases.http(user).post("/api/associations", Agreements.contoso());
        assertThat(started.status()).as(started.body()).isEqualTo(201);
        return cases.named(started.json().get("id").asText()).runs().customerSigns();
    }

    private Http.Answer accepts(String user, Case one) {
        return cases.http(user)
                .post(
                        "/engine-rest/task/" + reviewOf(one) + "/submit-form",
                        "{\"variables\":{\"poeReview\":{\"value\":\"accepted\"}}}");
    }

    @ParameterizedTest
    @CsvSource({
        "+999999999-12-31, +999999999-12-31",
        "+5874898-01-01, +5874898-01-01",
        "9999-12-31, 9999-12-31",
        "-999999999-01-01, 2026-01-01"
    })
    void days_that_nobody_plans_for_are_refused_in_words(String from, String until) {
        Http.Answer refused = names(away, deputy, from, until);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).containsPattern("first day");
        assertThat(cases.http(away).get(PAGE).status()).isEqualTo(200);
    }

    @Test
    void a_last_day_that_no_calendar_has_is_refused_in_words() {
        Http.Answer refused = names(away, deputy, day(1), "+999999999-12-31");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Choose at most 180 days.");
    }

    @Test
    void one_person_names_twenty_for_days_to_come_and_no_more() {
        for (int day = 1; day <= 20; day++) {
            deputies.name(
                    away,
                    deputy,
                    deputies.today().plusDays(day),
                    deputies.today().plusDays(day));
        }

        Http.Answer refused = names(away, deputy, day(30), day(30));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("You have named 20 deputies for days to come. End one first.");
    }
}
