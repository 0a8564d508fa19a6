package io.cpor.association.adoption;

import io.cpor.association.adoption.DisownedClaims.DisownedClaim;
import java.util.List;

/**
 * What adopting the approved claims of a file would do.
 *
 * @param disowned those of which somebody said that they are none of ours, the last said first
 */
public record AdoptionPreview(String fileName, List<AdoptionVerdict> verdicts, List<DisownedClaim> disowned) {
    /** Those that can be adopted, perhaps once a name or the location is answered. */
    public List<AdoptionVerdict> offered() {
        return verdicts.stream().filter(AdoptionVerdict::isOffered).toList();
    }

    /** Those of which an association here holds a line, and those that the file does not say enough of. */
    public List<AdoptionVerdict> others() {
        return verdicts.stream().filter(one -> !one.isOffered()).toList();
    }

    /** The names that somebody must explain first. */
    public List<String> unknownNames() {
        return verdicts.stream()
                .flatMap(one -> one.unknown().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether the file names no location for some of them. */
    public boolean isLocationAsked() {
        return verdicts.stream().anyMatch(AdoptionVerdict::needsLocation);
    }
}
