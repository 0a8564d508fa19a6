package io.cpor.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.commons.io.input.BoundedInputStream;

/** A CSV or TSV file that is too large to be held in memory. */
record CsvPart(String name, long size, ByteSource source) implements TablePart {
    @Override
    public LargeRows open(List<? extends TableLayout> layouts) throws IOException {
        StreamedText text = StreamedText.of(source);
        char separator = CsvRows.separator(
                text.head(), layouts.stream().map(TableLayout::columns).toList(), TableStream.HEADER_DEPTH);
        AtomicLong read = new AtomicLong();
        InputStream bytes = BoundedInputStream.builder()
                .setInputStream(new BufferedInputStream(source.open()))
                .setAfterRead(more -> read.addAndGet(Math.max(0, more)))
                .get();
        CountedReader counted = new CountedReader(text.open(bytes));
        return new LargeRows(
                new CsvRows(counted, separator, text.guessed()),
                separator,
                () -> size == 0 ? 1 : Math.min(1, (double) read.get() / size),
                () -> !counted.isLastLineEnded() || counted.hasOddQuotes());
    }
}
