package io.cpor.table;

/**
 * How much a workbook may hold.
 *
 * @param sheetBytes of its sheets, unpacked
 * @param otherBytes of its styles and above all its strings, which are held in memory while the sheet is read
 * @param rows of a sheet
 * @param cells that its reader makes, in all
 */
record WorkbookLimits(long sheetBytes, long otherBytes, int rows, long cells) {
    private static final long MEGABYTE = 1024 * 1024;

    /** Titles and blank ones are more than the rows that are wanted. */
    private static final int MORE_ROWS = 1000;

    static final WorkbookLimits IN_MEMORY =
            new WorkbookLimits(128 * MEGABYTE, 24 * MEGABYTE, TableReader.MOST_ROWS + MORE_ROWS, 20_000_000);

    /** The rows are Excel's own limit. */
    static final WorkbookLimits ON_DISK = new WorkbookLimits(1024 * MEGABYTE, 32 * MEGABYTE, 1_048_576, 120_000_000);
}
