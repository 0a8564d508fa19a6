package io.cpor.mail;

import io.cpor.association.Association;
import io.cpor.association.PartnerContact;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the partner's own contact gets from us. */
@Component
public class PartnerMails {
    private final Post post;

    PartnerMails(Post post) {
        this.post = post;
    }

    /** The association is active: from now on the customer's usage counts for the partner. */
    public void associationActive(Association association) {
        PartnerContact contact = association.partner().contact();
        post.send(new Letter(
                "association-active." + association.id(),
                contact.name(),
                contact.email(),
                "association-active",
                Map.of(
                        "association", association.id(),
                        "customer", association.customer().name(),
                        "engagement", association.engagement(),
                        "claimId", association.openClaim().claimId())));
    }
}
