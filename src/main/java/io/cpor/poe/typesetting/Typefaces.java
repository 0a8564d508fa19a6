package io.cpor.poe.typesetting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.Reference;
import java.lang.ref.SoftReference;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Our fonts, read. Reading their files takes longer than drawing a POE and a font serves one document at a time, so fonts are
 * lent: close gives them back. Nobody may keep them while a browser takes its time. What is signed has fonts of its own, so that
 * no number of downloads keeps anybody from signing.
 */
public final class Typefaces implements AutoCloseable {
    /** DejaVu takes 8 MB of memory in each. Four draw some hundred POEs a second, and more would only share the same processors. */
    private static final Pool SIGNED = new Pool(4);

    private static final Pool PREVIEWS = new Pool(2);

    /** As many wait for a preview, and so long; a preview is drawn in a fraction of a second. */
    private static final int MOST_WAITING = 20;

    private static final long PATIENCE_SECONDS = 5;

    private final Pool pool;

    /** Those of the scripts that fewer need are given up before memory runs out; the East Asian ones take 50 MB together. */
    private final Map<Typeface, Reference<TrueTypeFont>> read = new EnumMap<>(Typeface.class);

    /** Keeps those of every document. */
    private final Map<Typeface, TrueTypeFont> kept = new EnumMap<>(Typeface.class);

    private Typefaces(Pool pool) {
        this.pool = pool;
    }

    /** For what is signed; who comes when all are out waits. */
    public static Typefaces lent() {
        SIGNED.turns.acquireUninterruptibly();
        return SIGNED.free.pop();
    }

    /** @throws PreviewsBusy if too many others want one at this moment */
    public static Typefaces lentForPreview() {
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

    /** For a process that draws one document and ends. */
    public static Typefaces own() {
        return new Typefaces(new Pool(0));
    }

    TrueTypeFont get(Typeface typeface) {
        Reference<TrueTypeFont> known = read.get(typeface);
        TrueTypeFont font = known == null ? null : known.get();
        if (font == null) {
            font = parse(typeface);
            read.put(typeface, new SoftReference<>(font));
        }
        if (!typeface.isShaped() && !typeface.isEastAsian()) {
            kept.put(typeface, font);
        }
        return font;
    }

    private static TrueTypeFont parse(Typeface typeface) {
        try {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(typeface.file()));
            // without ligatures texts are copied and found letter by letter, and drawn in four fifths of the time
            font.setEnableGsub(false);
            return font;
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
