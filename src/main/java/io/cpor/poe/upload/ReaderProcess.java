package io.cpor.poe.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * One run of the program that opens a file. It knows of our environment only what Java needs to find its files, and it is
 * gone when this returns.
 */
final class ReaderProcess {
    /** Java's own start, before anything of the file was read: a busy machine is not the file's fault. */
    private static final Duration START_LIMIT = Duration.ofSeconds(30);

    /** In bytes; a long scan takes about 200 MB. */
    private static final long MOST_MEMORY = 256L * 1024 * 1024;

    /** Of processor time; a page in colour, scanned with 600 dpi, takes a third of it. */
    private static final Duration PAGE_LIMIT = Duration.ofSeconds(6);

    private static final long LOOK_EVERY_MILLIS = 10;

    /** Where others keep the machine busy, a file may take so many times its limit of processor time by the clock. */
    private static final int BUSY_FACTOR = 6;

    private static final Set<String> ENVIRONMENT = Set.of("LANG", "LC_ALL", "LC_CTYPE", "SystemRoot");

    private final Process process;
    private final WorkDirectory directory;

    private ReaderProcess(Process process, WorkDirectory directory) {
        this.process = process;
        this.directory = directory;
    }

    /** @throws UploadRefused if that is the verdict, or if there is none in time */
    static InspectionResult run(
            Class<?> program, WorkDirectory directory, List<CheckedFile> files, UploadSettings limits) {
        ReaderProcess reader = new ReaderProcess(start(program, directory, files), directory);
        try {
            return reader.await(limits);
        } catch (InterruptedException shuttingDown) {
            Thread.currentThread().interrupt();
            throw new UploadRefused(RejectionReason.BUSY);
        } finally {
            reader.end();
        }
    }

    private static Process start(Class<?> program, WorkDirectory directory, List<CheckedFile> files) {
        ProcessBuilder builder = new ProcessBuilder(JavaCommand.of(program, directory, files))
                .directory(directory.path().toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().retainAll(ENVIRONMENT);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The verdict must be there soon; the pictures of its pages may take their time. */
    private InspectionResult await(UploadSettings limits) throws InterruptedException {
        awaitFile(START_LIMIT, () -> Files.exists(directory.started()));
        awaitFile(limits.timeLimit(), () -> Files.exists(directory.verdict()));
        InspectionResult reading = InspectionResult.read(directory.verdict());
        awaitPictures(reading.pages(), limits.drawingLimit());
        directory.pictures(reading.pages());
        return reading;
    }

    /** Each page has its own limit: many good pages may take long together, and a bad one is soon found out. */
    private void awaitPictures(int pages, Duration limit) throws InterruptedException {
        Duration before = processorTime();
        for (int page = 1; page <= pages; page++) {
            Path picture = directory.picture(page);
            awaitFile(least(PAGE_LIMIT, limit.minus(processorTime().minus(before))), () -> Files.exists(picture));
        }
        awaitFile(PAGE_LIMIT, () -> false);
    }

    private static Duration least(Duration one, Duration left) {
        if (left.isNegative() || left.isZero()) {
            throw new UploadRefused(RejectionReason.TOO_COMPLEX);
        }
        return one.compareTo(left) < 0 ? one : left;
    }

    /**
     * Until it is there or the child has ended well.
     *
     * @param limit of processor time: a busy machine is not the file's fault
     */
    private void awaitFile(Duration limit, BooleanSupplier there) throws InterruptedException {
        long begun = System.nanoTime();
        Duration usedBefore = processorTime();
        while (!there.getAsBoolean()) {
            if (process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                refuseIfFailed();
                return;
            }
            boolean worked = processorTime().minus(usedBefore).compareTo(limit) > 0;
            if (worked || ResidentMemory.of(process.pid()) > MOST_MEMORY) {
                throw new UploadRefused(RejectionReason.TOO_COMPLEX);
            }
            if (System.nanoTime() - begun > BUSY_FACTOR * limit.toNanos()) {
                throw new UploadRefused(RejectionReason.BUSY);
            }
        }
    }

    /** What the child has used of the processor; nothing where the system does not tell, and the clock alone counts. */
    private Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private void refuseIfFailed() {
        if (process.exitValue() == JavaCommand.OUT_OF_MEMORY) {
            throw new UploadRefused(RejectionReason.TOO_COMPLEX);
        }
        if (process.exitValue() != 0) {
            throw new UploadRefused(RejectionReason.UNREADABLE);
        }
    }

    /** Waits for its very end, because until then it may still write into its directory. */
    private void end() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
