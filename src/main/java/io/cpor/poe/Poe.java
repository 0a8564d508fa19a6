package io.cpor.poe;

import io.cpor.poe.form.Answers;
import io.cpor.storage.Hashes;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One proof of execution: sent to the customer, filled in, signed or declined, and reviewed. A correction or a new claim
 * makes the next one, which begins with the answers of the one before.
 */
@Table
public final class Poe {
    /** Answers that are not carried over to a next POE: each signature has its own. */
    private static final Set<String> ACKNOWLEDGED_ANEW = Set.of("acknowledgedOn", "authorized", "electronicConsent");

    /** Who signs: true of one person only. */
    private static final Set<String> SIGNER = Set.of("signerName", "signerTitle", "signerEmail");

    private static final int MOST_UPLOADS = 20;

    @Id
    private String id;

    @Version
    private long version;

    private String associationId;
    private int number;
    private String formHash;

    @Embedded.Nullable(prefix = "sending_")
    private Dispatch sending;

    private String draft;
    private boolean draftSaved;
    private String draftPage;
    private String answers;
    private int uploads;
    private boolean closed;

    @Embedded.Nullable(prefix = "signature_")
    private Signature signature;

    @Embedded.Nullable(prefix = "paper_")
    private PaperReturn paper;

    @Embedded.Nullable(prefix = "scan_")
    private Scan scan;

    @Embedded.Nullable(prefix = "sealed_")
    private SealedDocument sealed;

    private String copyMailedTo;

    @Embedded.Nullable(prefix = "referral_")
    private Referral referral;

    @Embedded.Nullable(prefix = "refusal_")
    private Declination refusal;

    @Embedded.Nullable(prefix = "review_")
    private Review review;

    Poe() {}

    private Poe(String associationId, int number, String formHash, Answers draft) {
        this.id = id(associationId, number);
        this.associationId = associationId;
        this.number = number;
        this.formHash = formHash;
        this.draft = draft.json();
        this.sending = Dispatch.NONE;
    }

    static String id(String associationId, int number) {
        return associationId + "/" + number;
    }

    static Poe first(String associationId, String formHash) {
        return new Poe(associationId, 1, formHash, Answers.none());
    }

    /**
     * The next POE of the same association: what was entered is kept, what was acknowledged is acknowledged anew.
     *
     * @param contactChanged when staff last put in a contact; if this came back before, the next asks another person
     */
    Poe next(String newFormHash, Instant contactChanged) {
        Answers kept = draft().with(answers()).without(ACKNOWLEDGED_ANEW);
        boolean ofAnother = cameBack().filter(contactChanged::isAfter).isPresent();
        return new Poe(associationId, number + 1, newFormHash, ofAnother ? kept.without(SIGNER) : kept);
    }

    /** When it was signed, came back on paper or was declined; nothing while it is with the customer. */
    public Optional<Instant> cameBack() {
        return signature()
                .map(Signature::signedAt)
                .or(() -> scan().map(Scan::receivedAt))
                .or(() -> refusal().map(Declination::declinedAt));
    }

    /**
     * Another person is asked to sign. What was entered about the case is kept; what the person before said of themselves, and
     * what they consented to, is asked anew. No page that was shown before may save over that.
     */
    void askAnotherPerson() {
        refuseIfClosed();
        draft = draft().without(ACKNOWLEDGED_ANEW).without(SIGNER).json();
        draftPage = null;
    }

    /** About to be mailed; each sending has its own link. Preparing again what is not out yet changes nothing. */
    public void prepareSending(Instant at) {
        refuseIfClosed();
        sending = sending.prepare(id, at);
    }

    /** The mail is out. */
    public void markMailed() {
        sending = sending.out();
    }

    /** A reminder was mailed; {@code which} counts the policy's days from 1. */
    public void markReminded(int which) {
        sending = sending.withReminder(which);
    }

    /**
     * Keeps what was entered on that page.
     *
     * @throws DraftChangedElsewhere if another page changed the draft since this one showed it, and to something else
     */
    public void saveDraft(Answers entered, DraftPage page) {
        refuseIfClosed();
        if (!entered.isKeepable()) {
            throw new AnswersTooLong();
        }
        if (!page.canReplace(draftPage, draftHash()) && !entered.json().equals(draft)) {
            throw new DraftChangedElsewhere();
        }
        draft = entered.json();
        draftSaved = true;
        draftPage = page.kept();
    }

    /** @throws PoeAlreadyClosed if it is signed or declined: whoever signs twice changes nothing */
    public void sign(Answers signedAnswers, Signature by) {
        refuseIfClosed();
        answers = signedAnswers.json();
        signature = by;
        closed = true;
    }

    /**
     * One more file came for this POE; what becomes of it is told by other methods.
     *
     * @throws TooManyUploads if there were as many as a case may have
     */
    public void countUpload() {
        refuseIfClosed();
        if (uploads >= MOST_UPLOADS) {
            throw new TooManyUploads();
        }
        uploads++;
    }

