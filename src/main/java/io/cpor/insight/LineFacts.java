package io.cpor.insight;

import io.cpor.association.value.Coded;
import io.cpor.association.value.Faults;
import io.cpor.association.value.InvalidInput;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what staff state of claims, with who and when. The newest statement counts; the earlier ones stay. */
@Component
public class LineFacts {
    /** The newest of each kind, line and association has no later one. */
    private static final String NEWEST = " not exists (select 1 from line_fact later where later.association_id ="
            + " f.association_id and later.code = f.code and later.kind = f.kind and later.id > f.id)";

    private final JdbcClient jdbc;
    private final LineClaims claims;
    private final Clock clock;

    LineFacts(JdbcClient jdbc, LineClaims claims, Clock clock) {
        this.jdbc = jdbc;
        this.claims = claims;
        this.clock = clock;
    }

    /** What is known now of a customer's claims. */
    public List<LineFact> of(String tenantId) {
        return jdbc.sql("select f.association_id, f.code, f.kind, f.stated, f.stated_by, f.stated_at from line_fact f"
                        + " join association a on a.id = f.association_id where a.customer_tenant_id = :tenant and"
                        + NEWEST + " order by f.id")
                .param("tenant", tenantId)
                .query(LineFacts::read)
                .list();
    }

    /** What is known now of all claims, of one kind. */
    public List<LineFact> stated(LineFactKind kind) {
        return jdbc.sql("select f.association_id, f.code, f.kind, f.stated, f.stated_by, f.stated_at from line_fact f"
                        + " where f.kind = :kind and f.stated is not null and" + NEWEST)
                .param("kind", kind.code())
                .query(LineFacts::read)
                .list();
    }

    /** The associations for whose claims incentive payments are given up. */
    public Set<String> optedOut() {
        return stated(LineFactKind.PAYMENT_OPT_OUT).stream()
                .filter(one -> one.value().equals("yes"))
                .map(LineFact::associationId)
                .collect(Collectors.toSet());
    }

    /**
     * Something that a person typed in.
     *
     * @param field the name of the field, for what is wrong with it
     * @param code of the line; empty if it is of the whole claim
     * @param typed empty if it is not known
     */
    public record Statement(String field, String code, LineFactKind kind, String typed) {}

    /**
     * Keeps what is new of it.
     *
     * @param by a user id
     * @return how many statements were new
     * @throws InvalidInput with every fault; nothing is kept then
     */
    @Transactional
    public int state(String tenantId, String associationId, List<Statement> statements, String by) {
        // two people who state the same in one moment: the second sees what the first one kept
        jdbc.sql("select id from association where id = :id for update")
                .param("id", associationId)
                .query(String.class)
                .list();
        Set<String> lines = claims.of(tenantId).stream()
                .filter(line -> line.associationId().equals(associationId))
                .filter(line -> line.state() == LineState.ACTIVE || line.state() == LineState.IN_WORK)
                .map(LineClaim::code)
                .collect(Collectors.toSet());
        Faults faults = new Faults();
        if (lines.isEmpty()) {
            faults.add("association", "It is neither under way nor active any more; nothing was changed.");
        }
        faults.refuse();
        List<LineFact> known = of(tenantId);
        List<LineFact> news = new ArrayList<>();
        for (Statement one : statements) {
            if (one.kind().isOfClaim() ? !one.code().isEmpty() : !lines.contains(one.code())) {
                faults.add(one.field(), "This is no line of " + associationId + " any more. Load the page again.");
                continue;
            }
            try {
                String value = StatedValue.read(one.kind(), one.field(), one.typed());
                LineFact fact = new LineFact(associationId, one.code(), one.kind(), value, by, clock.instant());
                if (!Objects.equals(value, valueOf(fact, known))) {
                    news.add(fact);
                }
            } catch (InvalidInput wrong) {
                wrong.faults().forEach(fault -> faults.add(fault.field(), fault.message()));
            }
        }
        faults.refuse();
        news.forEach(this::keep);
        return news.size();
    }

    private static String valueOf(LineFact like, List<LineFact> known) {
        return known.stream()
                .filter(one -> one.associationId().equals(like.associationId())
                        && one.code().equals(like.code())
                        && one.kind() == like.kind())
                .map(LineFact::value)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private void keep(LineFact fact) {
        jdbc.sql("insert into line_fact (association_id, code, kind, stated, stated_by, stated_at)"
                        + " values (:association, :code, :kind, :stated, :by, :at)")
                .param("association", fact.associationId())
                .param("code", fact.code())
                .param("kind", fact.kind().code())
                .param("stated", fact.value())
                .param("by", fact.statedBy())
                .param("at", fact.statedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static LineFact read(ResultSet row, int number) throws SQLException {
        return new LineFact(
                row.getString(1),
                row.getString(2),
                Coded.of(LineFactKind.class, row.getString(3)),
                row.getString(4),
                row.getString(5),
                row.getObject(6, OffsetDateTime.class).toInstant());
    }
}
