package io.cpor.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cpor.association.claim.StatusSeen;
import io.cpor.partnercenter.ClaimRefused;
import io.cpor.partnercenter.FiledClaim;
import io.cpor.partnercenter.PartnerCenter;
import io.cpor.partnercenter.PartnerCenterUnavailable;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.OwnApplication;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A bridge or proxy answers a call that changes something with the answer to somebody else's. It is unknown what the call did;
 * nothing of that answer is believed, and nothing is sent to the claim it tells of.
 */
@CporTest
@OwnApplication
@Import(AnswersOfOthersTest.Mixing.class)
class AnswersOfOthersTest {
    private static final AtomicReference<Function<FiledClaim, FiledClaim>> MIXED_UP = new AtomicReference<>();
    private static final AtomicReference<String> CALL = new AtomicReference<>();

    @TestConfiguration
    static class Mixing {
        @Bean
        static BeanPostProcessor mixing() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof PartnerCenter center ? mixedUp(center) : bean;
                }
            };
        }
    }

    private static Object mixedUp(PartnerCenter center) {
        return Proxy.newProxyInstance(
                AnswersOfOthersTest.class.getClassLoader(),
                new Class<?>[] {PartnerCenter.class},
                (proxy, method, given) -> answer(center, method, given));
    }

    private static Object answer(PartnerCenter center, Method method, Object... given) throws Throwable {
        Object answer;
        try {
            answer = method.invoke(center, given);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
        boolean mixed = method.getName().equals(CALL.get()) && answer instanceof FiledClaim;
        return mixed ? MIXED_UP.getAndSet(same -> same).apply((FiledClaim) answer) : answer;
    }

    @Autowired
    Cases cases;

    @Autowired
    PartnerCenter partnerCenter;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void all_is_well() {
        CALL.set(null);
    }

    private static void mixUp(String call, Function<FiledClaim, FiledClaim> answer) {
        MIXED_UP.set(answer);
        CALL.set(call);
    }

    private static FiledClaim strangers(FiledClaim own) {
        return new FiledClaim(
                own.claimId(),
                "OTHER-1",
                new StatusSeen("Rejected final", "stranger's", null, Instant.now()),
                UUID.randomUUID().toString(),
                List.of());
    }

    private static void failsOnce(Case one) {
        assertThatThrownBy(one::runs).isInstanceOf(PartnerCenterUnavailable.class);
    }

    @Test
    void a_creation_answered_with_another_associations_claim_takes_nothing_of_it() {
        Case a = cases.underReview();
        String claimOfA = a.claim().claimId();
        String poeOfA = poeAt(claimOfA);
        Case b = cases.poeSent().customerSigns().reviewerAccepts();
        FiledClaim other = partnerCenter.look(claimOfA);
        mixUp("create", own -> other);

        failsOnce(b);

        assertThat(b.claim().claimId()).isNull();
        assertThat(a.claim().claimId()).isEqualTo(claimOfA);
        assertThat(poeAt(claimOfA)).isEqualTo(poeOfA);
        isPutBeforePeople(b, claimOfA);

        b.runs();
        assertThat(b.claim().claimId()).isNotNull().isNotEqualTo(claimOfA);
        assertThat(poeAt(b.claim().claimId())).isNotEmpty();
        assertThat(b.claim().attempt()).isEqualTo(1);
        assertThat(partnerCenter.find(b.reference())).isPresent();
    }

    @Test
    void a_creation_answered_without_reference_and_tenant_is_looked_for_and_taken_over() {
        Case one = cases.poeSent().customerSigns().reviewerAccepts();
        mixUp("create", own -> new FiledClaim(own.claimId(), null, own.seen(), null, List.of()));

        failsOnce(one);

        assertThat(unclear(one)).as("nothing contradicts").isEmpty();
        one.runs();
        assertThat(one.claim().claimId())
                .isEqualTo(partnerCenter.find(one.reference()).orElseThrow().claimId());
    }

    @Test
    void an_answer_to_the_reviewer_that_is_answered_so_brings_no_decision() {
        Case one = cases.underReview().microsoft("request-information").timeComes("event_pollDue");
        mixUp("resubmit", AnswersOfOthersTest::strangers);

        assertThatThrownBy(
                        () -> one.completes("agent", "userTask_answerReviewer", Map.of("answer", "It is on page 2.")))
                .isInstanceOf(PartnerCenterUnavailable.class);

        assertThat(one.claim().decision()).isEmpty();
        assertThat(one.claim().lastSeen().orElseThrow().status()).isEqualTo("Partner action required");
        isPutBeforePeople(one, one.claim().claimId());
        one.runs();
        assertThat(one.claim().lastSeen().orElseThrow().status()).isEqualTo("Submitted");
        assertThat(one.waitingAt()).doesNotContain("userTask_answerReviewer");
    }

    @Test
    void nor_does_a_dispute() {
        Case one = cases.underReview().microsoft("reject").newsArrive();
        mixUp("dispute", AnswersOfOthersTest::strangers);

        assertThatThrownBy(() -> one.completes(
                        "agent",
                        "userTask_decideOnDispute",
                        Map.of("disputeDecision", "dispute", "justification", "The POE names the workload.")))
                .isInstanceOf(PartnerCenterUnavailable.class);

        assertThat(one.claim().isDisputed()).isFalse();
        isPutBeforePeople(one, one.claim().claimId());
        one.runs();
        assertThat(one.claim().isDisputed()).isTrue();
        assertThat(one.claim().lastSeen().orElseThrow().status()).isEqualTo("Dispute");
    }

    @Test
    void a_withdrawal_that_is_answered_so_is_looked_at_again() {
        Case one = cases.underReview();
        mixUp("disassociate", AnswersOfOthersTest::strangers);

        cases.http("agent").post("/api/associations/" + one.id() + "/withdraw", "{\"reason\": \"Not now.\"}");
        failsOnce(one);

        assertThat(one.claim().lastSeen().orElseThrow().reason()).isNotEqualTo("stranger's");
        isPutBeforePeople(one, one.claim().claimId());
        one.runs();
        assertThat(one.outcome()).isEqualTo("withdrawn");
        assertThat(one.claim().lastSeen().orElseThrow().reason()).isNotEqualTo("stranger's");
    }

    @Test
    void what_a_refusal_says_is_no_markup_in_the_form() {
        Case one = cases.underReview().microsoft("request-information").timeComes("event_pollDue");
        mixUp("resubmit", own -> {
            throw new ClaimRefused("See [here](http://evil.example) " + "[".repeat(1900));
        });
        one.completes("agent", "userTask_answerReviewer", Map.of("answer", "It is on page 2."))
                .microsoft("request-information")
                .timeComes("event_pollDue");

        String shown = tasks.getVariable(one.task("userTask_answerReviewer").getId(), "refusal")
                .toString();
        assertThat(shown)
                .startsWith("Your answer was not sent: See &#91;here&#93;")
                .doesNotContain("[", "](")
                .hasSizeLessThan(4000)
                .endsWith("Change it, or what is taken out.");
    }

    private void isPutBeforePeople(Case one, String claimId) {
        assertThat(unclear(one)).singleElement().satisfies(task -> {
            assertThat(tasks.getVariable(task.getId(), "claimId")).isEqualTo(claimId);
            assertThat(tasks.getVariable(task.getId(), "eventDoubt").toString()).contains("somebody else's claim");
        });
    }

    private List<Task> unclear(Case one) {
        return tasks.createTaskQuery()
                .processDefinitionKey("unclear-event")
                .processInstanceBusinessKey(one.id())
                .list();
    }

    private String poeAt(String claimId) {
        return jdbc.sql("select poe_sha256 from sandbox_claim where cast(number as varchar(20)) = :id")
                .param("id", claimId)
                .query(String.class)
                .single();
    }
}
