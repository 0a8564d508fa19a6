package io.cpor.association;

import io.cpor.association.agreement.Agreement;
import io.cpor.association.agreement.Contact;
import io.cpor.association.agreement.Customer;
import io.cpor.association.agreement.Engagement;
import io.cpor.association.agreement.EngagementLevel;
import io.cpor.association.agreement.NewAssociation;
import io.cpor.association.agreement.Partner;
import io.cpor.association.agreement.PartnerRole;
import io.cpor.association.agreement.SolutionArea;
import io.cpor.association.claim.Claim;
import io.cpor.association.claim.Decision;
import io.cpor.association.claim.StatusSeen;
import io.cpor.association.value.InvalidInput;
import io.cpor.association.value.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.ReadOnlyProperty;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A customer's association with the partner, from the signed agreement to its outcome. It says what is true and refuses
 * what cannot be; where the case stands, the engine alone knows.
 */
@Table
public final class Association {
    @Id
    private String id;

    @Version
    private long version;

    private String reference;
    private AssociationOrigin origin;

    @Embedded.Nullable(prefix = "adoption_")
    private Adoption adoption;

    @Embedded.Nullable(prefix = "opening_")
    private Opening opening;

    @Embedded.Nullable(prefix = "customer_")
    private Customer customer;

    @ReadOnlyProperty
    private Language readLanguage;

    private String solutionArea;
    private String solutionAreaName;
    private String partnerRole;
    private String partnerRoleName;
    private EngagementLevel engagementLevel;

    @MappedCollection(idColumn = "association_id", keyColumn = "position")
    private List<ClaimLine> lines = new ArrayList<>();

    @Embedded.Nullable(prefix = "partner_")
    private Partner partner;

    @Embedded.Nullable(prefix = "agreement_")
    private Agreement agreement;

    @Embedded.Nullable(prefix = "contact_changed_")
    private ContactChange contactChange;

    @MappedCollection(idColumn = "association_id", keyColumn = "position")
    private List<Claim> claims = new ArrayList<>();

    private String processInstanceId;
    private String questionInstanceId;

    @Embedded.Nullable(prefix = "searched_")
    private SearchedWords searched;

    @Embedded.Nullable(prefix = "withdrawal_")
    private Withdrawal withdrawal;

    private Instant confirmedAt;

    @Embedded.Nullable(prefix = "ending_")
    private Ending ending;

    @Embedded.Nullable(prefix = "loss_")
    private Loss loss;

    Association() {}

    static Association open(String id, NewAssociation facts, Opening opening) {
        Association association = new Association(
                id, AssociationOrigin.AGREEMENT, opening, facts.customer(), facts.engagement(), facts.partner());
        association.agreement = facts.agreement();
        return association;
    }

    /** Microsoft has approved it already, so it is active at once. */
    static Association adopt(String id, ApprovedAssociation facts, Opening opening) {
        Association association = new Association(
                id, AssociationOrigin.ADOPTED, opening, facts.customer(), facts.engagement(), facts.partner());
        association.adoption = facts.adoption();
        association.claims.add(Claim.approved(facts.claimId(), facts.approvedAt()));
        association.ending = new Ending(Outcome.ACTIVE, facts.approvedAt());
        return association;
    }

    private Association(
            String id,
            AssociationOrigin origin,
            Opening opening,
            Customer customer,
            Engagement engagement,
            Partner partner) {
        this.id = id;
        this.origin = origin;
        this.reference = CaseReference.draw(id);
        this.opening = opening;
        this.customer = customer;
        this.partner = partner;
        this.solutionArea = engagement.solutionArea().code();
        this.solutionAreaName = engagement.solutionArea().label();
        this.partnerRole = engagement.partnerRole().code();
        this.partnerRoleName = engagement.partnerRole().label();
        this.engagementLevel = engagement.partnerRole().level();
        this.lines.addAll(ClaimLine.linesOf(customer, engagement));
    }

    /** It is about to be saved. */
    void renewSearchedWords() {
        searched = SearchedWords.of(this);
    }

