package io.cpor.process.usertask;

import static io.cpor.process.CporVariables.CLAIM_SINCE;
import static io.cpor.process.CporVariables.FILED_BY_HAND;

import io.cpor.association.Association;
import io.cpor.partnercenter.PartnerCenter;
import io.cpor.process.AssociationLoader;
import io.cpor.process.policy.Deadlines;
import io.cpor.process.taskform.CaseVariables;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Microsoft has been silent for too long: a person asks. What Microsoft answers is seen at the claim. */
@Component
final class AskMicrosoft implements StaffTask {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final AssociationLoader carried;
    private final PartnerCenter partnerCenter;
    private final Clock clock;

    AskMicrosoft(AssociationLoader carried, PartnerCenter partnerCenter, Clock clock) {
        this.carried = carried;
        this.partnerCenter = partnerCenter;
        this.clock = clock;
    }

    @Override
    public void onCreate(DelegateTask task) {
        Association association = carried.load(task);
        CaseVariables.showClaim(association, task);
        CLAIM_SINCE.setLocal(task, DAY.withZone(clock.getZone()).format(Deadlines.lastMove(association.openClaim())));
        FILED_BY_HAND.setLocal(task, partnerCenter.filedByHand());
    }

    @Override
    public void onComplete(DelegateTask task) {
        // nothing to keep: that it was asked is the task's own history
    }
}
