package io.cpor.table;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Looks through a workbook before it is opened: it is unpacked once to nowhere, so that what it claims of its own sizes
 * need not be believed, and only parts are let pass that a plain table has. It is ours, because what
 * a plain table may have is our rule; the counting is commons-io's.
 */
final class WorkbookGuard {
    private static final int MOST_ENTRIES = 1000;
    private static final String TOO_LARGE =
            "Unpacked, the workbook is larger than is read here. Leave out rows or columns, or save it as CSV.";

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
            return require(zip, content.length, WorkbookLimits.IN_MEMORY);
        } catch (IOException | XMLStreamException | IllegalArgumentException e) {
            throw damaged();
        }
    }

    /** The same of a workbook on disk, which may be larger, because its rows are not held in memory. */
    static WorkbookScan require(Path file) throws IOException {
        long size = Files.size(file);
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            return require(zip, size, WorkbookLimits.ON_DISK);
        } catch (ZipException | EOFException | XMLStreamException | IllegalArgumentException e) {
            throw damaged();
        }
    }

    private static WorkbookScan require(ZipFile zip, long packed, WorkbookLimits limits)
            throws IOException, XMLStreamException {
        XMLInputFactory factory = boundedXml();
        WorkbookScan scan = new WorkbookScan(limits);
        UnpackedMeasure sheets = new UnpackedMeasure(limits.sheetBytes(), packed, TOO_LARGE);
        UnpackedMeasure elsewhere = new UnpackedMeasure(limits.otherBytes(), packed, TOO_LARGE);
        int entries = 0;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            entries++;
            if (entries > MOST_ENTRIES || !PLAIN.matcher(entry.getName()).matches() || entry.isDirectory()) {
                throw notPlain(entry.getName());
            }
            UnpackedMeasure measure = SHEET.matcher(entry.getName()).matches() ? sheets : elsewhere;
            try (InputStream part = measure.of(DamagedZipStream.of(zip, entry, WorkbookGuard::damaged))) {
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
}
