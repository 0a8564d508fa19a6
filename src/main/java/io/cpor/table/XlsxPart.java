package io.cpor.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A workbook on disk. */
record XlsxPart(Path file) implements TablePart {
    static final long LARGEST = 100L * 1024 * 1024;

    @Override
    public String name() {
        return "";
    }

    @Override
    public long size() {
        return 1;
    }

    /** How far it is read is not known: its parts are packed. */
    @Override
    public LargeRows open(List<? extends TableLayout> layouts) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new TableRefused(
                    TableRefused.Kind.TOO_LARGE, "A workbook may have at most 100 MB. Download the report as CSV.");
        }
        return new LargeRows(XlsxRows.of(file), (char) 0, () -> 0, () -> false);
    }
}
