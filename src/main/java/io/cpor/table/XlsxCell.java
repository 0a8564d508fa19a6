package io.cpor.table;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;

/** What a cell shows, as text: a date in ISO, a number in full, with the zeros before it that its format shows. */
final class XlsxCell {
    /** Of a number format: what is quoted, escaped or in brackets says nothing of its kind. */
    private static final Pattern NO_KIND = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^]]*]");

    private static final Pattern DATE = Pattern.compile("[yYdD]");
    /** Of a number: nothing but its digits, as in {@code 0000000} for a Partner ID. */
    private static final Pattern DIGITS = Pattern.compile("0{2,40}(;.*)?");

    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466); // the year 9999 is over
    private static final int MOST_DIGITS = 40;

    private XlsxCell() {}

    static String text(Cell cell) {
        if (!(cell.getValue() instanceof BigDecimal number)) {
            return cell.getText();
        }
        String format = cell.getDataFormatString() == null
                ? ""
                : NO_KIND.matcher(cell.getDataFormatString()).replaceAll("").strip();
        boolean date = DATE.matcher(format).find();
        if (date && number.signum() > 0 && number.compareTo(LAST_DAY) < 0) {
            return iso(cell.asDate());
        }
        boolean endless = Math.abs((long) number.scale()) + number.precision() > MOST_DIGITS;
        String plain =
                endless ? cell.getRawValue() : number.stripTrailingZeros().toPlainString();
        return DIGITS.matcher(format).matches() ? padded(plain, format.split(";", 2)[0].length()) : plain;
    }

    /** Only of whole numbers: what is rounded for show is not what the cell holds. */
    private static String padded(String number, int digits) {
        boolean whole = number.chars().allMatch(Character::isDigit);
        return whole && number.length() < digits ? "0".repeat(digits - number.length()) + number : number;
    }

    private static String iso(LocalDateTime date) {
        LocalDateTime second = date.plusNanos(500_000_000).withNano(0);
        return second.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? second.toLocalDate().toString()
                : second.toLocalDate() + " " + second.toLocalTime().format(DateTimeFormatter.ISO_TIME);
    }
}
