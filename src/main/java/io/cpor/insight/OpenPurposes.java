package io.cpor.insight;

import io.cpor.association.agreement.Catalogue;
import io.cpor.association.agreement.CataloguedEngagement;
import io.cpor.association.agreement.EngagementLevel;
import io.cpor.association.agreement.EngagementPurpose;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which of the purposes of a line no active association serves: money, the recognition of revenue, the recognition of usage.
 * One customer may need a claim for each (field facts 9.5).
 */
final class OpenPurposes {
    /** As the table of engagements names the two reports of usage. */
    private static final Set<String> USAGE_REPORTS = Set.of("cpor-usage", "office-usage");

    private record Offer(EngagementLevel level, String area) {}

    private final List<CataloguedEngagement> engagements;
    private final LocalDate today;
    private final Set<String> optedOut;
    private final Map<Offer, Set<EngagementPurpose>> possible = new HashMap<>();

    /** @param optedOut the associations for whose claims incentive payments are given up */
    OpenPurposes(Catalogue catalogue, LocalDate today, Set<String> optedOut) {
        this.engagements = catalogue.engagements();
        this.today = today;
        this.optedOut = optedOut;
    }

    /** @param claims of the line, in whatever state */
    Set<EngagementPurpose> of(EngagementLevel level, String area, Collection<LineClaim> claims) {
        Set<EngagementPurpose> open = EnumSet.noneOf(EngagementPurpose.class);
        open.addAll(possible.computeIfAbsent(new Offer(level, area), this::possible));
        claims.stream()
                .filter(claim -> claim.state() == LineState.ACTIVE)
                .forEach(claim -> open.removeAll(served(claim)));
        return open;
    }

    private Set<EngagementPurpose> possible(Offer offer) {
        Set<EngagementPurpose> purposes = EnumSet.noneOf(EngagementPurpose.class);
        engagements.stream()
                .filter(one -> one.validity().contains(today))
                .filter(one -> isOffered(one, offer.level(), offer.area()))
                .forEach(one -> purposes.addAll(one.purposes()));
        return purposes;
    }

    /** By the engagement's newest row: what it is good for goes by its role, under whatever name it began. */
    private Set<EngagementPurpose> served(LineClaim claim) {
        Set<EngagementPurpose> served = EnumSet.noneOf(EngagementPurpose.class);
        engagements.stream()
                .filter(one -> isOffered(one, claim.level(), claim.area()))
                .filter(one -> one.role().code().equals(claim.role()))
                .reduce((earlier, later) ->
                        later.validity().from().isAfter(earlier.validity().from()) ? later : earlier)
                .ifPresent(one -> served.addAll(one.purposes()));
        if (optedOut.contains(claim.associationId())) {
            served.remove(EngagementPurpose.MONEY);
        }
        return served;
    }

    /** Whether any report can tell how such a line is used. */
    boolean isReported(EngagementLevel level, String area) {
        return engagements.stream()
                .filter(one -> isOffered(one, level, area))
                .anyMatch(one -> one.reports().stream().anyMatch(USAGE_REPORTS::contains));
    }

    private static boolean isOffered(CataloguedEngagement one, EngagementLevel level, String area) {
        return one.role().level() == level && one.area().code().equals(area);
    }
}
