package io.cpor.poe.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * DejaVu Sans, which holds every European script. Reading its files takes longer than drawing a POE and a font serves one
 * document at a time, so fonts are lent: close gives them back. Who comes when all are out waits, so nobody may keep them
 * while a browser takes its time.
 */
final class Typefaces implements AutoCloseable {
    private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";
    /** They take 8 MB of memory each. Four draw some hundred POEs a second, and more would only share the same processors. */
    private static final int MOST = 4;

    private static final Semaphore TURNS = new Semaphore(MOST, true);
    private static final Deque<Typefaces> FREE = new ConcurrentLinkedDeque<>();

    static {
        for (int number = 0; number < MOST; number++) {
            FREE.push(new Typefaces());
        }
    }

    private TrueTypeFont regular;
    private TrueTypeFont bold;

    private Typefaces() {}

    static Typefaces lent() {
        TURNS.acquireUninterruptibly();
        return FREE.pop();
    }

    /** The last to come back are the first to be lent again: they are read already. */
    @Override
    public void close() {
        FREE.push(this);
        TURNS.release();
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
}
