package io.cpor.poe.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cpor.testing.Slow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the program does that opens files, we come back, and nothing of it stays. */
@Slow
class ReaderProcessTest {
    private static final byte[] PDF = Pdfs.plain(document -> {});

    @TempDir
    private Path directory;

    @Test
    void one_that_hangs_is_ended() {
        Uploads uploads = new Uploads(directory, Duration.ofMillis(200), Hanging.class);

        assertThat(uploads.refusedPdf(PDF)).isEqualTo(RejectionReason.BUSY);
        assertThat(running(Hanging.class)).isEmpty();
    }

    @Test
    void one_that_works_for_ever_is_ended() {
        Uploads uploads = new Uploads(directory, Duration.ofMillis(500), Working.class);

        RejectionReason reason = RejectionReason.BUSY;
        for (int attempt = 0; attempt < 10 && reason == RejectionReason.BUSY; attempt++) {
            reason = uploads.refusedPdf(PDF); // busy: this machine gave it no half second of the processor in time
        }
        assertThat(reason).isEqualTo(RejectionReason.TOO_COMPLEX);
        assertThat(running(Working.class)).isEmpty();
    }

    @Test
    void one_that_waits_for_the_processor_may_go_on() {
        Uploads uploads = new Uploads(directory, Duration.ofSeconds(2), Waiting.class);

        assertThat(uploads.refusedPdf(PDF)).isEqualTo(RejectionReason.EMPTY);
    }

    @Test
    void one_that_crashes_is_a_refusal() {
        assertThat(with(Crashing.class).refusedPdf(PDF)).isEqualTo(RejectionReason.UNREADABLE);
    }

    @Test
    void one_without_a_verdict_is_a_refusal() {
        assertThat(with(Silent.class).refusedPdf(PDF)).isEqualTo(RejectionReason.UNREADABLE);
    }

    @Test
    void one_that_talks_nonsense_is_a_refusal() {
        assertThat(with(Raving.class).refusedPdf(PDF)).isEqualTo(RejectionReason.UNREADABLE);
    }

    @Test
    void one_that_promises_more_than_it_keeps_is_a_refusal() {
        assertThat(with(Boasting.class).refusedPdf(PDF)).isEqualTo(RejectionReason.UNREADABLE);
    }

    @Test
    void it_knows_nothing_of_our_environment() {
        assertThat(System.getenv()).containsKey("PATH");
        assertThat(with(Telling.class).refusedPdf(PDF)).isEqualTo(RejectionReason.EMPTY);
    }

    @Test
    void only_two_files_are_read_at_once() throws Exception {
        Uploads uploads = new Uploads(directory, Duration.ofSeconds(1), Hanging.class);
        List<CompletableFuture<Void>> others = List.of(begun(uploads), begun(uploads));
        while (uploads.leftBehind().size() < 2) {
            TimeUnit.MILLISECONDS.sleep(10);
        }

        assertThat(refusalWhileOthersAreRead(uploads)).isEqualTo(RejectionReason.BUSY);
        for (CompletableFuture<Void> other : others) {
            assertThat(other.handle((done, failed) -> failed).get(30, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(UploadRefused.class);
        }
        assertThat(uploads.leftBehind()).isEmpty();
    }

    @Test
    void one_sender_has_one_place_and_the_other_is_for_others() throws Exception {
        Uploads uploads = new Uploads(directory, Duration.ofSeconds(1), Hanging.class);
        CompletableFuture<Void> first = CompletableFuture.runAsync(
                () -> uploads.inspect("poe.pdf", "application/pdf", PDF, "one").close());
        while (uploads.leftBehind().isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(10);
        }

        assertThatThrownBy(() -> uploads.inspect("poe.pdf", "application/pdf", PDF, "one"))
                .isInstanceOfSatisfying(
                        UploadRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(RejectionReason.BUSY));
        assertThat(uploads.leftBehind()).as("the second was not begun").hasSize(1);
        CompletableFuture<Void> other = begun(uploads);
        while (uploads.leftBehind().size() < 2) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        CompletableFuture.allOf(first, other).handle((done, failed) -> failed).get(30, TimeUnit.SECONDS);
    }

    private static CompletableFuture<Void> begun(Uploads uploads) {
        return CompletableFuture.runAsync(
                () -> uploads.inspect("poe.pdf", "application/pdf", PDF).close());
    }

    private static RejectionReason refusalWhileOthersAreRead(Uploads uploads) {
        try (InspectedFile file = uploads.inspect("poe.pdf", "application/pdf", PDF)) {
            throw new AssertionError("taken: " + file.content());
        } catch (UploadRefused refused) {
            return refused.reason();
        }
    }

    private Uploads with(Class<?> program) {
        return new Uploads(directory, Duration.ofSeconds(5), program);
    }

    private static List<ProcessHandle> running(Class<?> program) {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains(program.getName()))
                .toList();
    }

    private static WorkDirectory begin(String[] arguments) throws IOException {
        WorkDirectory directory = new WorkDirectory(Path.of(arguments[0]));
        Files.createFile(directory.started());
        return directory;
    }

    static final class Hanging {
        public static void main(String[] arguments) throws IOException, InterruptedException {
            begin(arguments);
            TimeUnit.SECONDS.sleep(60);
        }
    }

    static final class Working {
        public static void main(String[] arguments) throws IOException {
            begin(arguments);
            for (long turns = 0; turns >= 0; turns++) {
                Thread.onSpinWait();
            }
        }
    }

    /** Gives its verdict late, as on a machine that is busy with other things. */
    static final class Waiting {
        public static void main(String[] arguments) throws IOException, InterruptedException {
            WorkDirectory directory = begin(arguments);
            TimeUnit.SECONDS.sleep(4);
            InspectionResult.refused(RejectionReason.EMPTY).write(directory.verdict());
        }
    }

    static final class Crashing {
        public static void main(String[] arguments) throws IOException {
            begin(arguments);
            Runtime.getRuntime().halt(134);
        }
    }

    static final class Silent {
        public static void main(String[] arguments) throws IOException {
            begin(arguments);
        }
    }

    static final class Raving {
        public static void main(String[] arguments) throws IOException {
            Files.writeString(begin(arguments).verdict(), "{\"pages\":\"many\"");
        }
    }

    static final class Boasting {
        public static void main(String[] arguments) throws IOException {
            Files.writeString(begin(arguments).verdict(), "{\"fields\":{},\"signed\":false,\"pages\":2}");
        }
    }

    /** Refuses, with a reason that tells whether it sees more than the names of languages. */
    static final class Telling {
        public static void main(String[] arguments) throws IOException {
            boolean clean = System.getenv().keySet().stream().allMatch(name -> name.matches("LANG|LC_.*|SystemRoot"));
            InspectionResult.refused(clean ? RejectionReason.EMPTY : RejectionReason.ACTIVE_CONTENT)
                    .write(begin(arguments).verdict());
        }
    }
}
