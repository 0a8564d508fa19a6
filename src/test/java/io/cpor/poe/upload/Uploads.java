package io.cpor.poe.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Uploads files to an inspection of the test's own, and sees that it cleans up. */
final class Uploads {
    /** Generous, because the machine may be busy and Java has to start. */
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Path files;
    private final Path work;
    private final UploadInspection inspection;

    Uploads(Path directory, Duration timeLimit, Class<?> program) {
        this(directory, timeLimit, Duration.ofSeconds(30), program);
    }

    Uploads(Path directory, Duration timeLimit, Duration drawingLimit, Class<?> program) {
        this.files = directory.resolve("files");
        this.work = directory.resolve("work");
        this.inspection = new UploadInspection(
                new UploadSettings(work, timeLimit, drawingLimit, Duration.ofMillis(200)), program);
    }

    static Uploads to(Path directory) {
        return new Uploads(directory, Duration.ofSeconds(5), FileReaderProgram.class);
    }

    InspectedFile inspect(String name, String declaredType, byte[] content) {
        return inspect(name, declaredType, content, UUID.randomUUID().toString());
    }

    InspectedFile inspect(String name, String declaredType, byte[] content, String sender) {
        return inspection.inspect(List.of(file(name, declaredType, content)), sender);
    }

    /** Photos of one paper. */
    InspectedFile inspectAll(List<UploadedFile> photos) {
        return inspection.inspect(photos, UUID.randomUUID().toString());
    }

    UploadedFile file(String name, String declaredType, byte[] content) {
        try {
            Files.createDirectories(files);
            return new UploadedFile(
                    name, declaredType, Files.write(Files.createTempFile(files, "upload", ".tmp"), content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RejectionReason refused(String name, String declaredType, byte[] content) {
        return refusedAll(List.of(file(name, declaredType, content)));
    }

    RejectionReason refusedAll(List<UploadedFile> photos) {
        long begun = System.nanoTime();
        UploadRefused refused = catchThrowableOfType(
                UploadRefused.class, () -> inspectAll(photos).close());
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(SOON);
        assertThat(refused).as("refused").isNotNull();
        assertThat(leftBehind()).isEmpty();
        return refused.reason();
    }

    RejectionReason refusedPdf(byte[] content) {
        return refused("poe.pdf", "application/pdf", content);
    }

    /** What lies in the directory for pictures. */
    List<Path> leftBehind() {
        if (Files.notExists(work)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(work)) {
            return all.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
