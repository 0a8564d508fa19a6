package io.cpor.table;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * What is unpacked of a ZIP; that it is damaged is the file's fault and said so. Its reader does not compare the checksums, so a
 * digit that was changed on the way would be taken for another figure.
 */
final class DamagedZipStream extends FilterInputStream {
    private final CheckedInputStream checked;
    private final long expected;
    private final Supplier<TableRefused> damaged;

    private DamagedZipStream(CheckedInputStream checked, long expected, Supplier<TableRefused> damaged) {
        super(checked);
        this.checked = checked;
        this.expected = expected;
        this.damaged = damaged;
    }

    /** @param damaged what is said of a damaged file */
    static InputStream of(ZipFile zip, ZipArchiveEntry entry, Supplier<TableRefused> damaged) throws IOException {
        return new DamagedZipStream(
                new CheckedInputStream(zip.getInputStream(entry), new CRC32()), entry.getCrc(), damaged);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            int read = super.read(into, offset, length);
            if (read < 0 && checked.getChecksum().getValue() != expected) {
                throw damaged.get();
            }
            return read;
        } catch (ZipException | EOFException e) {
            throw damaged.get();
        }
    }
}
