package io.cpor.poe;

import io.cpor.association.AddressOrigins;
import io.cpor.association.Association;
import io.cpor.association.Associations;
import io.cpor.association.agreement.Contact;
import io.cpor.association.value.Coded;
import io.cpor.association.value.MailAddress;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who of ours had a hand in a POE and so cannot accept it: four eyes must see it. Every one is kept, not only the last: who
 * sends a POE to an address of his own is not cleared by a colleague's later change.
 */
@Component
public class PoeHands {
    private final AddressOrigins origins;
    private final Associations associations;
    private final Poes poes;
    private final JdbcClient jdbc;
    private final Clock clock;

    PoeHands(AddressOrigins origins, Associations associations, Poes poes, JdbcClient jdbc, Clock clock) {
        this.origins = origins;
        this.associations = associations;
        this.poes = poes;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Puts another contact into the association, which the caller saves, and keeps who did. Whoever leaves the contact as it
     * is changed nothing. With another name or address it is another person, of whom an open POE asks all consent anew; a
     * title may change without that.
     */
    public void changeContact(Association association, Contact contact, String by) {
        Contact before = association.customer().contact();
        if (!contact.equals(before)) {
            association.changeContact(contact, by, clock.instant());
            boolean sameAddress = MailAddress.isSame(contact.email(), before.email());
            record(association.id(), null, by, sameAddress ? PoeHand.CHANGED_CONTACT : PoeHand.CHANGED_ADDRESS);
            if (!sameAddress) {
                origins.recordChange(association, isNamed(association, contact) ? before.email() : null, by);
            }
        }
        if (!contact.name().equals(before.name()) || !contact.email().equals(before.email())) {
            askAnotherPerson(association.id());
        }
    }

    /** Whether whoever opened the customer's link named this address. */
    private boolean isNamed(Association association, Contact contact) {
        return poes.allOf(association.id()).stream()
                .flatMap(poe -> poe.referral().stream())
                .anyMatch(named -> MailAddress.isSame(named.email(), contact.email()));
    }

    private void askAnotherPerson(String associationId) {
        poes.latest(associationId)
                .map(latest -> poes.lock(latest.id()))
                .filter(Poe::isOpen)
                .ifPresent(open -> {
                    open.askAnotherPerson();
                    poes.save(open);
                });
    }

    /** Somebody handed in the file that the association was started from. */
    public void recordHandedIn(String associationId, String by) {
        record(associationId, null, by, PoeHand.HANDED_IN);
        origins.recordHandedIn(associations.look(associationId), by);
    }

    /** Somebody filed the signed paper of this POE, or typed it off. */
    public void record(Poe poe, String by, PoeHand deed) {
        record(poe.associationId(), poe.number(), by, deed);
    }

    private void record(String associationId, Integer poeNumber, String by, PoeHand deed) {
        jdbc.sql("insert into poe_hand (association_id, poe_number, user_id, deed, at)"
                        + " values (:association, :number, :by, :deed, :now)")
                .param("association", associationId)
                .param("number", poeNumber)
                .param("by", by)
                .param("deed", deed.code())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * Why that user cannot accept this POE, if so. If its contact came from an earlier association, whoever brought in the address
     * there counts too. A user id counts in whatever case it is written.
     */
    public Optional<String> refusal(Association association, Poe poe, String user) {
        Optional<String> there = origins.earlier(association, user)
                .map(earlier -> Coded.of(PoeHand.class, earlier.deed().code()).refusal() + " You did so in "
                        + earlier.associationId()
                        + ", from which this one has its contact. Where nobody else is left, withdraw this one and start it"
                        + " again yourself: then whoever opened it now can accept.");
        return there.or(() -> of(association, poe, user).map(PoeHand::refusal));
    }

    private Optional<PoeHand> of(Association association, Poe poe, String user) {
        if (association.opening().openedBy().equalsIgnoreCase(user)) {
            return Optional.of(PoeHand.OPENED);
        }
        boolean changedLast = association
                .contactChange()
                .filter(change -> user.equalsIgnoreCase(change.by()))
                .isPresent();
        return changedLast ? Optional.of(PoeHand.CHANGED_CONTACT) : find(poe, user);
    }

    /** Whether what a paper says was typed off more than once, so that other words may have been read before. */
    public boolean isTypedOffAgain(Poe poe) {
        return jdbc.sql("select count(*) from poe_hand"
                                + " where association_id = :association and poe_number = :number and deed = :deed")
                        .param("association", poe.associationId())
                        .param("number", poe.number())
                        .param("deed", PoeHand.TYPED_OFF.code())
                        .query(Long.class)
                        .single()
                > 1;
    }

    private Optional<PoeHand> find(Poe poe, String user) {
        return jdbc.sql(
                        "select deed from poe_hand where association_id = :association and lower(user_id) = lower(:user)"
                                + " and (poe_number is null or poe_number = :number) order by at limit 1")
                .param("association", poe.associationId())
                .param("user", user)
                .param("number", poe.number())
                .query(String.class)
                .optional()
                .map(code -> Coded.of(PoeHand.class, code));
    }
}
