package io.cpor.poe.typesetting;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * A font's table of what its glyphs read (PDF 32000-1, 9.10.3). PDFBox makes one from the font alone, where the character for
 * "one" is a radical of a dictionary as well: a copy would read that.
 */
final class GlyphTexts {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    /** A section of the table holds no more. */
    private static final int SECTION = 100;

    private GlyphTexts() {}

    static PDStream write(PDDocument document, Map<Integer, String> texts) throws IOException {
        StringBuilder table = new StringBuilder(512)
                .append("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n")
                .append("/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n")
                .append("/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n")
                .append("1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        List<Map.Entry<Integer, String>> all = new ArrayList<>(new TreeMap<>(texts).entrySet());
        for (int begin = 0; begin < all.size(); begin += SECTION) {
            List<Map.Entry<Integer, String>> section = all.subList(begin, Math.min(begin + SECTION, all.size()));
            table.append(section.size()).append(" beginbfchar\n");
            for (Map.Entry<Integer, String> one : section) {
                table.append('<')
                        .append(HEX.toHexDigits(one.getKey().shortValue()))
                        .append("> <");
                table.append(utf16(one.getValue())).append(">\n");
            }
            table.append("endbfchar\n");
        }
        table.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        byte[] written = table.toString().getBytes(StandardCharsets.US_ASCII);
        return new PDStream(document, new ByteArrayInputStream(written), COSName.FLATE_DECODE);
    }

    static String utf16(String text) {
        return HEX.formatHex(text.getBytes(StandardCharsets.UTF_16BE));
    }
}
