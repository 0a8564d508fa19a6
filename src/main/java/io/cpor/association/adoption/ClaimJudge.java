package io.cpor.association.adoption;

import io.cpor.association.Associations;
import io.cpor.association.ClaimedLine;
import io.cpor.association.agreement.Catalogue;
import io.cpor.association.agreement.OtherNames;
import io.cpor.association.claim.ClaimIds;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says what adopting claims would do, many of them at once. It changes nothing. */
@Component
class ClaimJudge {
    private static final int AT_ONCE = 500;

    private final Associations associations;
    private final ClaimIds claimIds;
    private final DisownedClaims disowned;
    private final OtherNames names;
    private final Catalogue catalogue;
    private final Clock clock;

    ClaimJudge(
            Associations associations,
            ClaimIds claimIds,
            DisownedClaims disowned,
            OtherNames names,
            Catalogue catalogue,
            Clock clock) {
        this.associations = associations;
        this.disowned = disowned;
        this.claimIds = claimIds;
        this.names = names;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** @param locationId for claims of which the file names none, or {@code null} */
    List<AdoptionVerdict> judge(List<ApprovedClaim> claims, String fileName, String locationId) {
        ClaimReader reader = new ClaimReader(
                names.workloads(),
                new AdoptedEngagement(catalogue.asOfNow(), names.solutionAreas(), names.partnerRoles()),
                fileName,
                locationId,
                LocalDate.now(clock));
        List<AdoptionVerdict> verdicts = new ArrayList<>();
        for (int from = 0; from < claims.size(); from += AT_ONCE) {
            List<ApprovedClaim> some = claims.subList(from, Math.min(from + AT_ONCE, claims.size()));
            verdicts.addAll(unlessHere(some.stream().map(reader::read).toList()));
        }
        return verdicts;
    }

    /** Those that no association here has, and of which nobody said that they are none of ours. */
    List<ApprovedClaim> asked(List<ApprovedClaim> claims) {
        List<ApprovedClaim> others = notHere(claims);
        Set<String> none = disowned.of(
                        others.stream().map(ApprovedClaim::claimId).toList())
                .keySet();
        return others.stream().filter(one -> !none.contains(one.claimId())).toList();
    }

    /** Those that no association here has. */
    List<ApprovedClaim> notHere(List<ApprovedClaim> claims) {
        List<ApprovedClaim> others = new ArrayList<>();
        for (int from = 0; from < claims.size(); from += AT_ONCE) {
            List<ApprovedClaim> some = claims.subList(from, Math.min(from + AT_ONCE, claims.size()));
            Map<String, String> known = claimIds.associationsOf(
                    some.stream().map(ApprovedClaim::claimId).toList());
            some.stream().filter(one -> !known.containsKey(one.claimId())).forEach(others::add);
        }
        return others;
    }

    /** What somebody named, and no file lists as approved. */
    List<AdoptionVerdict> unlisted(List<ApprovedClaim> claims) {
        return unlessHere(claims.stream()
                .map(claim -> AdoptionVerdict.skipped(
                        claim, "No import lists this claim as approved; hand in an export or a report that shows it."))
                .toList());
    }

    private List<AdoptionVerdict> unlessHere(List<AdoptionVerdict> read) {
        Map<String, String> known = claimIds.associationsOf(
                read.stream().map(one -> one.claim().claimId()).toList());
        Set<String> none = disowned.of(
                        read.stream().map(one -> one.claim().claimId()).toList())
                .keySet();
        Map<String, String> holders = associations.holders(read.stream()
                .filter(one -> one.facts() != null)
                .flatMap(one -> lines(one).stream())
                .toList());
        return read.stream()
                .map(one -> {
                    String same = known.get(one.claim().claimId());
                    if (same != null) {
                        return AdoptionVerdict.known(one.claim(), same);
                    }
                    return none.contains(one.claim().claimId())
                            ? AdoptionVerdict.skipped(
                                    one.claim(), "Somebody said that it is none of ours; take that back first.")
                            : unlessHeld(one, holders);
                })
                .toList();
    }

    private AdoptionVerdict unlessHeld(AdoptionVerdict one, Map<String, String> holders) {
        if (one.facts() == null) {
            return one;
        }
        List<ClaimedLine> held = lines(one).stream()
                .filter(line -> holders.containsKey(line.key()))
                .toList();
        if (held.isEmpty()) {
            return one;
        }
        String holder = holders.get(held.get(0).key());
        String what = held.stream()
                .filter(line -> holders.get(line.key()).equals(holder))
                .map(ClaimedLine::name)
                .collect(Collectors.joining(", "));
        return AdoptionVerdict.held(one.claim(), holder, what);
    }

    private static List<ClaimedLine> lines(AdoptionVerdict one) {
        return ClaimedLine.of(one.facts().customer(), one.facts().engagement());
    }
}
