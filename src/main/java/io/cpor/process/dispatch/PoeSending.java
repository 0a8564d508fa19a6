package io.cpor.process.dispatch;

import io.cpor.association.Association;
import io.cpor.mail.PoeMails;
import io.cpor.poe.Poe;
import io.cpor.poe.PoeAuditTrail;
import io.cpor.poe.PoeLinks;
import io.cpor.poe.PoeStep;
import io.cpor.poe.Poes;
import io.cpor.process.CaseChangedMeanwhile;
import io.cpor.process.engine.DeployedForms;
import io.cpor.process.policy.ClaimPolicy;
import io.cpor.process.policy.Deadlines;
import io.cpor.process.policy.PolicyWindow;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes a POE ready to be mailed, with the form as it is deployed now and a link of its own. That is committed before the
 * mail goes out, so that the link works when the mail arrives; a mail that must be tried again carries the same link.
 */
@Component
public final class PoeSending {
    private final Poes poes;
    private final PoeAuditTrail trail;
    private final PoeLinks links;
    private final DeployedForms forms;
    private final ClaimPolicy policy;
    private final Deadlines deadlines;
    private final Clock clock;
    private final TransactionTemplate ownTransaction;

    PoeSending(
            Poes poes,
            PoeAuditTrail trail,
            PoeLinks links,
            DeployedForms forms,
            ClaimPolicy policy,
            Deadlines deadlines,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.poes = poes;
        this.trail = trail;
        this.links = links;
        this.forms = forms;
        this.policy = policy;
        this.deadlines = deadlines;
        this.clock = clock;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** What the mail says: which sending it is, the link's token, and until when it should come back. */
    public record Ready(String sending, String token, Instant due) {
        /** With the note that the process owner set on the box, if there is one. */
        public PoeMails.PoeSent mail(Optional<String> ofBox) {
            String note =
                    ofBox.map(String::strip).filter(text -> !text.isEmpty()).orElse(null);
            return new PoeMails.PoeSent(sending, token, due, note);
        }
    }

    /**
     * @param stillToDo whether the job that sends it still has to, asked in a transaction of its own
     * @throws CaseChangedMeanwhile if another execution of the same job sent it meanwhile: a link of its own would end the one
     *     that was mailed
     */
    public Ready ready(Association association, BooleanSupplier stillToDo) {
        String form = forms.definition("fill-poe");
        Instant now = clock.instant();
        Instant linkEnds = policy.after(PolicyWindow.POE_LINK, association, now);
        Poe poe = ownTransaction.execute(status -> prepare(association, stillToDo, form, now, linkEnds));
        return underway(association, poe);
    }

    private Poe prepare(
            Association association, BooleanSupplier stillToDo, String form, Instant now, Instant linkEnds) {
        poes.latest(association.id()).map(Poe::id).ifPresent(poes::lock); // waits for who is just marking it as mailed
        if (!stillToDo.getAsBoolean()) {
            throw new CaseChangedMeanwhile("The POE of " + association.id() + " was sent meanwhile.");
        }
        Poe poe = poes.toSend(association, form);
        poe.prepareSending(now);
        Poe prepared = poes.save(poe);
        links.issue(prepared, linkEnds);
        return prepared;
    }

    /** The mail is out: the next sending is another one. */
    public void markMailed(Association association) {
        Poe poe = poes.lock(poes.current(association.id()).id());
        poe.markMailed();
        poes.save(poe);
        trail.record(poe.id(), PoeStep.SENT);
    }

    /** The sending that is with the customer. */
    public Ready underway(Association association, Poe poe) {
        return new Ready(poe.sendingKey(), links.token(poe), deadlines.poeDue(association));
    }
}