    /** The engine carries this association in the given process instance, and in no other. */
    public void assignProcessInstance(String processInstance) {
        if (processInstanceId != null && !processInstanceId.equals(processInstance)) {
            throw new IllegalStateException("association " + id + " is carried by another process instance already");
        }
        processInstanceId = processInstance;
    }

    /** Staff answer a question that Microsoft's reviewer asked late in that process instance, and in no other. */
    public void assignQuestionInstance(String processInstance) {
        questionInstanceId = processInstance;
    }

    /** The process instance in which staff answer, or answered last, a question that came after the verification. */
    public Optional<String> questionInstanceId() {
        return Optional.ofNullable(questionInstanceId);
    }

    /** A POE was accepted, so a claim may be filed with it: a new attempt begins. */
    public void acceptPoe(int poeNumber) {
        refuseIfEnded();
        if (currentClaim().filter(claim -> !claim.isRejected()).isPresent()) {
            throw new IllegalStateException("association " + id + " has an open claim; a second one is not possible");
        }
        claims.add(new Claim(claims.size() + 1, poeNumber));
    }

    /** Whether the current claim is at Microsoft and goes on. */
    public boolean isClaimOpen() {
        return ending == null
                && currentClaim()
                        .filter(claim -> claim.claimId() != null && !claim.isRejected())
                        .isPresent();
    }

    /** A POE was accepted that the reviewer asked for: the claim keeps its number and its deadline. */
    public void replacePoe(int poeNumber) {
        openClaim().replacePoe(poeNumber);
    }

    /** Staff put right what Partner Center refused: the next attempt begins, with the same POE. */
    public void correctClaim(String domain, String locationId) {
        Claim refused = openClaim();
        if (refused.claimId() != null || refused.refusal() == null) {
            throw new IllegalStateException("the claim of association " + id + " was not refused");
        }
        customer = customer.withDomain(domain);
        partner = new Partner(locationId, partner.contact());
        claims.add(new Claim(claims.size() + 1, refused.poeNumber()));
    }

    /**
     * Another person at the customer, or the same one's right address. Whoever leaves the contact as it is changed nothing.
     *
     * @param by the id of who put it in
     */
    public void changeContact(Contact contact, String by, Instant at) {
        refuseIfEnded();
        if (contact.equals(customer.contact())) {
            return;
        }
        contactChange = new ContactChange(by, at);
        customer = customer.withContact(contact);
    }

    /**
     * Somebody looked up the date of the POE that an adopted association was claimed with. Said anew, the last counts.
     *
     * @param by the id of who typed it in
     */
    public void notePoeDate(LocalDate poeOn, String by, Instant at) {
        adoption = adoption()
                .orElseThrow(() -> new IllegalStateException("association " + id + " has its POE here"))
                .withPoeOn(poeOn, by, at);
    }

    /**
     * Its adoption was a mistake: its claim may be adopted anew, and its lines may be claimed. What was stated of it stays.
     *
     * @throws InvalidInput of {@code reason} if it is none that stands, or something depends on it
     */
    public void withdrawAdoption(String reason, String by, Instant at) {
        String complaint = adoptionComplaint();
        if (complaint != null) {
            throw new InvalidInput("reason", complaint);
        }
        adoption = adoption.withdrawn(currentClaim().map(Claim::claimId).orElse(null));
        claims.clear();
        withdrawal = new Withdrawal(reason, by, at);
        ending = new Ending(Outcome.WITHDRAWN, at);
        lines.replaceAll(ClaimLine::letGo);
    }

    /** Why its adoption cannot be withdrawn, or {@code null} if it can. */
    private String adoptionComplaint() {
        if (!isAdopted()) {
            return "This association was not adopted; withdraw it as long as it is under way.";
        }
        if (ending.outcome() != Outcome.ACTIVE) {
            return "Its adoption is withdrawn already; nothing was changed.";
        }
        if (loss != null) {
            return "It was lost after it was active, and that loss depends on it; note there what happened.";
        }
        return questionInstanceId == null
                ? null
                : "Microsoft's reviewer asked about it, and that question depends on it; answer the question instead.";
    }

