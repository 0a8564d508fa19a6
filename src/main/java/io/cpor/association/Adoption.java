package io.cpor.association;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.cpor.association.value.InvalidInput;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/**
 * How an association was taken over that Microsoft had approved before anybody carried it here.
 *
 * @param fileName the file of Microsoft's that showed it
 * @param associatedOn since when the file says that it is associated, or {@code null} if it does not say
 * @param poeOn the date of its POE, which is filed elsewhere; {@code null} until somebody has looked it up
 * @param poeNotedBy the id of who typed that date in, or {@code null}
 * @param withdrawnClaimId the claim, if the adoption was a mistake and was withdrawn, else {@code null}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Adoption(
        String fileName,
        LocalDate associatedOn,
        LocalDate poeOn,
        String poeNotedBy,
        Instant poeNotedAt,
        String withdrawnClaimId) {
    /** The name of the field, for faults. */
    public static final String POE_ON = "poeOn";

    private static final int FIRST_YEAR = 2015; // CPOR is younger

    /** Just taken over. */
    public static Adoption of(String fileName, LocalDate associatedOn) {
        return new Adoption(fileName, associatedOn, null, null, null, null);
    }

    /**
     * The date of a POE as somebody typed it.
     *
     * @throws InvalidInput of {@code poeOn} if it is none
     */
    public static LocalDate validatePoeDate(String typed, LocalDate today) {
        LocalDate date = parsed(typed.strip());
        if (date.isAfter(today)) {
            throw new InvalidInput(POE_ON, "This date is in the future; type the day on which the customer signed.");
        }
        if (date.getYear() < FIRST_YEAR) {
            throw new InvalidInput(POE_ON, "This date is long before CPOR; check the year.");
        }
        return date;
    }

    static InvalidInput poeKeptHere() {
        return new InvalidInput(POE_ON, "This association was not adopted; its POE is kept here with its date.");
    }

    private static LocalDate parsed(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            throw new InvalidInput(
                    POE_ON, "This is not a date that exists; write it as yyyy-MM-dd, such as 2025-11-30.");
        }
    }

    Adoption withPoeOn(LocalDate date, String by, Instant at) {
        return new Adoption(fileName, associatedOn, date, by, at, withdrawnClaimId);
    }

    Adoption withdrawn(String claimId) {
        return new Adoption(fileName, associatedOn, poeOn, poeNotedBy, poeNotedAt, claimId);
    }
}
