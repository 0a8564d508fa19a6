package io.cpor.faults;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Killed at any moment, {@code faults.seeds} times (100 unless told). What chance decides follows from the seed in the
 * test's name; {@code -Dfaults.seed=} repeats one.
 */
@Tag("faults")
@ExtendWith(World.Shared.class)
class RandomKillsIT {
    private static final int CASES = 3;

    /** About as long as the cases take. */
    private static final int LONGEST_LIFE_MILLIS = 20_000;

    /** About as long as a start takes. */
    private static final int LONGEST_START_MILLIS = 10_000;

    private final World world;

    RandomKillsIT(World world) {
        this.world = world;
    }

    private static LongStream seeds() {
        Long one = Long.getLong("faults.seed");
        return one != null
                ? LongStream.of(one)
                : new Random().longs(Integer.getInteger("faults.seeds", 100), 1, 1_000_000_000);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whenever_it_is_killed_every_case_ends_well(long seed) throws Exception {
        System.out.println("faults.seed=" + seed);
        Random chance = new Random(seed);
        List<Journey> journeys = IntStream.range(0, CASES)
                .mapToObj(number -> new Journey(world, "seed " + seed + " case " + number, new Random(seed + number)))
                .toList();
        world.center().forgetful(chance.nextBoolean());
        AtomicBoolean up = new AtomicBoolean(true);
        ExecutorService people = Executors.newFixedThreadPool(CASES);
        try {
            List<Future<Object>> underway = journeys.stream()
                    .map(journey -> people.submit(() -> toItsEnd(journey, up)))
                    .toList();
            Thread.sleep(chance.nextInt(LONGEST_LIFE_MILLIS));
            kill(up);
            if (chance.nextInt(4) == 0) { // and once more while it recovers
                world.application().launch();
                Thread.sleep(chance.nextInt(LONGEST_START_MILLIS));
                kill(up);
            }
            world.application().start();
            up.set(true);
            for (int i = 0; i < CASES; i++) {
                ended(underway.get(i), journeys.get(i));
            }
        } finally {
            people.shutdownNow();
            people.awaitTermination(1, TimeUnit.MINUTES);
        }
        journeys.forEach(Journey::endedWell);
        await().atMost(ofMinutes(1)).until(() -> world.desk().incidents() == 0);
    }

    private void kill(AtomicBoolean up) {
        world.killed();
        up.set(false);
    }

    private static void ended(Future<Object> way, Journey journey) throws InterruptedException, ExecutionException {
        try {
            way.get(3, TimeUnit.MINUTES);
        } catch (java.util.concurrent.TimeoutException e) {
            assertThat(journey.toString()).as("a case got stuck").isEmpty();
        }
    }

    private static Object toItsEnd(Journey journey, AtomicBoolean up) throws InterruptedException {
        while (true) {
            try {
                if (up.get() && journey.goesOn()) {
                    return journey;
                }
            } catch (UncheckedIOException cutOff) {
                // nobody knows whether it was done; the next look tells
            }
            Thread.sleep(ofMillis(200).toMillis());
        }
    }
}
