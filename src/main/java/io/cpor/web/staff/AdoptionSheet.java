package io.cpor.web.staff;

import io.cpor.association.adoption.AdoptionPreview;
import io.cpor.association.adoption.AdoptionVerdict;
import io.cpor.association.adoption.ApprovedClaim;
import io.cpor.association.adoption.ClaimedName;
import io.cpor.association.adoption.DisownedClaims.DisownedClaim;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The approved claims of a file on the staff's page.
 *
 * @param offered how many can be adopted, perhaps once something is answered
 * @param rows the first of these
 * @param others the first of those that cannot
 * @param names of workloads that nobody knows yet
 * @param locationAsked whether the file names no location for some of them
 * @param disowned those of which somebody said that they are none of ours
 */
public record AdoptionSheet(
        String run,
        String fileName,
        int offered,
        List<Row> rows,
        int otherClaims,
        List<Row> others,
        List<String> names,
        boolean locationAsked,
        List<DisownedClaim> disowned) {
    static final int MOST_SHOWN = 200;

    /**
     * One claim.
     *
     * @param associationId the association that has it or a line of it, or {@code null}
     * @param remark what is missing or doubtful; empty if nothing is
     */
    public record Row(
            String claimId,
            String customer,
            String lines,
            String location,
            LocalDate since,
            String associationId,
            String remark) {
        static Row of(AdoptionVerdict one) {
            ApprovedClaim claim = one.claim();
            return new Row(
                    claim.claimId(),
                    claim.customerName(),
                    one.facts() == null
                            ? written(claim)
                            : one.facts().engagement().productNames(),
                    claim.locationId(),
                    claim.associatedOn(),
                    one.associationId(),
                    Stream.of(one.why(), claim.doubt())
                            .filter(words -> words != null && !words.isEmpty())
                            .collect(Collectors.joining(" ")));
        }

        private static String written(ApprovedClaim claim) {
            return claim.lines().stream()
                    .map(ClaimedName::written)
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(", "));
        }
    }

    static AdoptionSheet of(String run, AdoptionPreview preview) {
        return new AdoptionSheet(
                run,
                preview.fileName(),
                preview.offered().size(),
                first(preview.offered()),
                preview.others().size(),
                first(preview.others()),
                preview.unknownNames(),
                preview.isLocationAsked(),
                preview.disowned());
    }

    static List<Row> first(List<AdoptionVerdict> some) {
        return some.stream().limit(MOST_SHOWN).map(Row::of).toList();
    }

    public int more() {
        return offered - rows.size();
    }

    public int moreOthers() {
        return otherClaims - others.size();
    }
}
