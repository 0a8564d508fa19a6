package io.cpor.table;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** A text that is read from its beginning to its end; it knows then how it ended. */
final class CountedReader extends FilterReader {
    private long quotes;
    private char last = '\n';

    CountedReader(Reader text) {
        super(text);
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        for (int at = offset; at < offset + read; at++) {
            if (into[at] == '"') {
                quotes++;
            }
        }
        if (read > 0) {
            last = into[offset + read - 1];
        }
        return read;
    }

    /** Whether one of the quotation marks that were read so far has no second one. */
    boolean hasOddQuotes() {
        return quotes % 2 != 0;
    }

    /** Whether the text ends with the end of a line, once it was read to its end. */
    boolean isLastLineEnded() {
        return last == '\n' || last == '\r';
    }
}
