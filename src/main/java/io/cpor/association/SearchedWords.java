package io.cpor.association;

import io.cpor.association.claim.Claim;
import io.cpor.association.value.FoldedText;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an association is found by, without case and accents; made anew whenever it is saved. It holds personal data:
 * whatever is erased from the association goes from here with the same save.
 *
 * @param customer the customer's name
 * @param words all that is known of it, one a line; a line break is in no word that is looked for
 */
record SearchedWords(String customer, String words) {
    static SearchedWords of(Association association) {
        Stream<String> own = Stream.of(
                association.id(),
                association.customer().name(),
                association.customer().tenantId(),
                association.customer().domain(),
                association.isAdopted() ? null : association.agreement().reference(),
                association.engagement().solutionArea().code(),
                association.engagement().partnerRole().code());
        Stream<String> lines = association.lines().stream()
                .flatMap(line -> Stream.of(line.workload(), line.product(), line.subscriptionId()));
        Stream<String> claims = association.claims().stream().map(Claim::claimId);
        return new SearchedWords(
                FoldedText.of(association.customer().name()),
                FoldedText.of(Stream.of(own, lines, claims)
                        .flatMap(all -> all)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("\n"))));
    }
}
