package io.cpor.table;

/** Counts the cells that a workbook's reader makes: in each row all up to the last that is used, the empty ones too. */
final class CellArea {
    private final long most;
    private long cells;
    private int lastColumn;

    CellArea(long most) {
        this.most = most;
    }

    void row() {
        lastColumn = 0;
    }

    /**
     * @param address such as {@code AA7}, or {@code null} if it stands beside the one before
     * @throws TableRefused if they are too many in all
     */
    void cell(String address) {
        int column = address == null ? lastColumn + 1 : column(address);
        cells += Math.max(0, column - lastColumn);
        lastColumn = Math.max(lastColumn, column);
        if (cells > most) {
            throw new TableRefused(
                    TableRefused.Kind.TOO_LARGE,
                    "The sheet has too many rows of too many columns. Delete the columns that are not needed, or save it"
                            + " as CSV.");
        }
    }

    /** Of AA7 it is 27. */
    private static int column(String address) {
        int column = 0;
        for (int at = 0; Character.isLetter(address.charAt(at)); at++) {
            column = column * 26 + Character.toUpperCase(address.charAt(at)) - 'A' + 1;
        }
        return column;
    }
}
