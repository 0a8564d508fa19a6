package io.cpor.association;

import java.time.Clock;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The numbers of associations, one after the other in each year. After a restore from a backup,
 * {@code cpor.numbers.resume-after} moves them past every number that was given after the backup was made.
 */
@Component
class AssociationNumbers implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(AssociationNumbers.class);
    private static final Pattern NUMBER = Pattern.compile("CPOR-(20\\d\\d)-(\\d{5,9})");

    /** So many numbers may be left out at once; more is a slip of the keyboard, and numbers never go back. */
    private static final int LARGEST_GAP = 100_000;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final String resumeAfter;

    AssociationNumbers(JdbcClient jdbc, Clock clock, @Value("${cpor.numbers.resume-after:}") String resumeAfter) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.resumeAfter = resumeAfter.strip();
    }

    /** At every start, before anybody can open an association. It never moves the numbers back, so the setting may stay. */
    @Override
    public void afterSingletonsInstantiated() {
        if (!resumeAfter.isEmpty()) {
            resumeAfter(resumeAfter);
        }
    }

    /** @throws IllegalStateException if that is not the number of an association */
    void resumeAfter(String last) {
        Matcher number = NUMBER.matcher(last);
        if (!number.matches()) {
            throw new IllegalStateException("cpor.numbers.resume-after is \"" + last
                    + "\", which is no number of an association. Give the highest number that may have been given,"
                    + " such as CPOR-2026-00057, or leave the setting out.");
        }
        int wanted = Integer.parseInt(number.group(2));
        int year = Integer.parseInt(number.group(1));
        jdbc.sql("select last from association_number where opened_in = :year")
                .param("year", year)
                .query(Integer.class)
                .optional()
                .filter(known -> wanted - known > LARGEST_GAP)
                .ifPresent(known -> {
                    throw new IllegalStateException("cpor.numbers.resume-after is \"" + last + "\", more than "
                            + LARGEST_GAP + " after the last number here, " + known + ". Give a lower one, such as"
                            + " CPOR-2026-00057.");
                });
        int moved = jdbc.sql("update association_number set last = :last where opened_in = :year and last < :last")
                .param("last", wanted)
                .param("year", year)
                .update();
        if (moved > 0) {
            LOG.info("the numbers of associations go on after {}", last);
        }
    }

    /** The next number; in a transaction, until whose end nobody else gets one. */
    String next() {
        int year = LocalDate.now(clock).getYear();
        // the row is locked until the end of the transaction, so numbers have no gap and no twin
        jdbc.sql("update association_number set last = last + 1 where opened_in = :year")
                .param("year", year)
                .update();
        int number = jdbc.sql("select last from association_number where opened_in = :year")
                .param("year", year)
                .query(Integer.class)
                .single();
        return String.format("CPOR-%d-%05d", year, number);
    }
}
