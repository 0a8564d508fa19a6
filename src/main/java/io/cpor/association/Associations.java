package io.cpor.association;

import io.cpor.association.agreement.NewAssociation;
import io.cpor.association.claim.ShownStatuses;
import io.cpor.association.value.Language;
import io.cpor.association.value.ReadOnce;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All associations, kept in our tables. */
@Component
public class Associations {
    private final JdbcAggregateTemplate aggregates;
    private final AssociationNumbers numbers;
    private final AddressOrigins origins;
    private final ShownStatuses statuses;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ReadOnce<Association> looks = new ReadOnce<>();

    Associations(
            JdbcAggregateTemplate aggregates,
            AssociationNumbers numbers,
            AddressOrigins origins,
            ShownStatuses statuses,
            JdbcClient jdbc,
            Clock clock) {
        this.aggregates = aggregates;
        this.numbers = numbers;
        this.origins = origins;
        this.statuses = statuses;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Opens and numbers a new association; {@code by} is the id of who started it.
     *
     * @throws AssociationOverlaps if one of ours that is open or active claims one of its lines
     */
    @Transactional
    public Association open(NewAssociation facts, String by) {
        return open(facts, by, null);
    }

    /**
     * As {@link #open(NewAssociation, String)}, with the facts of an earlier association: what people chose there, they
     * chose for this one too.
     */
    @Transactional
    public Association openAgain(Association predecessor, NewAssociation facts, String by) {
        return open(facts, by, predecessor.id());
    }

    private Association open(NewAssociation facts, String by, String predecessor) {
        Association association =
                Association.open(numbers.next(), facts, new Opening(by, clock.instant(), predecessor));
        refuseOverlap(association);
        association.renewSearchedWords();
        Association opened = aggregates.insert(association);
        origins.recordOpening(opened);
        return looks.get(opened.id(), () -> opened);
    }

    /**
     * Takes over an association that Microsoft has approved already, and numbers it; {@code by} is the id of who adopts it.
     *
     * @throws AssociationOverlaps if one of ours that is open or active claims one of its lines
     */
    @Transactional
    public Association adopt(ApprovedAssociation facts, String by) {
        Association association = Association.adopt(numbers.next(), facts, new Opening(by, clock.instant(), null));
        refuseOverlap(association);
        association.renewSearchedWords();
        Association adopted = aggregates.insert(association);
        statuses.keep(adopted.id(), adopted.currentClaim().orElseThrow());
        return adopted;
    }

    /** Which of these lines our open or active associations hold: the association by the line's key. */
    public Map<String, String> holders(Collection<ClaimedLine> lines) {
        return holdersOf(lines.stream().map(ClaimedLine::key).distinct().toList());
    }

    private Map<String, String> holdersOf(List<String> keys) {
        Map<String, String> holders = new HashMap<>();
        if (!keys.isEmpty()) {
            jdbc.sql("select held_key, association_id from claim_line where held_key in (:keys)")
                    .param("keys", keys)
                    .query(row -> {
                        holders.put(row.getString("held_key"), row.getString("association_id"));
                    });
        }
        return holders;
    }

    private void refuseOverlap(Association association) {
        Map<String, String> holders =
                holdersOf(association.lines().stream().map(ClaimLine::heldKey).toList());
        for (ClaimLine line : association.lines()) {
            if (holders.containsKey(line.heldKey())) {
                throw new AssociationOverlaps(holders.get(line.heldKey()), line.name());
            }
        }
    }

    /** @throws AssociationUnknown if there is none of this id */
    public Association get(String id) {
        return find(id).orElseThrow(() -> new AssociationUnknown(id));
    }

    public Optional<Association> find(String id) {
        return Optional.ofNullable(aggregates.findById(id, Association.class));
    }

    /** As {@link #get}, for who only looks: within a transaction it is read once until somebody saves or locks it. */
    public Association look(String id) {
        return looks.get(id, () -> get(id));
    }

    /** As {@link #find}, for who only looks: within a transaction it is read once until somebody saves or locks it. */
    public Optional<Association> lookFor(String id) {
        return Optional.ofNullable(looks.get(id, () -> find(id).orElse(null)));
    }

    /** The association one of whose attempts is this claim of Microsoft's. */
    public Optional<Association> byClaimId(String claimId) {
        return jdbc.sql("select association_id from claim where claim_id = :claim")
                .param("claim", claimId)
                .query(String.class)
                .optional()
                .map(this::get);
    }

    /**
     * The association, which nobody else can change until this transaction ends: for what must not happen at once, such
     * as filing its claim and withdrawing it.
     */
    @Transactional
    public Association lock(String id) {
        jdbc.sql("select id from association where id = :id for update")
                .param("id", id)
                .query(String.class)
                .optional();
        looks.forget(id);
        return get(id);
    }

    /** The customer reads the portal in this language: mails will be in it, unless the agreement says another. */
    @Transactional
    public void markRead(String id, Language language) {
        jdbc.sql("update association set read_language = :language"
                        + " where id = :id and (read_language is null or read_language <> :language)")
                .param("language", language.code())
                .param("id", id)
                .update();
    }

    @Transactional
    public Association save(Association association) {
        looks.forget(association.id());
        association.renewSearchedWords();
        Association saved = aggregates.save(association);
        saved.currentClaim().ifPresent(claim -> statuses.keep(saved.id(), claim));
        return saved;
    }

    /** The engine carries it in that instance, and in no other; nothing else is written, because each start costs this. */
    @Transactional
    public void assignProcessInstance(Association association, String processInstance) {
        association.assignProcessInstance(processInstance);
        looks.forget(association.id());
        int assigned = jdbc.sql("update association set process_instance_id = :instance, version = version + 1"
                        + " where id = :id and process_instance_id is null")
                .param("instance", processInstance)
                .param("id", association.id())
                .update();
        if (assigned == 0) {
            throw new OptimisticLockingFailureException("association " + association.id() + " is carried already");
        }
    }
}
