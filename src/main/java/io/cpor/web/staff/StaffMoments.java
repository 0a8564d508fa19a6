package io.cpor.web.staff;

import io.cpor.association.adoption.ClaimLinks;
import io.cpor.association.claim.AnswerFile;
import io.cpor.association.claim.AnswerFiles;
import io.cpor.poe.AskedReminders;
import io.cpor.process.CasePast;
import io.cpor.process.UserNames;
import io.cpor.process.deputy.Takeovers;
import io.cpor.web.staff.AssociationStory.Moment;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What staff did for an association: tasks they completed, files they attached to answers, reminders they asked for, tasks
 * they took over, claims they linked to it.
 */
@Component
class StaffMoments {
    private final AnswerFiles files;
    private final AskedReminders reminders;
    private final Takeovers takeovers;
    private final CasePast past;
    private final ClaimLinks links;
    private final UserNames people;

    StaffMoments(
            AnswerFiles files,
            AskedReminders reminders,
            Takeovers takeovers,
            CasePast past,
            ClaimLinks links,
            UserNames people) {
        this.files = files;
        this.reminders = reminders;
        this.takeovers = takeovers;
        this.past = past;
        this.links = links;
        this.people = people;
    }

    List<Moment> of(String associationId) {
        return Stream.of(
                        files.of(associationId).stream().flatMap(this::tell),
                        past.tasks(associationId).stream()
                                .map(task -> new Moment(
                                        task.at(), "Task \"" + task.name() + "\" done by " + people.name(task.by()))),
                        reminders.of(associationId).stream()
                                .map(one -> new Moment(one.at(), "Reminder asked for by " + people.name(one.by()))),
                        links.of(associationId).stream()
                                .map(one -> new Moment(
                                        one.at(),
                                        "Claim " + one.claimId() + " of " + one.fileName()
                                                + ", approved by Microsoft, linked to it by " + people.name(one.by())
                                                + " because of " + one.lines())),
                        takeovers.of(associationId).stream()
                                .map(one -> new Moment(
                                        one.at(),
                                        one.task() + " taken over by " + people.name(one.by()) + ", who stands in for "
                                                + people.name(one.absent()))))
                .flatMap(moments -> moments)
                .toList();
    }

    private Stream<Moment> tell(AnswerFile file) {
        Moment attached = new Moment(
                file.attachedAt(), file.name() + " attached to the answer by " + people.name(file.attachedBy()));
        return file.wasSent()
                ? Stream.of(
                        attached,
                        new Moment(file.sentAt(), file.name() + " went with the answer to Microsoft's reviewer"))
                : Stream.of(attached);
    }
}
