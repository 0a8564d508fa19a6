package io.cpor.process.inbox;

import io.cpor.association.Association;
import io.cpor.association.Associations;
import io.cpor.association.claim.Claim;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says whether an event is about the current claim of the association that it names, whatever it tells of it. */
@Component
class EventAddressee {
    private final Associations associations;

    EventAddressee(Associations associations) {
        this.associations = associations;
    }

    /** What an event is that is not; nothing if it is, or if its claim may yet be created. */
    Optional<EventVerdict> astray(InboxEvent event, Association association) {
        if (event.tenantId() != null
                && !event.tenantId().equalsIgnoreCase(association.customer().tenantId())) {
            return Optional.of(EventVerdict.unclear(UnclearReason.OTHER_TENANT));
        }
        if (event.claimId() == null) {
            return association.canBeOfEarlierClaim(event.time())
                    ? Optional.of(EventVerdict.of(EventState.LATE))
                    : Optional.empty();
        }
        Optional<String> current = association.currentClaim().map(Claim::claimId);
        return current.filter(event.claimId()::equals).isPresent()
                ? Optional.empty()
                : ofAnotherClaim(event, association, current.isPresent());
    }

    private Optional<EventVerdict> ofAnotherClaim(InboxEvent event, Association association, boolean filed) {
        boolean ofAnEarlierAttempt =
                association.claims().stream().anyMatch(claim -> event.claimId().equals(claim.claimId()));
        if (ofAnEarlierAttempt) {
            return Optional.of(EventVerdict.of(EventState.LATE));
        }
        if (associations.byClaimId(event.claimId()).isPresent()) {
            return Optional.of(EventVerdict.unclear(UnclearReason.OTHER_CLAIM));
        }
        return filed ? Optional.of(EventVerdict.unclear(UnclearReason.UNKNOWN_CLAIM)) : Optional.empty();
    }
}
