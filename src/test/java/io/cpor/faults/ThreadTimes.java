package io.cpor.faults;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How much processor time a process and its threads have taken, as Linux tells it; threads of one name are taken together.
 *
 * @param all with that of threads that have ended
 */
record ThreadTimes(Duration all, Map<String, Duration> byName) {
    private static final int NAMED = 8;

    static ThreadTimes of(Process process) throws IOException {
        try (Stream<Path> threads = Files.list(Path.of("/proc", Long.toString(process.pid()), "task"))) {
            return new ThreadTimes(
                    process.info().totalCpuDuration().orElseThrow(),
                    threads.toList().stream().collect(toMap(ThreadTimes::name, ThreadTimes::taken, Duration::plus)));
        }
    }

    /** Without the numbers that threads of a pool have. */
    private static String name(Path thread) {
        return read(thread.resolve("comm")).strip().replaceAll("[-0-9]+$", "");
    }

    private static Duration taken(Path thread) {
        String nanos = read(thread.resolve("schedstat")).split(" ", 2)[0];
        return Duration.ofNanos(nanos.isBlank() ? 0 : Long.parseLong(nanos));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            return ""; // the thread has ended
        }
    }

    ThreadTimes since(ThreadTimes before) {
        return new ThreadTimes(
                all.minus(before.all),
                byName.entrySet().stream()
                        .collect(toMap(
                                Map.Entry::getKey,
                                thread -> thread.getValue()
                                        .minus(before.byName.getOrDefault(thread.getKey(), Duration.ZERO)))));
    }

    Duration withoutCompilers() {
        return byName.entrySet().stream()
                .filter(thread -> thread.getKey().contains(" CompilerThre"))
                .map(Map.Entry::getValue)
                .reduce(all, Duration::minus);
    }

    /** Those that took most, in milliseconds. */
    String most() {
        List<Map.Entry<String, Duration>> most = byName.entrySet().stream()
                .sorted(Map.Entry.<String, Duration>comparingByValue().reversed())
                .limit(NAMED)
                .toList();
        return most.stream()
                .map(thread -> thread.getKey() + " " + thread.getValue().toMillis())
                .collect(joining(", "));
    }
}
