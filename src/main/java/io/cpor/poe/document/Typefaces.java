package io.cpor.poe.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * DejaVu Sans, which holds every European script. Reading its files takes longer than drawing a POE and a font serves one
 * document at a time, so fonts are lent: close gives them back.
 */
final class Typefaces implements AutoCloseable {
    private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";
    private static final Queue<Typefaces> FREE = new ConcurrentLinkedQueue<>();

    private final TrueTypeFont regular;
    private final TrueTypeFont bold;

    private Typefaces() {
        regular = parsed("DejaVuSans.ttf");
        bold = parsed("DejaVuSans-Bold.ttf");
    }

    static Typefaces lent() {
        Typefaces free = FREE.poll();
        return free == null ? new Typefaces() : free;
    }

    @Override
    public void close() {
        FREE.add(this);
    }

    TrueTypeFont regular() {
        return regular;
    }

    TrueTypeFont bold() {
        return bold;
    }

    private static TrueTypeFont parsed(String file) {
        try (InputStream font = Typefaces.class.getResourceAsStream(FOLDER + file)) {
            return new TTFParser().parse(new RandomAccessReadBuffer(font.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
