package io.cpor.association.adoption;

import io.cpor.association.AssociationOverlaps;
import io.cpor.association.Associations;
import io.cpor.association.adoption.AdoptionOrder.Answer;
import io.cpor.association.adoption.DisownedClaims.DisownedClaim;
import io.cpor.association.agreement.OtherNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Adopts the approved claims of a file: each becomes an active association, in a transaction of its own, so that nobody
 * waits for the whole and a stop loses nothing. Asked for twice, it happens once.
 */
@Component
public class Adoptions {
    /** So many claims are looked at by one call. */
    public static final int MOST = 1000;

    private static final Logger LOG = LoggerFactory.getLogger(Adoptions.class);

    private final List<ClaimFiles> kinds;
    private final ClaimJudge judge;
    private final ClaimLinks links;
    private final DisownedClaims disowned;
    private final Associations associations;
    private final OtherNames names;
    private final TransactionTemplate transaction;

    Adoptions(
            List<ClaimFiles> kinds,
            ClaimJudge judge,
            ClaimLinks links,
            DisownedClaims disowned,
            Associations associations,
            OtherNames names,
            TransactionTemplate transaction) {
        this.kinds = kinds;
        this.judge = judge;
        this.links = links;
        this.disowned = disowned;
        this.associations = associations;
        this.names = names;
        this.transaction = transaction;
    }

    /** What adopting the claims of a file would do that are not here yet; nothing if there is no such file. */
    public Optional<AdoptionPreview> preview(String importId) {
        return file(importId)
                .map(file -> new AdoptionPreview(
                        file.fileName(),
                        judge.judge(judge.asked(file.claims()), file.fileName(), null),
                        disownedOf(file)));
    }

    /** How many approved claims of a file no association here has. */
    public int count(String importId) {
        return file(importId).map(file -> judge.asked(file.claims()).size()).orElse(0);
    }

    private List<DisownedClaim> disownedOf(ClaimFile file) {
        return disowned
                .of(judge.notHere(file.claims()).stream()
                        .map(ApprovedClaim::claimId)
                        .toList())
                .values()
                .stream()
                .sorted(Comparator.comparing(DisownedClaim::at).reversed().thenComparing(DisownedClaim::claimId))
                .toList();
    }

    /**
     * Somebody says of claims of a file that they are none of ours: nobody is asked again.
     *
     * @param by a user id
     * @return of how many that is said now
     */
    public int disown(String importId, Collection<String> claimIds, String by) {
        ClaimFile file = file(importId).orElseThrow();
        List<ApprovedClaim> meant = judge.asked(file.claims()).stream()
                .filter(one -> claimIds.contains(one.claimId()))
                .toList();
        meant.forEach(one -> disowned.disown(one, file.fileName(), by));
        return meant.size();
    }

    /**
     * A claim may be ours after all, so it is offered again.
     *
     * @param by a user id
     */
    public void takeBack(String claimId, String by) {
        disowned.takeBack(claimId, by);
    }

    /** Whether there is such a file. */
    public boolean isKnown(String importId) {
        return file(importId).isPresent();
    }

    private Optional<ClaimFile> file(String importId) {
        return kinds.stream().flatMap(kind -> kind.find(importId).stream()).findFirst();
    }

    /**
     * Adopts what is meant.
     *
     * @param by the id of who adopts it
     * @throws io.cpor.association.value.InvalidInput if an answer cannot be so; nothing is changed
     */
    public AdoptionReport adopt(AdoptionOrder order, String by) {
        transaction.executeWithoutResult(
                status -> news(order).forEach(one -> names.answer(one.name(), one.code(), by)));
        AdoptionReport report = order.isForAll() ? all(order, by) : named(order, by);
        LOG.info(
                "{} claims adopted by {}, {} linked, {} skipped",
                report.count(AdoptionOutcome.ADOPTED),
                by,
                report.count(AdoptionOutcome.LINKED),
                report.count(AdoptionOutcome.SKIPPED));
        return report;
    }

    private List<Answer> news(AdoptionOrder order) {
        return AskedNames.news(
                order.answers(),
                names.workloads(),
                () -> importIds(order).stream()
                        .flatMap(id -> preview(id).stream())
                        .flatMap(preview -> preview.unknownNames().stream())
                        .collect(Collectors.toSet()));
    }

    private AdoptionReport all(AdoptionOrder order, String by) {
        ClaimFile file = file(order.importId()).orElseThrow();
        List<AdoptionVerdict> verdicts = new ArrayList<>();
        int left = 0;
        int adopted = 0;
        for (AdoptionVerdict one : judge.judge(file.claims(), file.fileName(), order.locationId())) {
            if (one.claim().doubt() != null && one.isAdoptable()) {
                verdicts.add(AdoptionVerdict.skipped(one.claim(), one.claim().doubt()));
            } else if (one.isAdoptable() && adopted == MOST) {
                left++;
            } else {
                adopted += one.isAdoptable() ? 1 : 0;
                verdicts.add(carriedOut(one, file, order, by));
            }
        }
        return new AdoptionReport(List.copyOf(verdicts), left);
    }

    private AdoptionReport named(AdoptionOrder order, String by) {
        Set<String> wanted = new LinkedHashSet<>(order.claimIds());
        Map<String, AdoptionVerdict> verdicts = new LinkedHashMap<>();
        wanted.forEach(id -> verdicts.put(id, null));
        for (String id : importIds(order)) {
            if (wanted.isEmpty()) {
                break;
            }
            file(id).ifPresent(file -> {
                List<ApprovedClaim> here = file.claims().stream()
                        .filter(claim -> wanted.contains(claim.claimId()))
                        .toList();
                judge.judge(here, file.fileName(), order.locationId()).forEach(one -> {
                    wanted.remove(one.claim().claimId());
                    verdicts.put(one.claim().claimId(), carriedOut(one, file, order, by));
                });
            });
        }
        List<ApprovedClaim> rest = wanted.stream().map(Adoptions::unlisted).toList();
        judge.unlisted(rest).forEach(one -> verdicts.put(one.claim().claimId(), one));
        return new AdoptionReport(List.copyOf(verdicts.values()), 0);
    }

    private List<String> importIds(AdoptionOrder order) {
        return order.importId() != null
                ? List.of(order.importId())
                : kinds.stream().flatMap(kind -> kind.recent().stream()).toList();
    }

    private static ApprovedClaim unlisted(String claimId) {
        return new ApprovedClaim(claimId, null, null, null, null, null, List.of(), null, null, null);
    }

    private AdoptionVerdict carriedOut(AdoptionVerdict one, ClaimFile file, AdoptionOrder order, String by) {
        if (one.heldLines() != null) {
            links.keep(one.claim().claimId(), one.associationId(), one.heldLines(), file.fileName(), by);
        }
        if (!one.isAdoptable()) {
            return one;
        }
        try {
            return one.withAssociation(associations.adopt(one.facts(), by).id());
        } catch (AssociationOverlaps | DataIntegrityViolationException quicker) {
            // another row of the file, or another person, took the claim or the line at this moment
            AdoptionVerdict now = judge.judge(List.of(one.claim()), file.fileName(), order.locationId())
                    .get(0);
            if (now.isAdoptable()) {
                throw quicker;
            }
            return carriedOut(now, file, order, by);
        }
    }
}
