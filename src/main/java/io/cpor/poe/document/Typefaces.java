package io.cpor.poe.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * DejaVu Sans, which holds every European script. Reading its files takes longer than drawing a POE and a font serves one
 * document at a time, so fonts are lent: close gives them back. Nobody may keep them while a browser takes its time. What is
 * signed has fonts of its own, so that no number of downloads keeps anybody from signing.
 */
final class Typefaces implements AutoCloseable {
    private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";

    /** They take 8 MB of memory each. Four draw some hundred POEs a second, and more would only share the same processors. */
    private static final Pool SIGNED = new Pool(4);

    private static final Pool PREVIEWS = new Pool(2);

    /** As many wait for a preview, and so long; a preview is drawn in a fraction of a second. */
    private static final int MOST_WAITING = 20;

    private static final long PATIENCE_SECONDS = 5;

    private final Pool pool;
    private TrueTypeFont regular;
    private TrueTypeFont bold;

    private Typefaces(Pool pool) {
        this.pool = pool;
    }

    /** For what is signed; who comes when all are out waits. */
    static Typefaces lent() {
        SIGNED.turns.acquireUninterruptibly();
        return SIGNED.free.pop();
    }

    /** @throws PreviewsBusy if too many others want one at this moment */
    static Typefaces lentForPreview() {
        try {
            if (PREVIEWS.turns.getQueueLength() < MOST_WAITING
                    && PREVIEWS.turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return PREVIEWS.free.pop();
            }
        } catch (InterruptedException shuttingDown) {
            Thread.currentThread().interrupt();
        }
        throw new PreviewsBusy();
    }

    /** The last to come back are the first to be lent again: they are read already. */
    @Override
    public void close() {
        pool.free.push(this);
        pool.turns.release();
    }

    TrueTypeFont regular() {
        if (regular == null) {
            regular = parse("DejaVuSans.ttf");
        }
        return regular;
    }

    TrueTypeFont bold() {
        if (bold == null) {
            bold = parse("DejaVuSans-Bold.ttf");
        }
        return bold;
    }

    private static TrueTypeFont parse(String file) {
        try (InputStream font = Typefaces.class.getResourceAsStream(FOLDER + file)) {
            TrueTypeFont typeface = new TTFParser().parse(new RandomAccessReadBuffer(font.readAllBytes()));
            // without ligatures texts are copied and found letter by letter, and drawn in four fifths of the time
            typeface.setEnableGsub(false);
            return typeface;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Pool {
        private final Semaphore turns;
        private final Deque<Typefaces> free = new ConcurrentLinkedDeque<>();

        Pool(int most) {
            turns = new Semaphore(most, true);
            for (int number = 0; number < most; number++) {
                free.push(new Typefaces(this));
            }
        }
    }
}
