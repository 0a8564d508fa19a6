package io.cpor.poe.document;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A program of its own, so that its heap is its own: POEs are drawn and sealed by many at once, and it tells in bytes what
 * they need. Arguments: the keystore, and for how many seconds; none at all tells what is needed at rest.
 */
final class PoeCrowd {
    private static final int SIZE = 20;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private PoeCrowd() {}

    public static void main(String[] arguments) throws Exception {
        OwnPoe poe = new OwnPoe(Path.of(arguments[0]));
        poe.write(OutputStream.nullOutputStream());
        System.out.println(used());
        Duration time = Duration.ofSeconds(Integer.parseInt(arguments[1]));
        if (!time.isZero()) {
            crowd(poe, time);
        }
    }

    /** Prints the most bytes that were needed at a time, those that stay afterwards, and how many POEs it were. */
    private static void crowd(OwnPoe poe, Duration time) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(SIZE);
        AtomicBoolean enough = new AtomicBoolean();
        AtomicInteger written = new AtomicInteger();
        List<CompletableFuture<Void>> all = Stream.generate(() -> CompletableFuture.runAsync(
                        () -> {
                            while (!enough.get()) {
                                write(poe);
                                written.incrementAndGet();
                            }
                        },
                        threads))
                .limit(SIZE)
                .toList();
        long most = 0;
        for (long end = System.nanoTime() + time.toNanos(); System.nanoTime() < end; ) {
            Thread.sleep(BETWEEN_LOOKS.toMillis());
            most = Math.max(most, used());
        }
        enough.set(true);
        all.forEach(CompletableFuture::join);
        threads.shutdown();
        System.out.printf("%d%n%d%n%d%n", most, used(), written.get());
    }

    private static void write(OwnPoe poe) {
        try {
            poe.write(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** After a collection: what is in use, and at most what others took since. */
    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
