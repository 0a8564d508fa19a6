package io.cpor.table;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;

/** What a cell shows, as text: a date in ISO, a number in full. */
final class XlsxCell {
    /** Of a number format: what is quoted, escaped or in brackets says nothing of its kind. */
    private static final Pattern NO_KIND = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^]]*]");

    private static final Pattern DATE = Pattern.compile("[yYdD]");
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466); // the year 9999 is over
    private static final int MOST_DIGITS = 40;

    private XlsxCell() {}

    static String text(Cell cell) {
        if (!(cell.getValue() instanceof BigDecimal number)) {
            return cell.getText();
        }
        boolean date = cell.getDataFormatString() != null
                && DATE.matcher(NO_KIND.matcher(cell.getDataFormatString()).replaceAll(""))
                        .find();
        if (date && number.signum() > 0 && number.compareTo(LAST_DAY) < 0) {
            return iso(cell.asDate());
        }
        boolean endless = Math.abs((long) number.scale()) + number.precision() > MOST_DIGITS;
        return endless ? cell.getRawValue() : number.stripTrailingZeros().toPlainString();
    }

    private static String iso(LocalDateTime date) {
        LocalDateTime second = date.plusNanos(500_000_000).withNano(0);
        return second.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? second.toLocalDate().toString()
                : second.toLocalDate() + " " + second.toLocalTime().format(DateTimeFormatter.ISO_TIME);
    }
}
