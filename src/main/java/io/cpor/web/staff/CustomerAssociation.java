package io.cpor.web.staff;

import io.cpor.insight.LineClaim;
import io.cpor.insight.LineFact;
import io.cpor.insight.LineFactKind;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * An association as the page of its customer shows it.
 *
 * @param stands where it stands or how it ended
 * @param tone how that is coloured
 * @param claimId of the newest attempt, or {@code null}
 * @param sealed whether there is a sealed POE
 * @param inCockpit whether a process carries or carried it
 * @param optOut what is stated of incentive payments
 * @param lines those that it claims, with what is stated of them
 * @param statable whether something can be stated: it is under way or active
 */
public record CustomerAssociation(
        String id,
        String stands,
        String tone,
        String claimId,
        boolean sealed,
        boolean inCockpit,
        Stated optOut,
        List<Line> lines,
        boolean statable) {

    /**
     * What is stated of something.
     *
     * @param value empty if it is not known
     * @param by who said so and when, such as "Robin Okafor (agent), 1 Dec 2026, 10:30"; {@code null} if nobody did
     */
    public record Stated(String value, String by) {
        static Stated of(
                List<LineFact> facts,
                String association,
                String code,
                LineFactKind kind,
                Function<LineFact, String> words) {
            Optional<LineFact> found = facts.stream()
                    .filter(one -> one.associationId().equals(association)
                            && one.code().equals(code)
                            && one.kind() == kind)
                    .findFirst();
            return new Stated(
                    found.map(LineFact::value).orElse(""), found.map(words).orElse(null));
        }

        public boolean isKnown() {
            return !value.isEmpty();
        }
    }

    /** A line of the association. */
    public record Line(String code, String name, Stated end, Stated mark) {
        static Line of(LineClaim claim, List<LineFact> facts, Function<LineFact, String> words) {
            return new Line(
                    claim.code(),
                    claim.name(),
                    Stated.of(facts, claim.associationId(), claim.code(), LineFactKind.SUBSCRIPTION_END, words),
                    Stated.of(facts, claim.associationId(), claim.code(), LineFactKind.PRIOR_HIGH_WATER_MARK, words));
        }
    }

    /** The names of the lines, separated by commas. */
    public String lineNames() {
        return String.join(", ", lines.stream().map(Line::name).toList());
    }
}
