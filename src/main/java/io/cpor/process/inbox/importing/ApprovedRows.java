package io.cpor.process.inbox.importing;

import io.cpor.association.adoption.ApprovedClaim;
import io.cpor.association.adoption.ClaimedName;
import io.cpor.association.claim.ClaimStatus;
import io.cpor.partnercenter.export.ExportRow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts together, of the rows whose claims nobody has here, the claims that Microsoft approved. */
final class ApprovedRows {
    private static final String UNDECIDED =
            "The file has it more than once, with different statuses, and does not say which is the newest.";

    private final ClaimRowGrouping grouping;
    private final Instant handedIn;
    private final ZoneId office;

    /** @param handedIn when the file came, which is the time of a row that names none */
    ApprovedRows(ClaimRowGrouping grouping, Instant handedIn, ZoneId office) {
        this.grouping = grouping;
        this.handedIn = handedIn;
        this.office = office;
    }

    /** In the order of the file. */
    List<ApprovedClaim> claims(List<ExportRow> unknown) {
        return unknown.stream()
                .collect(Collectors.groupingBy(ExportRow::claimId, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(ofOne -> claim(ofOne).stream())
                .toList();
    }

    private Optional<ApprovedClaim> claim(List<ExportRow> ofOne) {
        List<ExportRow> approved =
                ofOne.stream().filter(ApprovedRows::isApproved).toList();
        Optional<ExportRow> speaker = ofOne.stream()
                .filter(row -> !grouping.besides().containsKey(row.line()))
                .findFirst();
        if (speaker.isPresent()) {
            return speaker.filter(ApprovedRows::isApproved).map(row -> claim(row, approved, null));
        }
        return approved.stream().findFirst().map(row -> claim(row, approved, UNDECIDED));
    }

    private ApprovedClaim claim(ExportRow speaker, List<ExportRow> approved, String doubt) {
        LocalDate associatedOn = first(approved, row -> row.filedAs().associatedOn());
        return new ApprovedClaim(
                speaker.claimId(),
                first(approved, ExportRow::tenantId),
                first(approved, ExportRow::customerName),
                first(approved, row -> row.filedAs().locationId()),
                first(approved, row -> row.filedAs().solutionArea()),
                first(approved, row -> row.filedAs().partnerRole()),
                approved.stream()
                        .map(row -> new ClaimedName(
                                row.workload(), null, row.filedAs().subscriptionId()))
                        .distinct()
                        .toList(),
                associatedOn,
                since(speaker, associatedOn),
                doubt);
    }

    /** The day of the association, else the one of the status; else it was so when the file came. */
    private Instant since(ExportRow speaker, LocalDate associatedOn) {
        if (associatedOn != null) {
            return associatedOn.atStartOfDay(office).toInstant();
        }
        boolean told = speaker.changedAt() != null && !speaker.changedAt().at().isAfter(handedIn);
        return told ? speaker.changedAt().at() : handedIn;
    }

    private static <T> T first(List<ExportRow> rows, Function<ExportRow, T> what) {
        return rows.stream().map(what).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static boolean isApproved(ExportRow row) {
        return ClaimStatus.APPROVED.code().equals(row.status());
    }
}
