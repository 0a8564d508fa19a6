package io.cpor.web.staff;

import io.cpor.association.Association;
import io.cpor.association.claim.AnswerFile;
import io.cpor.association.claim.AnswerFiles;
import io.cpor.association.value.OfficeTime;
import io.cpor.process.AnswerAttachments;
import io.cpor.process.UserNames;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts together what staff see of the files that go with answers to Microsoft's reviewer. */
@Component
class AttachedFiles {
    private final AnswerFiles files;
    private final AnswerAttachments attachments;
    private final UserNames people;
    private final OfficeTime office;

    AttachedFiles(AnswerFiles files, AnswerAttachments attachments, UserNames people, OfficeTime office) {
        this.files = files;
        this.attachments = attachments;
        this.people = people;
        this.office = office;
    }

    /**
     * All files of an association.
     *
     * @param open whether an answer is waited for, so that files can be attached and removed
     * @param byHand whether staff attach them in Partner Center themselves
     */
    public record Sheet(boolean open, boolean byHand, List<Line> lines) {}

    /** One file; {@code state} says whether it went, and who attached it. */
    public record Line(String id, String name, String state, boolean removable) {}

    Sheet of(Association association) {
        boolean open = attachments.isAnswerAwaited(association.id());
        return new Sheet(
                open,
                attachments.isFiledByHand(),
                files.of(association.id()).stream()
                        .map(file -> line(file, open, isWaiting(association, file)))
                        .toList());
    }

    /** Only the current attempt is answered any more. */
    private static boolean isWaiting(Association association, AnswerFile file) {
        return !file.wasSent()
                && !association.canStartAgain()
                && association
                        .currentClaim()
                        .filter(claim -> claim.attempt() == file.attempt())
                        .isPresent();
    }

    private Line line(AnswerFile file, boolean open, boolean waiting) {
        String by = "attached by " + people.name(file.attachedBy()) + ", " + office.shortMinute(file.attachedAt());
        return new Line(file.id(), file.name(), state(file, waiting) + ", " + by, open && waiting);
    }

    private String state(AnswerFile file, boolean waiting) {
        if (file.wasSent()) {
            return "Went with an answer, " + office.shortMinute(file.sentAt());
        }
        if (!waiting) {
            return "Went with no answer";
        }
        return attachments.isFiledByHand() ? "Attach it in Partner Center" : "Goes with the next answer";
    }
}
