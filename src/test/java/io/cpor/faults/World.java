package io.cpor.faults;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The application and Partner Center, each in its process, shared by all tests with faults, and cases on their way. No fault
 * outlives its test.
 */
final class World {
    private final PartnerCenterProcess center = PartnerCenterProcess.start();
    private final ApplicationProcess application =
            new ApplicationProcess(Path.of("target", "faults" + System.getProperty("test.fork", "")), center.address());
    private final Desk desk = new Desk(application.port());

    /** Hands the world to tests, and starts it for the first. */
    static final class Shared implements BeforeEachCallback, ParameterResolver {
        @Override
        public void beforeEach(ExtensionContext context) {
            of(context).wellAgain();
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == World.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return of(context);
        }

        private static World of(ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.create(World.class))
                    .getOrComputeIfAbsent("world", none -> new Running(begun()), Running.class)
                    .world;
        }
    }

    /** Ends both processes after the last test. */
    private record Running(World world) implements AutoCloseable, ExtensionContext.Store.CloseableResource {
        @Override
        public void close() {
            world.application.close();
            world.center.close();
        }
    }

    private static World begun() {
        World world = new World();
        // whoever stops the tests stops the application too
        Runtime.getRuntime().addShutdownHook(new Thread(world.application::kill));
        world.application.startAnew();
        return world;
    }

    private void wellAgain() {
        center.clear();
        center.lag(ofMillis(0));
        center.forgetful(false);
    }

    PartnerCenterProcess center() {
        return center;
    }

    ApplicationProcess application() {
        return application;
    }

    Desk desk() {
        return desk;
    }

    /** Killed, and started again once nothing goes wrong at Partner Center any more. */
    void killedAndStartedAgain() {
        killed();
        center.clear();
        application.start();
    }

    /**
     * Killed; for every signature that was accepted before there is one record of evidence, and the file is not much larger
     * than what it holds.
     */
    void killed() {
        Set<String> signed = desk.signed();
        application.kill();
        Map<String, Integer> kept = EvidenceRecords.kept(application.database());
        assertThat(signed).allSatisfy(one -> assertThat(kept).containsEntry(one, 1));
        assertThat(kept.values()).allMatch(records -> records == 1);
        DatabaseFile file = new DatabaseFile(application.database());
        assertThat(file.bytes()).isLessThan(DatabaseFile.TIMES * file.liveBytes() + DatabaseFile.UNTIDIED);
    }

    /** A case each just before its effect: a claim to be created, one to be resubmitted, one to be disputed. */
    Effects effects() {
        List<Callable<String>> ways = List.of(
                this::signed,
                () -> waitingAt("userTask_answerReviewer", claimed("request-information")),
                () -> waitingAt("userTask_decideOnDispute", claimed("reject")));
        List<String> cases = ways.parallelStream().map(World::called).toList();
        Map<String, String> references = cases.stream().collect(Collectors.toMap(one -> one, desk()::reference));
        return new Effects(cases.get(0), cases.get(1), cases.get(2), references);
    }

    /** The ids of three associations; each has one claim, the first. */
    record Effects(String create, String resubmit, String dispute, Map<String, String> references) {
        String reference(String association) {
            return references.get(association);
        }

        /** Staff do what leads to the three effects. */
        void staffAct(Desk desk) {
            desk.reviewerAccepts(create);
            desk.staffAnswer(resubmit, "It is on page 2.");
            desk.staffDispute(dispute);
        }

        /** What each effect's call is. */
        Stream<Fault> each(Fault.Moment moment, java.util.function.BiFunction<Operation, Fault.Moment, Fault> fault) {
            return Stream.of(
                    fault.apply(Operation.CREATE, moment).of(reference(create)),
                    fault.apply(Operation.RESUBMIT, moment).of(reference(resubmit)),
                    fault.apply(Operation.DISPUTE, moment).of(reference(dispute)));
        }
    }

    /** A case whose customer has the link. */
    String withCustomer() {
        return waitingAt(
                "userTask_fillPoe", desk.agreementSigned(UUID.randomUUID().toString(), Desk.agreement()));
    }

    /** A case whose POE waits to be reviewed. */
    String signed() {
        String id = withCustomer();
        desk.customerSigns(id);
        return waitingAt("userTask_reviewPoe", id);
    }

    private String claimed(String microsoftThen) {
        String id = signed();
        desk.reviewerAccepts(id);
        waitingAt("event_decisionReceived", id);
        center.microsoft(desk.claimId(id), microsoftThen);
        return id;
    }

    String waitingAt(String box, String association) {
        comes(
                association + " waits at " + box,
                () -> desk.waitingAt(association).contains(box));
        return association;
    }

    void statusComes(String association, String status) {
        comes(association + " is " + status, () -> desk.claimStatus(association).equals(status));
    }

    /** That many calls are held. */
    void held(int calls) {
        comes(
                calls + " calls are held",
                () -> center.calls().stream().filter(Call::held).count() == calls);
    }

    /** All three effects are there, each once, and the cases went on. */
    void allDone(Effects effects) {
        statusComes(effects.create(), "Submitted");
        statusComes(effects.resubmit(), "Submitted");
        statusComes(effects.dispute(), "Dispute");
        for (String one : List.of(effects.create(), effects.resubmit(), effects.dispute())) {
            assertThat(center.claims().get(effects.reference(one)))
                    .as("claims of " + one)
                    .hasSize(1);
            waitingAt("event_decisionReceived", one);
        }
        assertThat(done(effects, Operation.CREATE, effects.create())).isEqualTo(1);
        assertThat(done(effects, Operation.RESUBMIT, effects.resubmit())).isEqualTo(1);
        assertThat(done(effects, Operation.DISPUTE, effects.dispute())).isEqualTo(1);
    }

    private long done(Effects effects, Operation operation, String association) {
        return calls(effects, operation, association).stream()
                .filter(call -> call.effect() == Call.Effect.DONE)
                .count();
    }

    List<Call> calls(Effects effects, Operation operation, String association) {
        return center.calls(operation, effects.reference(association));
    }

    void comes(String what, Callable<Boolean> condition) {
        await(what).atMost(ofSeconds(90)).pollInterval(ofMillis(200)).until(condition);
    }

    private static <T> T called(Callable<T> way) {
        try {
            return way.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