    /** Whether it was adopted and stands, so that this can be taken back. */
    public boolean canWithdrawAdoption() {
        return isAdopted() && adoptionComplaint() == null;
    }

    /** How it was taken over, if it was approved before anybody carried it here. */
    public Optional<Adoption> adoption() {
        return Optional.ofNullable(adoption);
    }

    /** Whether it was approved before anybody carried it here: it has no agreement, no people, no POE and no process. */
    public boolean isAdopted() {
        return origin == AssociationOrigin.ADOPTED;
    }

    public AssociationOrigin origin() {
        return origin;
    }

    /** The current attempt, to tell it what happened. */
    public Claim openClaim() {
        refuseIfEnded();
        return currentClaim()
                .orElseThrow(
                        () -> new IllegalStateException("association " + id + " has no claim: no POE was accepted"));
    }

    /** Whether an answer to Microsoft's reviewer can do anything: it is under way or active, and nobody withdraws it. */
    public boolean isAnswerable() {
        return withdrawal == null && !canStartAgain();
    }

    /**
     * The current attempt of an association that is under way or active: Microsoft's reviewer may ask about it.
     *
     * @throws AssociationAlreadyEnded if it ended without success, or was lost
     */
    public Claim standingClaim() {
        if (canStartAgain()) {
            throw new AssociationAlreadyEnded(id, ending.outcome());
        }
        return currentClaim().orElseThrow(() -> new IllegalStateException("association " + id + " has no claim"));
    }

    /** Staff no longer want it; nothing more is filed from now on. Said twice, the first stays. */
    public void withdraw(String reason, String by, Instant at) {
        refuseIfEnded();
        if (withdrawal == null) {
            withdrawal = new Withdrawal(reason, by, at);
        }
    }

    /** Accepted by Microsoft and consented to by the customer, both. */
    public void confirm(Instant at) {
        Claim claim = openClaim();
        boolean accepted = claim.decision()
                .filter(made -> made.decision() == Decision.ACCEPTED)
                .isPresent();
        if (!accepted || !claim.isConsentKnown()) {
            throw new IllegalStateException("association " + id + " is not both accepted and consented to");
        }
        confirmedAt = at;
    }

    /** It has its outcome. Unless it is active, its lines may be claimed anew. */
    public void end(Outcome how, Instant at) {
        refuseIfEnded();
        if (how == Outcome.ACTIVE && confirmedAt == null) {
            throw new IllegalStateException("association " + id + " is not confirmed; it cannot be active");
        }
        ending = new Ending(how, at);
        if (how != Outcome.ACTIVE) {
            lines.replaceAll(ClaimLine::letGo);
        }
    }

    /** After it was active it was lost: its lines may be claimed anew. The outcome stays. Said twice, the first stays. */
    public void markLost(LossCause cause, String reason, Instant at) {
        if (ending == null || ending.outcome() != Outcome.ACTIVE) {
            throw new IllegalStateException("association " + id + " was never active; it cannot be lost");
        }
        if (cause == LossCause.DECLINED) {
            claims.get(claims.size() - 1).recordConsentDeclined(at);
        }
        if (loss == null) {
            loss = new Loss(cause, reason, at, null, null, null);
            lines.replaceAll(ClaimLine::letGo);
        }
    }

    /** Staff looked into the loss. */
    public void noteLoss(String note, String by, Instant at) {
        loss = loss.withNote(note, by, at);
    }

    private void refuseIfEnded() {
        if (ending != null) {
            throw new AssociationAlreadyEnded(id, ending.outcome());
        }
    }

    /** The current attempt, if a POE was accepted yet. */
    public Optional<Claim> currentClaim() {
        return claims.isEmpty() ? Optional.empty() : Optional.of(claims.get(claims.size() - 1));
    }

