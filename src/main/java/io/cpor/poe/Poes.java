package io.cpor.poe;

import io.cpor.association.Association;
import io.cpor.association.ContactChange;
import io.cpor.association.value.ReadOnce;
import io.cpor.poe.form.Answers;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.data.relational.core.query.Criteria;
import org.springframework.data.relational.core.query.Query;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All proofs of execution, kept in our tables. */
@Component
public class Poes {
    private final JdbcAggregateTemplate aggregates;
    private final PoeForms forms;
    private final PoeLinks links;
    private final JdbcClient jdbc;
    private final ReadOnce<Poe> looks = new ReadOnce<>();

    Poes(JdbcAggregateTemplate aggregates, PoeForms forms, PoeLinks links, JdbcClient jdbc) {
        this.aggregates = aggregates;
        this.forms = forms;
        this.links = links;
        this.jdbc = jdbc;
    }

    /**
     * The POE of the association that is to be sent: the open one, or a new one that begins with the answers of the one
     * before. If staff put in another contact since that came back, it asks that person. Its form is pinned to the given
     * definition.
     */
    @Transactional
    public Poe toSend(Association association, String formDefinition) {
        Optional<Poe> latest = latest(association.id());
        if (latest.filter(Poe::isOpen).isPresent()) {
            return latest.get();
        }
        looks.forget(association.id());
        String hash = forms.keep(formDefinition);
        Instant changed = association.contactChange().map(ContactChange::at).orElse(Instant.MIN);
        return aggregates.insert(
                latest.map(before -> before.next(hash, changed)).orElseGet(() -> Poe.first(association.id(), hash)));
    }

    public Optional<Poe> latest(String associationId) {
        return aggregates.findOne(
                Query.query(Criteria.where("associationId").is(associationId))
                        .sort(Sort.by("number").descending())
                        .limit(1),
                Poe.class);
    }

    /** All POEs of the association, the latest first. */
    public List<Poe> allOf(String associationId) {
        return jdbc
                .sql("select id from poe where association_id = :id order by number desc")
                .param("id", associationId)
                .query(String.class)
                .list()
                .stream()
                .map(this::get)
                .toList();
    }

    /** The latest review of any POE of the association, which must have one. */
    public Review lastReview(String associationId) {
        return jdbc.sql("select id from poe where association_id = :id and review_reviewed_at is not null"
                        + " order by number desc limit 1")
                .param("id", associationId)
                .query(String.class)
                .optional()
                .map(this::get)
                .flatMap(Poe::review)
                .orElseThrow();
    }

    /** The latest POE of the association that was signed and sealed, online or on paper, which must be there. */
    public Poe lastSealed(String associationId) {
        return jdbc.sql("select id from poe where association_id = :id and sealed_document_id is not null"
                        + " order by number desc limit 1")
                .param("id", associationId)
                .query(String.class)
                .optional()
                .map(this::get)
                .orElseThrow();
    }

    /** The latest POE of an association that has one. */
    public Poe current(String associationId) {
        return latest(associationId)
                .orElseThrow(() -> new IllegalStateException("no POE was sent yet for association " + associationId));
    }

    /** As {@link #current}, for who only looks: within a transaction it is read once until a POE is saved or locked. */
    public Poe lookAtCurrent(String associationId) {
        return looks.get(associationId, () -> current(associationId));
    }

    /** Whether it is there because the reviewer asked to correct the one before it. */
    public boolean isCorrection(Poe poe) {
        return poe.number() > 1
                && get(poe.associationId(), poe.number() - 1)
                        .review()
                        .map(Review::correction)
                        .isPresent();
    }

    /**
     * Whether it asks another person than the one before it that came back signed: staff put in a contact since then. Who is
     * asked did not sign that one.
     */
    public boolean isForAnother(Association association, Poe poe) {
        Optional<Instant> changed = association.contactChange().map(ContactChange::at);
        return changed.isPresent()
                && allOf(association.id()).stream()
                        .filter(earlier -> earlier.number() < poe.number() && earlier.isReturned())
                        .findFirst()
                        .flatMap(Poe::cameBack)
                        .filter(changed.get()::isAfter)
                        .isPresent();
    }

    /** The POE of that number, which must exist. */
    public Poe get(String associationId, int number) {
        return get(Poe.id(associationId, number));
    }

    public Poe get(String id) {
        return Objects.requireNonNull(aggregates.findById(id, Poe.class), () -> "there is no POE " + id);
    }

    /** The POE, which nobody else can change until this transaction ends: of many who sign at once, one does. */
    @Transactional
    public Poe lock(String id) {
        jdbc.sql("select id from poe where id = :id for update")
                .param("id", id)
                .query(String.class)
                .optional();
        Poe poe = get(id);
        looks.forget(poe.associationId());
        return poe;
    }

    /**
     * The POE for a change by the customer: as {@link #lock}, and its link cannot be revoked meanwhile either.
     *
     * @throws LinkUnknown if the link no longer works
     */
    @Transactional
    public Poe lockForCustomer(PoeAccess access) {
        Poe poe = lock(access.poeId());
        links.lock(access);
        return poe;
    }

    /**
     * Keeps what the customer entered so far on that page.
     *
     * @throws LinkUnknown if the link no longer works
     * @throws DraftChangedElsewhere if another page changed the draft since this one showed it
     * @throws PoeAlreadyClosed if it is signed or declined
     */
    @Transactional
    public void saveDraft(PoeAccess access, Answers entered, DraftPage page) {
        Poe poe = lockForCustomer(access);
        poe.saveDraft(entered, page);
        save(poe);
    }

    /**
     * One more file of the customer is to be read for this POE.
     *
     * @throws LinkUnknown if the link no longer works
     * @throws PoeAlreadyClosed if it is signed or declined
     * @throws TooManyUploads if there were as many as one POE may have
     */
    @Transactional
    public void countUpload(PoeAccess access) {
        Poe poe = lockForCustomer(access);
        poe.countUpload();
        save(poe);
    }

    public Poe save(Poe poe) {
        looks.forget(poe.associationId());
        return aggregates.save(poe);
    }
}
