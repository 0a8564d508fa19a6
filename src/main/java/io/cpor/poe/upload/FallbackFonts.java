package io.cpor.poe.upload;

import io.cpor.poe.typesetting.Typeface;
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

    /** By the collection of characters that an East Asian font of a reader's stands for. */
    private static final Map<String, Typeface> EAST_ASIAN = Map.of(
            "GB1", Typeface.CHINESE, "CNS1", Typeface.CHINESE, "Japan1", Typeface.JAPANESE, "Korea1", Typeface.KOREAN);

    private final Map<String, TrueTypeFont> fonts = new ConcurrentHashMap<>();
    private final Map<Typeface, TrueTypeFont> eastAsian = new ConcurrentHashMap<>();

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
        Typeface eastAsian = characters == null ? null : EAST_ASIAN.get(characters.getOrdering());
        return new CIDFontMapping(null, eastAsian == null ? font(name) : font(eastAsian), true);
    }

    private TrueTypeFont font(String name) {
        boolean signs = name != null && (name.contains("Dingbats") || name.contains("Symbol"));
        return fonts.computeIfAbsent(signs ? SIGNS : PLAIN, one -> parse(FallbackFonts.class.getResourceAsStream(one)));
    }

    private TrueTypeFont font(Typeface typeface) {
        return eastAsian.computeIfAbsent(typeface, one -> parse(one.open()));
    }

    private static TrueTypeFont parse(InputStream file) {
        try (InputStream font = file) {
            return new TTFParser().parse(new RandomAccessReadBuffer(font));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
