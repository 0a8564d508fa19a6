package io.cpor.poe.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Decides whether an uploaded file may come in, and reads what we need of it. The file formats are read by libraries, in a
 * process of their own; what may be in a file is decided here by hand, because no library knows what a signed paper may hold.
 */
@Component
public class UploadInspection {
    /** As many files are read at once; each takes up to 256 MB of memory and a processor. */
    private static final int AT_ONCE = 2;

    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final UploadSettings settings;
    private final Class<?> program;

    @Autowired
    UploadInspection(UploadSettings settings) {
        this(settings, FileReaderProgram.class);
    }

    UploadInspection(UploadSettings settings, Class<?> program) {
        this.settings = settings;
        this.program = program;
    }

    /** Whose files are being read. Each sender has one place at most, so that one alone cannot keep all the others out. */
    private final Set<String> senders = new HashSet<>();

    /**
     * Takes about a second, and up to half a minute for a long scan. Of what is refused, nothing is left behind but the
     * caller's file.
     *
     * @param sender whose file it is; a second one of theirs waits until the first is read
     * @throws UploadRefused if it may not come in, with a sentence for the person who uploads
     */
    public InspectedFile inspect(UploadedFile file, String sender) {
        try {
            FileKind kind = FileTypeCheck.check(file);
            long until = System.nanoTime() + settings.patience().toNanos();
            takeTurn(sender, until);
            try {
                return inspectInTurn(kind, file, until);
            } finally {
                endTurn(sender);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where files lie while they are looked at. */
    public Path directory() {
        return settings.directory();
    }

    private void takeTurn(String sender, long until) {
        synchronized (senders) {
            while (!senders.add(sender)) {
                long left = millisUntil(until);
                if (left == 0) {
                    throw new UploadRefused(RejectionReason.BUSY);
                }
                try {
                    senders.wait(left);
                } catch (InterruptedException shuttingDown) {
                    throw interrupted();
                }
            }
        }
    }

    private void endTurn(String sender) {
        synchronized (senders) {
            senders.remove(sender);
            senders.notifyAll();
        }
    }

    private InspectedFile inspectInTurn(FileKind kind, UploadedFile file, long until) throws IOException {
        try {
            if (!places.tryAcquire(millisUntil(until), TimeUnit.MILLISECONDS)) {
                throw new UploadRefused(RejectionReason.BUSY);
            }
        } catch (InterruptedException shuttingDown) {
            throw interrupted();
        }
        try {
            PolyglotCheck.check(kind, Files.readAllBytes(file.content()));
            return open(kind, file);
        } finally {
            places.release();
        }
    }

    private static long millisUntil(long until) {
        return Math.max(0, TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime()));
    }

    private static UploadRefused interrupted() {
        Thread.currentThread().interrupt();
        return new UploadRefused(RejectionReason.BUSY);
    }

    private InspectedFile open(FileKind kind, UploadedFile file) {
        WorkDirectory directory = WorkDirectory.below(settings.directory());
        boolean done = false;
        try {
            InspectionResult reading = ReaderProcess.run(program, directory, kind, file.content(), settings);
            done = true;
            return new InspectedFile(kind, file.content(), reading, directory);
        } finally {
            if (!done) {
                directory.close();
            }
        }
    }
}
