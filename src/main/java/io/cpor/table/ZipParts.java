package io.cpor.table;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The CSV files within a ZIP. What it claims of its own sizes is not believed: what is unpacked is counted. */
final class ZipParts {
    private static final int MOST_ENTRIES = 200;

    /** Each file is unpacked twice: once to see how it is encoded, and once for its rows. */
    private static final long MOST_UNPACKED = 8L * 1024 * 1024 * 1024;

    private static final String TOO_LARGE =
            "Unpacked, the files are larger than is read here, or far larger than the ZIP. Hand them in one by one, unpacked.";

    private final ZipFile zip;
    private final UnpackedMeasure measure;
    private final List<TablePart> parts = new ArrayList<>();

    private ZipParts(ZipFile zip, long size) {
        this.zip = zip;
        this.measure = new UnpackedMeasure(MOST_UNPACKED, size, TOO_LARGE);
    }

    static ZipFile open(Path file) throws IOException {
        try {
            return ZipFile.builder().setPath(file).get();
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw damaged();
        }
    }

    static boolean isWorkbook(ZipFile zip) {
        return zip.getEntry("[Content_Types].xml") != null;
    }

    static List<TablePart> of(ZipFile zip, Path file) throws IOException {
        ZipParts all = new ZipParts(zip, Files.size(file));
        List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
        if (entries.size() > MOST_ENTRIES) {
            throw new TableRefused(
                    TableRefused.Kind.TOO_LARGE,
                    "The ZIP holds more than " + MOST_ENTRIES + " files. Hand them in as several ZIPs.");
        }
        for (ZipArchiveEntry entry : entries) {
            if (!entry.isDirectory() && !isHidden(entry.getName())) {
                all.add(entry);
            }
        }
        if (all.parts.isEmpty()) {
            throw new TableRefused(TableRefused.Kind.NOT_A_TABLE, "The ZIP holds no file. Put the CSV files into it.");
        }
        return all.parts;
    }

    /** What file managers add for themselves. */
    private static boolean isHidden(String name) {
        return name.startsWith("__MACOSX/")
                || name.substring(name.lastIndexOf('/') + 1).startsWith(".");
    }

    private void add(ZipArchiveEntry entry) throws IOException {
        String name = TextSanitizer.clip(
                TextSanitizer.line(entry.getName().substring(entry.getName().lastIndexOf('/') + 1)), 100);
        if (!zip.canReadEntryData(entry)) {
            throw refused(name, "is protected by a password or packed in a way that is not read. Pack it anew");
        }
        byte[] begin;
        try (InputStream in = unpacked(entry)) {
            begin = in.readNBytes(4);
        }
        if (CsvText.hasPrefix(begin, 'P', 'K', 3, 4)) {
            throw refused(name, "is packed itself, or a workbook. Hand it in by itself");
        }
        if (!name.toLowerCase(Locale.ROOT).matches(".*\\.(csv|tsv|txt)")) {
            throw refused(name, "is no CSV file. Leave it out");
        }
        parts.add(new CsvPart(name, Math.max(1, entry.getSize()), () -> unpacked(entry)));
    }

    private InputStream unpacked(ZipArchiveEntry entry) throws IOException {
        try {
            return measure.of(DamagedZipStream.of(zip, entry, ZipParts::damaged));
        } catch (ZipException e) {
            throw damaged();
        }
    }

    private static TableRefused refused(String name, String what) {
        return new TableRefused(TableRefused.Kind.NOT_A_TABLE, "In the ZIP, " + name + " " + what + ".");
    }

    static TableRefused damaged() {
        return new TableRefused(
                TableRefused.Kind.NOT_A_TABLE,
                "The ZIP is damaged or cut off. Download it once more, or pack it anew.");
    }
}
