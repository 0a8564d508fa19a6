package io.cpor.faults;

import static io.cpor.faults.Fault.Moment.AFTER;
import static io.cpor.faults.Fault.Moment.BEFORE;
import static io.cpor.faults.Operation.ATTACH_POE;
import static io.cpor.faults.Operation.CREATE;
import static io.cpor.faults.Operation.DISPUTE;
import static io.cpor.faults.Operation.FIND;
import static io.cpor.faults.Operation.RESUBMIT;
import static io.cpor.faults.Operation.SHOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.faults.World.Effects;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Killed in the middle of an effect. Partner Center is forgetful meanwhile: it would do anything again that it is asked
 * again, so that looking first is all that helps.
 */
@Tag("faults")
@ExtendWith(World.Shared.class)
class KilledIT {
    private final World world;

    KilledIT(World world) {
        this.world = world;
    }

    @Test
    void after_it_sent_a_call_and_before_the_answer_came() {
        Effects effects = world.effects();
        world.center().forgetful(true);
        effects.each(AFTER, Fault::hold).forEach(world.center()::plan);
        effects.staffAct(world.desk());
        world.held(3);

        world.killedAndStartedAgain();

        world.allDone(effects);
        looked(effects, CREATE, effects.create(), FIND);
        looked(effects, RESUBMIT, effects.resubmit(), SHOW);
        looked(effects, DISPUTE, effects.dispute(), SHOW);
    }

    /** It looked after the call that it had sent, and did not send another. */
    private void looked(Effects effects, Operation operation, String association, Operation look) {
        List<Call> sent = world.calls(effects, operation, association);
        assertThat(sent).hasSize(1);
        assertThat(world.calls(effects, look, association))
                .anyMatch(call -> call.number() > sent.get(0).number());
    }

    @Test
    void after_the_answer_came_and_before_it_was_committed() {
        Effects effects = world.effects();
        world.center().forgetful(true);
        world.center().plan(Fault.hold(ATTACH_POE, BEFORE).of(effects.reference(effects.create())));
        effects.staffAct(world.desk());
        world.held(1);

        world.killedAndStartedAgain();

        world.allDone(effects);
        looked(effects, CREATE, effects.create(), FIND);
    }

    @Test
    void after_it_looked_and_before_it_sent_a_call() {
        Effects effects = world.effects();
        world.center().forgetful(true);
        world.center().plan(Fault.hold(FIND, AFTER).of(effects.reference(effects.create())));
        world.center().plan(Fault.hold(SHOW, AFTER).of(effects.reference(effects.resubmit())));
        world.center().plan(Fault.hold(SHOW, AFTER).of(effects.reference(effects.dispute())));
        effects.staffAct(world.desk());
        world.held(3);

        world.killedAndStartedAgain();

        world.allDone(effects);
        assertThat(world.calls(effects, CREATE, effects.create())).hasSize(1);
        assertThat(world.calls(effects, RESUBMIT, effects.resubmit())).hasSize(1);
        assertThat(world.calls(effects, DISPUTE, effects.dispute())).hasSize(1);
    }
}