    /** The signed paper is here as a file. From the customer it ends their part; from staff, typing it off does. */
    public void attachScan(Scan file) {
        refuseIfClosed();
        scan = file;
        closed = file.fromCustomer();
    }

    /**
     * Staff typed off what the signed paper says.
     *
     * @throws EvidenceMissing if the signed paper is not here as a file
     * @throws PoeAlreadyClosed if it was signed online, declined, or reviewed
     */
    public void recordPaperReturn(Answers written, PaperReturn how) {
        if (scan == null) {
            throw new EvidenceMissing();
        }
        if (signature != null || refusal != null || review != null) {
            throw new PoeAlreadyClosed();
        }
        answers = written.json();
        paper = how;
        closed = true;
    }

    /**
     * Whether staff filed a signed paper since the POE was last sent: then the customer is not reminded. Sending it again says
     * that this paper will not do.
     */
    public boolean isPaperFiled() {
        return scan != null && (sending.lastAt() == null || !scan.receivedAt().isBefore(sending.lastAt()));
    }

    /** The document that stands for this POE from now on. */
    public void recordSealed(SealedDocument document) {
        sealed = document;
    }

    /** The customer has a sealed copy. */
    public void recordCopyMailed(String address) {
        copyMailedTo = address;
    }

    public void decline(String reason, Instant at) {
        refuseIfClosed();
        refusal = new Declination(reason, at);
        closed = true;
    }

    /** The customer names another person to sign. */
    public void refer(Referral to) {
        refuseIfClosed();
        referral = to;
    }

    /**
     * @throws OwnPoeReview if the reviewer filed or typed it: four eyes must see a POE that staff entered
     * @throws AnswersMissing if a paper is to be accepted that nobody typed off
     */
    public void recordReview(Review verdict) {
        if (!isReturned()) {
            throw new IllegalStateException("POE " + id + " has not come back; there is nothing to review");
        }
        if (verdict.verdict() == Verdict.ACCEPTED) {
            if (answers == null) {
                throw new AnswersMissing();
            }
            if (wasEnteredBy(verdict.reviewedBy())) {
                throw new OwnPoeReview();
            }
        }
        review = verdict;
    }

    private boolean wasEnteredBy(String user) {
        return paper != null && paper.recordedBy().equalsIgnoreCase(user)
                || scan != null && user.equalsIgnoreCase(scan.uploadedBy());
    }

    private void refuseIfClosed() {
        if (!isOpen()) {
            throw new PoeAlreadyClosed();
        }
    }

    /** Whether the customer can still fill it in. */
    public boolean isOpen() {
        return !closed;
    }

    /** Whether it came back, signed online or on paper. */
    public boolean isReturned() {
        return closed && refusal == null;
    }

    public String id() {
        return id;
    }

    public String associationId() {
        return associationId;
    }

    /** Counts from 1 within the association. */
    public int number() {
        return number;
    }

    /** The form it was sent with, which stays its form whatever is deployed later. */
    public String formHash() {
        return formHash;
    }

    public Dispatch sending() {
        return sending;
    }

    /**
     * What the last sending's link and mail are known by. It has a random part, so that neither is ever the same as one that
     * was mailed before a backup was restored.
     */
    public String sendingKey() {
        return sending.keyOf(id);
    }

    public Answers draft() {
        return Answers.parse(draft);
    }

    /** Tells one state of the draft from another. */
    public String draftHash() {
        return Hashes.sha256(draftSaved + "\n" + draft);
    }

    /** Tells what a reviewer decides on from anything that came in its place: who signed what, on which paper. */
    public String returnedHash() {
        return Hashes.sha256(String.join(
                "\n",
                id,
                String.valueOf(answers),
                signature().map(one -> one.typedName() + " " + one.signedAt()).orElse(""),
                scan().map(Scan::documentId).orElse("")));
    }

    /** Whether the customer saved the draft; until then we may suggest answers. */
    public boolean isDraftSaved() {
        return draftSaved;
    }

    /** What was signed; nothing until it came back. */
    public Answers answers() {
        return Answers.parse(answers);
    }

    public Optional<Signature> signature() {
        return Optional.ofNullable(signature);
    }

    public Optional<PaperReturn> paper() {
        return Optional.ofNullable(paper);
    }

    public Optional<Scan> scan() {
        return Optional.ofNullable(scan);
    }

    public Optional<SealedDocument> sealedDocument() {
        return Optional.ofNullable(sealed);
    }

    /** The address to which the sealed copy was mailed. */
    public Optional<String> copyMailedTo() {
        return Optional.ofNullable(copyMailedTo);
    }

    public Optional<Referral> referral() {
        return Optional.ofNullable(referral);
    }

    /** Whether what was signed is known as answers; a scan's must be typed off first. */
    public boolean hasAnswers() {
        return answers != null;
    }

    public Optional<Declination> refusal() {
        return Optional.ofNullable(refusal);
    }

    public Optional<Review> review() {
        return Optional.ofNullable(review);
    }
}
