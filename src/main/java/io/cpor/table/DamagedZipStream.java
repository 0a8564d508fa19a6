package io.cpor.table;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/** What is unpacked of a ZIP; that it is damaged is the file's fault and said so. */
final class DamagedZipStream extends FilterInputStream {
    DamagedZipStream(InputStream unpacked) {
        super(unpacked);
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (ZipException | EOFException e) {
            throw ZipParts.damaged();
        }
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            return super.read(into, offset, length);
        } catch (ZipException | EOFException e) {
            throw ZipParts.damaged();
        }
    }
}
