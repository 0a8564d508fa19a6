package io.cpor.table;

import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;

/**
 * The rows of a table that is not held in memory.
 *
 * @param separator what separates its cells, or 0 in a workbook
 * @param share how much of it was read, from 0 to 1
 * @param cutOff whether its last line or a quotation mark has no end, once it was read to its end
 */
public record LargeRows(RawRows rows, char separator, DoubleSupplier share, BooleanSupplier cutOff)
        implements AutoCloseable {
    @Override
    public void close() {
        rows.close();
    }
}
