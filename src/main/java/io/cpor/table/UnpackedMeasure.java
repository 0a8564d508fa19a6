package io.cpor.table;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.io.input.BoundedInputStream;

/** Counts what is unpacked of a file, and stops when it is too much. */
final class UnpackedMeasure {
    /** Below it a file is too small for its packing to matter. */
    private static final long RATIO_FROM = 1024 * 1024;

    private static final int MOST_RATIO = 200;

    private final long most;
    private final long packed;
    private final String words;
    private long unpacked;

    /**
     * @param packed the size of the file
     * @param words why it is refused if it is more
     */
    UnpackedMeasure(long most, long packed, String words) {
        this.most = most;
        this.packed = packed;
        this.words = words;
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
            throw new TableRefused(TableRefused.Kind.TOO_LARGE, words);
        }
    }
}
