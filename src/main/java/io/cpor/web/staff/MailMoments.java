package io.cpor.web.staff;

import io.cpor.association.Association;
import io.cpor.process.CasePast;
import io.cpor.web.staff.AssociationStory.Moment;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the customer was mailed about an association, beside its POEs. */
@Component
class MailMoments {
    private final CasePast past;

    MailMoments(CasePast past) {
        this.past = past;
    }

    List<Moment> of(Association association) {
        return past.mails(association.id()).stream()
                .map(sent -> new Moment(sent.at(), sent.mail().label() + " mailed" + to(association, sent.at())))
                .toList();
    }

    /** Such as " to ana@contoso.example". Which address the contact had before the last change is not kept. */
    static String to(Association association, Instant at) {
        boolean changedSince = association
                .contactChange()
                .filter(change -> at.isBefore(change.at()))
                .isPresent();
        return changedSince
                ? " to the customer's contact of that time"
                : " to " + association.customer().contact().email();
    }
}
