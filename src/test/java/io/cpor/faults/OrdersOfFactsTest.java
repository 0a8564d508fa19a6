package io.cpor.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.association.claim.Consent;
import io.cpor.association.claim.ConsentState;
import io.cpor.process.inbox.InboxRun;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.Slow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Consent, verification and decision may come in any order and more than once: the end is the same. */
@CporTest
@Slow
class OrdersOfFactsTest {
    enum Fact {
        CONSENT,
        VERIFICATION,
        ACCEPTANCE,
        REJECTION,
        DECLINE
    }

    @Autowired
    Cases cases;

    @Autowired
    InboxRun inbox;

    private static Stream<List<Fact>> accepted() {
        return withDuplicates(List.of(Fact.CONSENT, Fact.VERIFICATION, Fact.ACCEPTANCE));
    }

    private static Stream<List<Fact>> rejected() {
        return withDuplicates(List.of(Fact.CONSENT, Fact.VERIFICATION, Fact.REJECTION));
    }

    private static Stream<List<Fact>> declined() {
        return withDuplicates(List.of(Fact.CONSENT, Fact.VERIFICATION, Fact.DECLINE));
    }

    /** Every order: of each fact once; and of each twice in a row, and all of them once more at the end. */
    private static Stream<List<Fact>> withDuplicates(List<Fact> facts) {
        return orders(facts).stream().flatMap(order -> {
            Stream<Fact> twice = order.stream().flatMap(fact -> Stream.of(fact, fact));
            return Stream.of(order, Stream.concat(twice, order.stream()).toList());
        });
    }

    private static List<List<Fact>> orders(List<Fact> facts) {
        if (facts.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Fact>> orders = new ArrayList<>();
        for (Fact first : facts) {
            List<Fact> others = facts.stream().filter(fact -> fact != first).toList();
            for (List<Fact> rest : orders(others)) {
                orders.add(Stream.concat(Stream.of(first), rest.stream()).toList());
            }
        }
        return orders;
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void accepted_verified_and_consented_to_it_is_active(List<Fact> order) {
        Case one = cases.underReview();

        order.forEach(fact -> comes(fact, one));

        assertThat(one.outcome()).isEqualTo("active");
        assertThat(one.claim().consent().map(ConsentState::state)).contains(Consent.GIVEN);
    }

    @ParameterizedTest
    @MethodSource("rejected")
    void a_rejection_wins_whatever_else_is_known(List<Fact> order) {
        Case one = cases.underReview();

        order.forEach(fact -> comes(fact, one));

        assertThat(one.waitingAt()).containsExactly("userTask_decideOnDispute");
        assertThat(one.claim().consent().map(ConsentState::state))
                .as("consent is kept")
                .contains(Consent.GIVEN);
    }

    @ParameterizedTest
    @MethodSource("declined")
    void a_customer_who_declines_wins_whatever_else_is_known(List<Fact> order) {
        Case one = cases.underReview();

        order.forEach(fact -> comes(fact, one));

        assertThat(one.outcome()).isEqualTo("declined");
        assertThat(one.waitingAt()).isEmpty();
    }

    @Test
    void all_at_the_same_moment_end_as_one_after_the_other() {
        Case one = cases.underReview();
        one.microsoft("verify");
        Callable<Object> work = () -> {
            inbox.once();
            return null;
        };

        AtOnce.all(List.of(() -> sent(Fact.CONSENT, one), () -> sent(Fact.ACCEPTANCE, one), work, work));
        AtOnce.times(3, work);
        inbox.once();
        one.runs();
        comes(Fact.VERIFICATION, one);

        assertThat(one.outcome()).isEqualTo("active");
    }

    private void comes(Fact fact, Case one) {
        if (fact == Fact.VERIFICATION) {
            if (one.outcome().equals("open") && one.waitingAt().contains("gateway_nextPoll")) {
                one.microsoft("verify").timeComes("event_pollDue");
            }
        } else {
            assertThat(sent(fact, one)).as("an event is taken at any time").isEqualTo(202);
            inbox.once();
            one.runs();
        }
    }

    private static Object sent(Fact fact, Case one) {
        return switch (fact) {
            case CONSENT -> event(one, "cpor.consent.received", Map.of());
            case DECLINE -> event(one, "cpor.consent.declined", Map.of());
            case ACCEPTANCE -> event(one, "cpor.decision.received", Map.of("decision", "accepted"));
            case REJECTION -> event(one, "cpor.decision.received", Map.of("decision", "rejected"));
            case VERIFICATION -> throw new IllegalArgumentException("it is looked for, not sent");
        };
    }

    /** Each time another event, as if another sender told of it. */
    private static int event(Case one, String type, Map<String, String> more) {
        return one.event(
                        UUID.randomUUID().toString(),
                        type,
                        Instant.now(),
                        one.claim().claimId(),
                        more)
                .status();
    }
}