    /** Why the customer is asked for another POE, or {@code null} as long as no claim was filed with one. */
    public NewPoeReason newPoeReason() {
        return currentClaim().flatMap(NewPoeReason::of).orElse(null);
    }

    /** Whether its claim is still looked at: while it is under way, and while it is active, for it may be lost. */
    public boolean canCorrectClaimId() {
        boolean over = ending != null && (ending.outcome() != Outcome.ACTIVE || loss != null);
        return !over && currentClaim().map(Claim::claimId).isPresent();
    }

    /** Every attempt, the current one last. */
    public List<Claim> claims() {
        return List.copyOf(claims);
    }

    /** Whether something that names no claim was said, by its time, of one before the current. */
    public boolean canBeOfEarlierClaim(Instant at) {
        boolean several =
                claims.stream().filter(claim -> claim.claimId() != null).count() > 1;
        Instant submittedAt = currentClaim().map(Claim::submittedAt).orElse(null);
        return several && submittedAt != null && at.isBefore(submittedAt.truncatedTo(ChronoUnit.SECONDS));
    }

    /** What Partner Center knows an attempt by: the key that makes creating its claim repeatable. */
    public String externalReference(Claim claim) {
        return reference() + "-" + claim.attempt();
    }

    /** What stands before the attempt in each external reference: unique, also if the number was given twice. */
    public String reference() {
        return reference == null ? id : reference; // a node of the release before opened it, during a rolling update
    }

    /** Readable aloud, such as {@code CPOR-2026-00042}; the process's business key. */
    public String id() {
        return id;
    }

    public Opening opening() {
        return opening;
    }

    public Customer customer() {
        return customer;
    }

    /** The language of mails to the customer: the agreement's, else what the portal was last read in, else English. */
    public Language language() {
        return Stream.of(customer.language(), readLanguage)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Language.ENGLISH);
    }

    /** In which the customer last read the portal, if anybody did. */
    public Optional<Language> readLanguage() {
        return Optional.ofNullable(readLanguage);
    }

    /** Who of us last changed the contact, if anybody did. */
    public Optional<ContactChange> contactChange() {
        return Optional.ofNullable(contactChange);
    }

    /** What is claimed, without the lines that the reviewer dropped. */
    public Engagement engagement() {
        List<ClaimLine> standing = lines.stream().filter(ClaimLine::isActive).toList();
        return new Engagement(
                new SolutionArea(solutionArea, solutionAreaName),
                new PartnerRole(partnerRole, partnerRoleName, engagementLevel),
                ClaimLine.workloadsOf(standing),
                ClaimLine.subscriptionsOf(standing));
    }

    /**
     * Keeps which lines Partner Center shows as dropped, and lets them go; the others go on. If nothing were left, nothing
     * is dropped: that is a rejection of the claim.
     */
    public void dropLines(StatusSeen seen, Instant at) {
        lines = new ArrayList<>(claimedLines().without(seen, at));
    }

    /** What it claims, and what of it the reviewer dropped. */
    public ClaimedLines claimedLines() {
        return new ClaimedLines(lines);
    }

    public Partner partner() {
        return partner;
    }

    /** The agreement it began with; {@code null} of an adopted one. */
    public Agreement agreement() {
        return agreement;
    }

    public Optional<String> processInstanceId() {
        return Optional.ofNullable(processInstanceId);
    }

    public Optional<Withdrawal> withdrawal() {
        return Optional.ofNullable(withdrawal);
    }

    public Optional<Instant> confirmedAt() {
        return Optional.ofNullable(confirmedAt);
    }

    public Optional<Ending> ending() {
        return Optional.ofNullable(ending);
    }

    /** Whether it ended without success, or was lost, so that the same may be claimed anew. */
    public boolean canStartAgain() {
        return ending != null && (ending.outcome() != Outcome.ACTIVE || loss != null);
    }

    /** That it was lost after it was active, if it was. */
    public Optional<Loss> loss() {
        return Optional.ofNullable(loss);
    }

    List<ClaimLine> lines() {
        return List.copyOf(lines);
    }
}
