package io.cpor.association.agreement;

import java.util.Set;

/**
 * A row of the table of engagements: what Microsoft calls it in a span of time, and what it is good for.
 *
 * @param code the engagement's, which never changes
 * @param name the engagement in Microsoft's writing
 * @param reports the codes of Microsoft's reports that can hold it
 * @param templateRequired whether Microsoft takes only a POE on its own template
 */
public record CataloguedEngagement(
        String code,
        String name,
        SolutionArea area,
        PartnerRole role,
        Set<EngagementPurpose> purposes,
        Set<String> reports,
        boolean templateRequired,
        Validity validity) {}
