package io.cpor.poe.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
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
     * caller's files.
     *
     * @param files one, or the photos of one paper in their order, of which one PDF is made
     * @param sender whose they are; a second upload of theirs waits until the first is read
     * @throws UploadRefused if it may not come in, with a sentence for the person who uploads
     */
    public InspectedFile inspect(List<UploadedFile> files, String sender) {
        try {
            List<CheckedFile> checked = FileTypeCheck.check(files);
            long until = System.nanoTime() + settings.patience().toNanos();
            takeTurn(sender, until);
            try {
                return inspectInTurn(checked, until);
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

    private InspectedFile inspectInTurn(List<CheckedFile> files, long until) throws IOException {
        try {
            if (!places.tryAcquire(millisUntil(until), TimeUnit.MILLISECONDS)) {
                throw new UploadRefused(RejectionReason.BUSY);
            }
        } catch (InterruptedException shuttingDown) {
            throw interrupted();
        }
        try {
            for (CheckedFile file : files) {
                PolyglotCheck.check(file.kind(), Files.readAllBytes(file.content()));
            }
            return open(files);
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

    private InspectedFile open(List<CheckedFile> files) {
        WorkDirectory directory = WorkDirectory.below(settings.directory());
        boolean done = false;
        try {
            InspectionResult reading = ReaderProcess.run(program, directory, files, settings);
            CheckedFile whole =
                    files.size() == 1 ? files.get(0) : new CheckedFile(FileKind.PDF, directory.usableDocument());
            done = true;
            return new InspectedFile(whole.kind(), whole.content(), reading, directory);
        } finally {
            if (!done) {
                directory.close();
            }
        }
    }
}
