package io.cpor.poe.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/**
 * The fonts for a text whose own font is not in the file, such as Helvetica. Ours are on the class path, so that a page looks
 * the same wherever it is drawn, and no time goes into looking through a machine's fonts.
 */
final class FallbackFonts implements FontMapper {
    private static final String PLAIN = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    /** Has the ticks and crosses of check boxes. */
    private static final String SIGNS = "/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf";

    private final Map<String, TrueTypeFont> fonts = new ConcurrentHashMap<>();

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String name, PDFontDescriptor description) {
        return new FontMapping<>(font(name), true);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String name, PDFontDescriptor description) {
        return new FontMapping<>(font(name), true);
    }

    @Override
    public CIDFontMapping getCIDFont(String name, PDFontDescriptor description, PDCIDSystemInfo characters) {
        return new CIDFontMapping(null, font(name), true);
    }

    private TrueTypeFont font(String name) {
        boolean signs = name != null && (name.contains("Dingbats") || name.contains("Symbol"));
        return fonts.computeIfAbsent(signs ? SIGNS : PLAIN, FallbackFonts::parse);
    }

    private static TrueTypeFont parse(String resource) {
        try (InputStream font = FallbackFonts.class.getResourceAsStream(resource)) {
            return new TTFParser().parse(new RandomAccessReadBuffer(font));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
