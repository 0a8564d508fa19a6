package io.cpor.association.adoption;

import io.cpor.association.agreement.Catalogue;
import io.cpor.association.agreement.CataloguedEngagement;
import io.cpor.association.agreement.CataloguedWorkload;
import io.cpor.association.agreement.Engagement;
import io.cpor.association.agreement.EngagementLevel;
import io.cpor.association.agreement.KnownNames;
import io.cpor.association.agreement.Subscription;
import io.cpor.association.agreement.Workload;
import io.cpor.association.value.InvalidInput;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds out which engagement an approved claim is of, by the names of the day on which it was associated. */
final class AdoptedEngagement {
    private static final String ENGAGEMENT = "engagement";

    private final Catalogue catalogue;
    private final KnownNames areas;
    private final KnownNames roles;

    AdoptedEngagement(Catalogue catalogue, KnownNames areas, KnownNames roles) {
        this.catalogue = catalogue;
        this.areas = areas;
        this.roles = roles;
    }

    /**
     * The engagement with its lines.
     *
     * @param codes the workloads'
     * @throws InvalidInput in words, if the file does not tell which engagement it is
     */
    Engagement of(ApprovedClaim claim, Set<String> codes, List<Subscription> subscriptions, LocalDate day) {
        EngagementLevel level = subscriptions.isEmpty() ? EngagementLevel.WORKLOAD : EngagementLevel.SUBSCRIPTION;
        List<CataloguedEngagement> possible = possible(claim);
        List<CataloguedEngagement> fitting = possible.stream()
                .filter(one -> one.role().level() == level)
                .filter(one -> level == EngagementLevel.SUBSCRIPTION || isOfArea(codes, one))
                .toList();
        CataloguedEngagement found = single(fitting, day);
        return new Engagement(
                found.area(),
                found.role(),
                level == EngagementLevel.WORKLOAD
                        ? codes.stream()
                                .map(code -> new Workload(code, catalogue.workloadName(code, day)))
                                .toList()
                        : List.of(),
                subscriptions);
    }

    /**
     * Whether such a claim is made by subscription, whatever it names.
     *
     * @throws InvalidInput in words, if nobody knows its area or role
     */
    boolean isBySubscription(ApprovedClaim claim) {
        return possible(claim).stream().allMatch(one -> one.role().level() == EngagementLevel.SUBSCRIPTION);
    }

    private List<CataloguedEngagement> possible(ApprovedClaim claim) {
        String area = code(areas, claim.solutionArea(), "solution area");
        String role = code(roles, claim.partnerRole(), "partner role");
        return catalogue.engagements().stream()
                .filter(one -> area == null || one.area().code().equals(area))
                .filter(one -> role == null || one.role().code().equals(role))
                .toList();
    }

    private boolean isOfArea(Set<String> codes, CataloguedEngagement engagement) {
        Set<String> ofArea = catalogue.workloads().stream()
                .filter(one -> one.area().equals(engagement.area().code()))
                .map(CataloguedWorkload::code)
                .collect(Collectors.toSet());
        return ofArea.containsAll(codes);
    }

    private static CataloguedEngagement single(List<CataloguedEngagement> fitting, LocalDate day) {
        long kinds = fitting.stream().map(CataloguedEngagement::code).distinct().count();
        if (kinds > 1) {
            throw refused("The file does not say in which partner role it is claimed; export it with a column"
                    + " \"Partner role\".");
        }
        if (kinds == 0) {
            throw refused("Its solution area, its partner role and what it claims do not belong together.");
        }
        return fitting.stream()
                .filter(one -> one.validity().contains(day))
                .findFirst()
                .orElse(fitting.get(fitting.size() - 1));
    }

    private static String code(KnownNames known, String written, String what) {
        return written == null
                ? null
                : known.find(written)
                        .orElseThrow(() -> refused("Nobody knows the " + what + " \"" + written
                                + "\"; a process owner adds it to the table of engagements."));
    }

    private static InvalidInput refused(String why) {
        return new InvalidInput(ENGAGEMENT, why);
    }
}
