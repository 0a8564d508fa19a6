package io.cpor.association.adoption;

import java.util.List;

/**
 * What was adopted, linked and skipped.
 *
 * @param left how many more of the file can be adopted by another call
 */
public record AdoptionReport(List<AdoptionVerdict> verdicts, int left) {
    public long count(AdoptionOutcome outcome) {
        return verdicts.stream().filter(one -> one.outcome() == outcome).count();
    }
}
