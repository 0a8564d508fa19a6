package io.cpor.mail;

import io.cpor.association.Association;
import io.cpor.association.DroppedLine;
import io.cpor.association.agreement.Engagement;
import io.cpor.association.agreement.PartnerContact;
import io.cpor.association.value.Language;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the partner's own contact gets from us. */
@Component
public class PartnerMails {
    private final Mailer post;

    PartnerMails(Mailer post) {
        this.post = post;
    }

    /** The association is active: from now on the customer's usage counts for the partner. */
    public void associationActive(Association association) {
        PartnerContact contact = association.partner().contact();
        MailText text = post.text(Language.ENGLISH)
                .subject("mail.association-active.subject")
                .say(
                        "mail.association-active.lead",
                        association.id(),
                        association.customer().name(),
                        association.openClaim().claimId())
                .say("mail.association-active.covers", covers(association));
        if (!association.claimedLines().dropped().isEmpty()) {
            text.say("mail.association-active.dropped", droppedLinesText(association));
        }
        text.say("mail.association-active.earnings").fact("mail.fact.reference", association.id());
        post.send(new Mail("association-active." + association.reference(), contact.name(), contact.email(), text));
    }

    private static String covers(Association association) {
        Engagement engagement = association.engagement();
        return Stream.concat(
                        engagement.workloadNames().stream(),
                        engagement.subscriptions().stream().map(one -> one.product() + " " + one.subscriptionId()))
                .collect(Collectors.joining(", "));
    }

    private static String droppedLinesText(Association association) {
        return association.claimedLines().dropped().stream()
                .map(DroppedLine::name)
                .collect(Collectors.joining(", "));
    }
}
