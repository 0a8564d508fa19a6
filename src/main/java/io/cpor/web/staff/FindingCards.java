package io.cpor.web.staff;

import io.cpor.association.value.OfficeTime;
import io.cpor.finding.Finding;
import io.cpor.finding.FindingChange;
import io.cpor.finding.Findings;
import io.cpor.process.UserNames;
import io.cpor.security.Role;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Findings as somebody may see them, with what became of each. */
@Component
class FindingCards {
    private final Findings findings;
    private final UserNames people;
    private final OfficeTime office;

    FindingCards(Findings findings, UserNames people, OfficeTime office) {
        this.findings = findings;
        this.people = people;
        this.office = office;
    }

    List<FindingCard> of(List<Finding> found, Authentication who) {
        boolean money = isManager(who);
        Map<Long, List<FindingChange>> changes =
                findings.changes(found.stream().map(Finding::id).toList());
        return found.stream()
                .map(one -> FindingCard.of(
                        money ? one : one.withoutMoney(), changes.getOrDefault(one.id(), List.of()), people, office))
                .toList();
    }

    static boolean isManager(Authentication who) {
        return who.getAuthorities().stream()
                .anyMatch(group -> Role.MANAGERS.group().equals(group.getAuthority()));
    }
}
