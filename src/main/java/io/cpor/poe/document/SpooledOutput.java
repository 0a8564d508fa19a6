package io.cpor.poe.document;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.apache.commons.io.output.DeferredFileOutputStream;
import org.apache.commons.io.output.ProxyOutputStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/**
 * A PDF in the making, which is written and then read. It stays in memory, because a file may take longer to make and delete
 * than a page to draw; what is larger than {@link #MEMORY}, as scans are, goes to a temporary file. Close deletes that.
 */
final class SpooledOutput extends ProxyOutputStream {
    /** Bytes; some ten times what a POE takes that was signed online. */
    static final int MEMORY = 512 * 1024;

    private final DeferredFileOutputStream kept;

    SpooledOutput() {
        this(DeferredFileOutputStream.builder()
                .setThreshold(MEMORY)
                .setPrefix("poe")
                .setSuffix(".pdf")
                .get());
    }

    private SpooledOutput(DeferredFileOutputStream kept) {
        super(new BufferedOutputStream(kept)); // PDFBox writes in small pieces
        this.kept = kept;
    }

    /** All that was written, for PDFBox. Nothing may be written after that. */
    RandomAccessRead read() throws IOException {
        super.close();
        return kept.isInMemory()
                ? new RandomAccessReadBuffer(kept.getData())
                : new RandomAccessReadBufferedFile(kept.getFile());
    }

    /** All that was written. Nothing may be written after that. */
    InputStream open() throws IOException {
        super.close();
        return kept.toInputStream();
    }

    @Override
    public void close() throws IOException {
        try {
            super.close();
        } finally {
            if (!kept.isInMemory()) {
                Files.deleteIfExists(kept.getPath());
            }
        }
    }
}
