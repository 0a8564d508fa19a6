package io.cpor.process;

import static io.cpor.process.CporVariables.ANSWER_FILES;

import io.cpor.association.Association;
import io.cpor.association.Associations;
import io.cpor.association.claim.AnswerFile;
import io.cpor.association.claim.AnswerFiles;
import io.cpor.association.claim.Claim;
import io.cpor.partnercenter.PartnerCenter;
import io.cpor.poe.upload.InspectedFile;
import io.cpor.storage.Documents;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Staff attach files to their answer to Microsoft's reviewer, and take them back, while that task waits. Tasklist's form has no
 * field for a file, so they do it on a page of ours; the form names what will go.
 */
@Component
public class AnswerAttachments {
    /** So many at most belong to one claim. */
    private static final int MOST = 20;

    /** Of what the form shows: the engine keeps no text longer than 4,000 characters, and a sentence stands around it. */
    private static final int LONGEST_NAMES = 3700;

    private final Associations associations;
    private final AnswerFiles files;
    private final Documents documents;
    private final PartnerCenter partnerCenter;
    private final ActiveBoxes boxes;
    private final OpenTasks forms;
    private final OptimisticLockRetry retry;
    private final Clock clock;

    AnswerAttachments(
            Associations associations,
            AnswerFiles files,
            Documents documents,
            PartnerCenter partnerCenter,
            ActiveBoxes boxes,
            OpenTasks forms,
            OptimisticLockRetry retry,
            Clock clock) {
        this.associations = associations;
        this.files = files;
        this.documents = documents;
        this.partnerCenter = partnerCenter;
        this.boxes = boxes;
        this.forms = forms;
        this.retry = retry;
        this.clock = clock;
    }

    /**
     * The file goes with the next answer.
     *
     * @param name what it is called where it came from
     * @param by the id of who attaches it
     * @throws TaskRefused if no answer is waited for; nothing is kept
     * @throws TooManyFiles if the claim has as many as one may have
     */
    public void attach(String associationId, InspectedFile file, String name, String by) {
        retry.run(() -> {
            Claim claim = lockAwaiting(associationId);
            long now = files.of(associationId).stream()
                    .filter(one -> one.attempt() == claim.attempt())
                    .count();
            if (now >= MOST) {
                throw new TooManyFiles(
                        "A claim takes at most " + MOST + " files. Remove one that has not gone yet, or attach"
                                + " this one in Partner Center yourself.");
            }
            String id = keep(file);
            files.add(associationId, new AnswerFile(id, claim.attempt(), name, by, clock.instant(), null));
            refresh(associationId, claim);
        });
    }

    /**
     * A file that has not gone yet is taken back, and deleted.
     *
     * @throws TaskRefused if no answer is waited for, or the file has gone; nothing is changed
     */
    public void remove(String associationId, String fileId) {
        retry.run(() -> {
            Claim claim = lockAwaiting(associationId);
            files.remove(files.find(associationId, fileId)
                    .filter(file -> !file.wasSent())
                    .orElseThrow(() ->
                            new TaskRefused("This file has gone to Partner Center already, or was removed before.")));
            documents.delete(fileId);
            refresh(associationId, claim);
        });
    }

    /** Nobody completes the task meanwhile: that takes the same lock. */
    private Claim lockAwaiting(String associationId) {
        Association association = associations.lock(associationId);
        if (!isAnswerAwaited(associationId)) {
            throw new TaskRefused("Microsoft's reviewer waits for no answer now, so nothing was changed.");
        }
        return association.standingClaim();
    }

    /** Whether staff are to answer Microsoft's reviewer, so that files can be attached. */
    public boolean isAnswerAwaited(String associationId) {
        return boxes.of(List.of(associationId)).get(associationId).contains(ProcessElements.ANSWER_REVIEWER.id());
    }

    /** Whether staff themselves attach the files in Partner Center. */
    public boolean isFiledByHand() {
        return partnerCenter.filedByHand();
    }

    private String keep(InspectedFile file) {
        try (InputStream content = Files.newInputStream(file.content())) {
            return documents.keep(file.kind().mediaType(), content).id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void refresh(String associationId, Claim claim) {
        Map<String, Object> shown = new HashMap<>();
        shown.put(ANSWER_FILES.name(), shown(associationId, claim));
        forms.refresh(associationId, ProcessElements.ANSWER_REVIEWER, shown);
    }

    /** Which files go with the next answer, for its form; {@code null} if there is none. */
    public String shown(String associationId, Claim claim) {
        String names = names(files.toSend(associationId, claim.attempt()));
        if (names.isEmpty()) {
            return null;
        }
        return isFiledByHand()
                ? "Attach it in Partner Center: " + names + ". Download it in the tab *Filing sheet*."
                : "With your answer goes: " + names + ". Files are attached and removed in the tab *Filing sheet*.";
    }

    private static String names(List<AnswerFile> going) {
        StringBuilder names = new StringBuilder();
        for (AnswerFile file : going) {
            String name = (names.isEmpty() ? "" : ", ") + "**" + Markdown.text(file.name()) + "**";
            if (names.length() + name.length() > LONGEST_NAMES) {
                return names + " and " + (going.size() - going.indexOf(file)) + " more";
            }
            names.append(name);
        }
        return names.toString();
    }
}
