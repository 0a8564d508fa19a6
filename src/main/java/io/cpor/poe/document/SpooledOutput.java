package io.cpor.poe.document;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/**
 * A PDF in the making, which is written and then read. It stays in memory, because a file may take longer to make and delete
 * than a page to draw; what is larger than {@link #MEMORY}, as scans are, goes to a temporary file. Close deletes that.
 */
final class SpooledOutput extends OutputStream {
    /** Bytes; some ten times what a POE takes that was signed online. */
    static final int MEMORY = 512 * 1024;

    private ByteArrayOutputStream memory = new ByteArrayOutputStream(MEMORY / 8);
    private OutputStream out = memory;
    private Path file;

    @Override
    public void write(int oneByte) throws IOException {
        makeRoom(1);
        out.write(oneByte);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        makeRoom(length);
        out.write(bytes, offset, length);
    }

    private void makeRoom(int length) throws IOException {
        if (file == null && memory.size() + length > MEMORY) {
            file = Files.createTempFile("poe", ".pdf");
            out = new BufferedOutputStream(Files.newOutputStream(file));
            memory.writeTo(out);
            memory = null;
        }
    }

    /** All that was written, for PDFBox. Nothing may be written after that. */
    RandomAccessRead read() throws IOException {
        out.flush();
        return file == null
                ? new RandomAccessReadBuffer(memory.toByteArray())
                : new RandomAccessReadBufferedFile(file.toFile());
    }

    /** All that was written. Nothing may be written after that. */
    InputStream open() throws IOException {
        out.flush();
        return file == null ? new ByteArrayInputStream(memory.toByteArray()) : Files.newInputStream(file);
    }

    @Override
    public void close() throws IOException {
        out.close();
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }
}
