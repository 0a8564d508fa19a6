package io.cpor.faults;

import static io.cpor.faults.Fault.Moment.AFTER;
import static io.cpor.faults.Fault.Moment.BEFORE;
import static io.cpor.faults.Operation.ATTACH_POE;
import static io.cpor.faults.Operation.CREATE;
import static io.cpor.faults.Operation.DISPUTE;
import static io.cpor.faults.Operation.FIND;
import static io.cpor.faults.Operation.RESUBMIT;
import static io.cpor.faults.Operation.SHOW;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.faults.World.Effects;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Calls of which nobody knows whether they took effect. */
@ExtendWith(World.Shared.class)
@Tag("faults")
class UnknownAnswersIT {
    /** Longer than is waited for an answer. */
    private static final long TOO_LONG = ApplicationProcess.READ_TIMEOUT_MILLIS + 2_000;

    /** Not quite as long as is waited for an answer. */
    private static final long SLOW = ApplicationProcess.READ_TIMEOUT_MILLIS - 500;

    private final World world;

    UnknownAnswersIT(World world) {
        this.world = world;
    }

    @Test
    void a_call_that_is_not_answered_in_time_is_found_done_or_is_sent_again() {
        Effects done = world.effects();
        Effects notDone = world.effects();
        world.center().forgetful(true);
        done.each(AFTER, (call, moment) -> Fault.silence(call, moment, TOO_LONG))
                .forEach(world.center()::plan);
        notDone.each(BEFORE, (call, moment) -> Fault.silence(call, moment, TOO_LONG))
                .forEach(world.center()::plan);
        done.staffAct(world.desk());
        notDone.staffAct(world.desk());
        world.held(6);

        world.allDone(done);
        world.allDone(notDone);
        assertThat(world.calls(done, CREATE, done.create())).hasSize(1);
        assertThat(world.calls(done, RESUBMIT, done.resubmit())).hasSize(1);
        assertThat(world.calls(done, DISPUTE, done.dispute())).hasSize(1);
        sentTwiceUnderOneKey(notDone, Duration.ZERO);
    }

    @Test
    void a_look_that_lags_behind_makes_no_second_claim_because_the_key_is_the_same() {
        Effects effects = world.effects();
        world.center().lag(ofSeconds(20));
        effects.each(AFTER, Fault::drop).forEach(world.center()::plan);
        effects.staffAct(world.desk());

        world.allDone(effects);
        sentTwiceUnderOneKey(effects, ofSeconds(9));
    }

    @Test
    void a_withdrawal_finds_the_claim_that_was_sent_and_does_not_show_yet() {
        String one = world.signed();
        String reference = world.desk().reference(one);
        world.center().lag(ofSeconds(20));
        world.center().plan(Fault.drop(CREATE, AFTER).of(reference));
        world.desk().reviewerAccepts(one);
        world.comes("the claim is there", () -> world.center().claims().containsKey(reference));

        world.desk().withdraws(one);

        String claim = world.center().claims().get(reference).get(0);
        world.comes("the claim is withdrawn", () -> world.center().status(claim).equals("Rejected final"));
        world.comes("the case has ended", () -> world.desk().waitingAt(one).isEmpty());
        assertThat(world.center().calls(CREATE, reference)).hasSize(1);
        assertThat(world.desk().claimId(one)).isEqualTo(claim);
    }

    private void sentTwiceUnderOneKey(Effects effects, Duration pause) {
        sentTwiceUnderOneKey(world.calls(effects, CREATE, effects.create()), pause);
        sentTwiceUnderOneKey(world.calls(effects, RESUBMIT, effects.resubmit()), pause);
        sentTwiceUnderOneKey(world.calls(effects, DISPUTE, effects.dispute()), pause);
    }

    private static void sentTwiceUnderOneKey(List<Call> calls, Duration pause) {
        assertThat(calls)
                .hasSize(2)
                .extracting(Call::requestId)
                .containsOnly(calls.get(0).requestId());
        assertThat(Duration.between(calls.get(0).at(), calls.get(1).at()))
                .as("it waited before it sent it again")
                .isGreaterThan(pause);
    }

    @Test
    void a_job_that_outlives_its_lock_and_runs_twice_has_one_effect() {
        Effects effects = world.effects();
        world.center().forgetful(true);
        slow(effects.reference(effects.create()), FIND, CREATE, ATTACH_POE);
        slow(effects.reference(effects.resubmit()), SHOW, RESUBMIT);
        slow(effects.reference(effects.dispute()), SHOW, DISPUTE);
        effects.staffAct(world.desk());

        world.allDone(effects);
        assertThat(world.calls(effects, FIND, effects.create()))
                .as("it ran twice")
                .hasSizeGreaterThan(1);
        assertThat(world.calls(effects, CREATE, effects.create())).hasSize(1);
        assertThat(world.calls(effects, RESUBMIT, effects.resubmit())).hasSize(1);
        assertThat(world.calls(effects, DISPUTE, effects.dispute())).hasSize(1);
    }

    private void slow(String reference, Operation... calls) {
        for (Operation call : calls) {
            world.center().plan(Fault.holdFor(call, AFTER, SLOW).of(reference));
        }
    }
}
