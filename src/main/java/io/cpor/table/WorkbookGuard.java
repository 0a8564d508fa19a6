package io.cpor.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.commons.io.input.BoundedInputStream;

/**
 * Looks through a workbook before it is opened: it is unpacked once to nowhere, so that what it claims of its own sizes
 * need not be believed, and only parts are let pass that a plain table has. It is ours, because what
 * a plain table may have is our rule; the counting is commons-io's.
 */
final class WorkbookGuard {
    private static final int MOST_ENTRIES = 1000;
    private static final long MOST_IN_SHEETS = 128L * 1024 * 1024;

    /** Styles and above all the strings, which are held in memory while the sheet is read. */
    private static final long MOST_ELSEWHERE = 24L * 1024 * 1024;

    /** Below it a file is too small for its packing to matter. */
    private static final long RATIO_FROM = 1024 * 1024;

    private static final int MOST_RATIO = 200;

    /** Excel's own elements have some thirty. */
    private static final String MOST_ATTRIBUTES = "200";

    private static final String MOST_DEPTH = "100";

    private static final Pattern PLAIN = Pattern.compile(
            "\\[Content_Types]\\.xml|_rels/\\.rels|(docProps|docMetadata|customXml)/[\\w./-]+"
                    + "|xl/\\w+\\.xml|xl/_rels/\\w+\\.xml\\.rels"
                    + "|xl/(worksheets|theme|tables|drawings|printerSettings|media|persons|richData)/(_rels/)?[\\w.-]+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SHEET = Pattern.compile("xl/worksheets/.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern XML = Pattern.compile(".*\\.(xml|rels|vml)", Pattern.CASE_INSENSITIVE);

    private WorkbookGuard() {}

    /**
     * Reads every part of the workbook once.
     *
     * @return what was found in it
     * @throws TableRefused unless it is a plain workbook of a bearable size
     */
    static WorkbookScan require(byte[] content) {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            return require(zip, content.length);
        } catch (IOException | XMLStreamException | IllegalArgumentException e) {
            throw damaged();
        }
    }

    private static WorkbookScan require(ZipFile zip, long packed) throws IOException, XMLStreamException {
        XMLInputFactory factory = boundedXml();
        WorkbookScan scan = new WorkbookScan();
        Measure sheets = new Measure(MOST_IN_SHEETS, packed);
        Measure elsewhere = new Measure(MOST_ELSEWHERE, packed);
        int entries = 0;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            entries++;
            if (entries > MOST_ENTRIES || !PLAIN.matcher(entry.getName()).matches() || entry.isDirectory()) {
                throw notPlain(entry.getName());
            }
            Measure measure = SHEET.matcher(entry.getName()).matches() ? sheets : elsewhere;
            try (InputStream part = measure.of(zip.getInputStream(entry))) {
                if (XML.matcher(entry.getName()).matches()) {
                    scan.part(entry.getName());
                    XMLStreamReader xml = factory.createXMLStreamReader(part);
                    while (xml.hasNext()) {
                        scan.event(xml, xml.next());
                    }
                } else {
                    part.transferTo(java.io.OutputStream.nullOutputStream());
                }
            }
        }
        scan.finish();
        return scan;
    }

    /**
     * Java's own reader, because it stops at limits where the workbook's reader takes a time that grows with the square of
     * what it meets. Namespaces are attributes to it, so that they are counted too.
     */
    private static XMLInputFactory boundedXml() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, Boolean.FALSE);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, Boolean.FALSE);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, Boolean.FALSE);
        factory.setProperty("jdk.xml.elementAttributeLimit", MOST_ATTRIBUTES);
        factory.setProperty("jdk.xml.maxElementDepth", MOST_DEPTH);
        return factory;
    }

    private static TableRefused notPlain(String entry) {
        String part = TextSanitizer.clip(TextSanitizer.line(entry), 60);
        String what = entry.matches("(?i).*(vba|macro|activeX|ctrlProps).*") ? "macros" : "more than a plain table";
        return new TableRefused(
                TableRefused.Kind.NOT_A_TABLE,
                "The workbook holds " + what + " (" + part + "). Save it as a plain .xlsx or as CSV.");
    }

    static TableRefused damaged() {
        return new TableRefused(
                TableRefused.Kind.NOT_A_TABLE,
                "The file cannot be read as an Excel workbook (.xlsx). Save it once more, as .xlsx or as CSV.");
    }

    /** Counts what is unpacked, and stops when it is too much. */
    private static final class Measure {
        private final long most;
        private final long packed;
        private long unpacked;

        Measure(long most, long packed) {
            this.most = most;
            this.packed = packed;
        }

        InputStream of(InputStream part) throws IOException {
            return BoundedInputStream.builder()
                    .setInputStream(part)
                    .setAfterRead(more -> count(Math.max(0, more)))
                    .get();
        }

        private void count(int more) {
            unpacked += more;
            if (unpacked > most || unpacked > RATIO_FROM && unpacked / packed > MOST_RATIO) {
                throw new TableRefused(
                        TableRefused.Kind.TOO_LARGE,
                        "Unpacked, the workbook is larger than is read here. Leave out rows or columns, or save it as CSV.");
            }
        }
    }
}
