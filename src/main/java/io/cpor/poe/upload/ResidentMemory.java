package io.cpor.poe.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What a process holds of the machine's memory. Java limits its own heap, but a JPEG that is sharpened step by step is
 * unpacked outside of it, as a whole.
 */
final class ResidentMemory {
    private static final String LINE = "RssAnon:";

    private ResidentMemory() {}

    /** In bytes, as Linux tells it (proc(5), status); 0 on other systems, and once the process has ended. */
    static long of(long process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process), "status"))) {
            return lines.filter(line -> line.startsWith(LINE))
                    .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException | UncheckedIOException notTold) {
            return 0;
        }
    }
}
