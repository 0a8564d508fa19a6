package io.cpor.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * One case on its way to an active association, with questions, a rejection and a dispute between as chance has it. People
 * and Microsoft do the next thing that is to be done, whenever the application can be reached; what was acknowledged must
 * never have to be done again.
 */
final class Journey {
    private final World world;
    private final String key;

    /** The same however often it is handed in. */
    private final ObjectNode agreement = Desk.agreement();

    private final Deque<String> microsoft = new ArrayDeque<>();
    private final Map<Operation, Integer> wanted = new EnumMap<>(Operation.class);
    private final Set<String> acknowledged = new HashSet<>();
    private String association;
    private String did = "nothing yet";

    Journey(World world, String key, Random chance) {
        this.world = world;
        this.key = key;
        List<String> between = new ArrayList<>(List.of("consent"));
        for (int questions = chance.nextInt(3); questions > 0; questions--) {
            between.add(chance.nextInt(between.size() + 1), "request-information");
        }
        if (chance.nextBoolean()) {
            between.add(chance.nextInt(between.size() + 1), "reject");
        }
        microsoft.addAll(between);
        if (chance.nextBoolean()) { // last: what is verified is not polled any more, so a question would not be seen
            microsoft.add("verify");
        }
        microsoft.add("approve");
        wanted.put(Operation.CREATE, 1);
        wanted.put(Operation.RESUBMIT, (int)
                between.stream().filter("request-information"::equals).count());
        wanted.put(Operation.DISPUTE, between.contains("reject") ? 1 : 0);
    }

    /** Does the next thing, if there is one now. @return whether the association is active */
    boolean goesOn() {
        if (association == null) {
            association = world.desk().agreementSigned(key, agreement);
            return false;
        }
        JsonNode shown = world.desk().shown(association);
        List<String> waiting = StreamSupport.stream(shown.get("waitingAt").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        if (waiting.contains("userTask_fillPoe")) {
            once("signed", () -> world.desk().customerSigns(association));
        } else if (waiting.contains("userTask_reviewPoe")) {
            once("accepted", () -> world.desk().reviewerAccepts(association));
        } else if (waiting.contains("userTask_answerReviewer")) {
            once("answer before " + microsoft, () -> world.desk().staffAnswer(association, "It is on page 2."));
        } else if (waiting.contains("userTask_decideOnDispute")) {
            once("dispute", () -> world.desk().staffDispute(association));
        } else if (waiting.contains("event_decisionReceived") && !microsoft.isEmpty()) {
            microsoftActs(
                    shown.at("/claim/claimId").asText(),
                    shown.at("/claim/status").asText());
        }
        return shown.get("status").asText().equals("active");
    }

    private void once(String step, Runnable doing) {
        did = step;
        assertThat(acknowledged)
                .as("%s was acknowledged, and must not have to be done again for %s", step, association)
                .doesNotContain(step);
        doing.run();
        acknowledged.add(step);
    }

    /** Microsoft does the next thing once both sides agree on what was before. */
    private void microsoftActs(String claimId, String known) {
        String now = world.center().status(claimId);
        if (!now.equals(known) || now.equals("Partner action required") || now.startsWith("Rejected")) {
            return;
        }
        String step = microsoft.peek();
        did = step;
        if (step.equals("consent")) {
            world.desk().consentArrives(association);
        } else {
            world.center().microsoft(claimId, step);
        }
        microsoft.remove();
    }

    /** Everything was done once, and nothing was sent again without a look before. */
    void endedWell() {
        String reference = world.desk().reference(association);
        assertThat(world.center().claims().get(reference)).as(toString()).hasSize(1);
        wanted.forEach((operation, times) -> {
            List<Call> calls = world.center().calls(operation, reference);
            assertThat(calls.stream().filter(call -> call.effect() == Call.Effect.DONE))
                    .as("%s of %s", operation, this)
                    .hasSize(times);
            Operation look = operation == Operation.CREATE ? Operation.FIND : Operation.SHOW;
            List<Integer> looks = world.center().calls(look, reference).stream()
                    .map(Call::number)
                    .toList();
            int before = -1;
            for (Call call : calls) {
                int after = before;
                assertThat(looks)
                        .as("a look before %s", call)
                        .anyMatch(number -> number > after && number < call.number());
                before = call.number();
            }
        });
    }

    @Override
    public String toString() {
        return key + ", which is " + association + ", last did \"" + did + "\", still to come " + microsoft;
    }
}
