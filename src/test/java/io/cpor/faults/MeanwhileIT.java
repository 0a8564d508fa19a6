package io.cpor.faults;

import static io.cpor.faults.Fault.Moment.AFTER;
import static io.cpor.faults.Fault.Moment.BEFORE;
import static io.cpor.faults.Operation.CREATE;
import static io.cpor.faults.Operation.DISPUTE;
import static io.cpor.faults.Operation.RESUBMIT;
import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.faults.World.Effects;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What happens at Partner Center while the application is dead. Looking first cannot tell all of it: the key must. */
@Tag("faults")
@ExtendWith(World.Shared.class)
class MeanwhileIT {
    private final World world;

    MeanwhileIT(World world) {
        this.world = world;
    }

    @Test
    void a_call_of_the_dead_takes_effect_only_after_it_was_sent_again() {
        Effects effects = world.effects();
        effects.each(BEFORE, Fault::hold).forEach(world.center()::plan);
        effects.staffAct(world.desk());
        world.held(3);

        world.killed();
        world.application().start();
        world.statusComes(effects.create(), "Submitted");
        world.statusComes(effects.resubmit(), "Submitted");
        world.statusComes(effects.dispute(), "Dispute");
        world.center().clear();
        world.held(0);

        world.allDone(effects);
        for (List<Call> calls : List.of(
                world.calls(effects, CREATE, effects.create()),
                world.calls(effects, RESUBMIT, effects.resubmit()),
                world.calls(effects, DISPUTE, effects.dispute()))) {
            assertThat(calls).extracting(Call::effect).containsExactly(Call.Effect.REPEATED, Call.Effect.DONE);
        }
    }

    @Test
    void microsoft_asks_something_else_and_does_not_get_the_old_answer() {
        Effects effects = world.effects();
        String asked = effects.resubmit();
        world.center().plan(Fault.hold(RESUBMIT, AFTER).of(effects.reference(asked)));
        world.desk().staffAnswer(asked, "It is on page 2.");
        world.held(1);

        world.killed();
        world.center()
                .microsoft(world.center().claims().get(effects.reference(asked)).get(0), "request-information");
        world.center().clear();
        world.application().start();

        world.waitingAt("userTask_answerReviewer", asked);
        assertThat(done(effects, asked)).isEqualTo(1);
        world.desk().staffAnswer(asked, "The other thing is on page 3.");
        world.statusComes(asked, "Submitted");
        assertThat(done(effects, asked)).isEqualTo(2);
    }

    private long done(Effects effects, String association) {
        return world.calls(effects, RESUBMIT, association).stream()
                .filter(call -> call.effect() == Call.Effect.DONE)
                .count();
    }
}
