package io.cpor.process.history;

import io.cpor.association.AssociationOrigin;
import io.cpor.association.value.Coded;
import io.cpor.process.history.HistoricInstance.Claimed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** A row of {@link InstanceSql#rows()}: all but what is known only while the instance runs. */
record InstanceRow(
        String id,
        String association,
        String definition,
        String customer,
        String engineState,
        EndedAs outcome,
        Instant started,
        Instant ended,
        Long duration,
        Claimed claimed,
        AssociationOrigin origin,
        Instant deadline) {

    static InstanceRow of(ResultSet row, int number) throws SQLException {
        String outcome = row.getString("ended_as");
        Timestamp ended = row.getTimestamp("END_TIME_");
        return new InstanceRow(
                row.getString("PROC_INST_ID_"),
                row.getString("BUSINESS_KEY_"),
                row.getString("PROC_DEF_ID_"),
                row.getString("customer"),
                row.getString("STATE_"),
                outcome == null ? null : Coded.of(EndedAs.class, outcome),
                row.getTimestamp("START_TIME_").toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getObject("DURATION_", Long.class),
                claimed(row),
                origin(row.getString("origin")),
                earlier(row.getTimestamp("task_due"), row.getTimestamp("timer_due")));
    }

    private static AssociationOrigin origin(String code) {
        return code == null ? null : Coded.of(AssociationOrigin.class, code);
    }

    private static Claimed claimed(ResultSet row) throws SQLException {
        String tenant = row.getString("customer_tenant_id");
        return tenant == null
                ? null
                : new Claimed(tenant, row.getString("partner_role"), row.getString("lines"), row.getString("claim_id"));
    }

    private static Instant earlier(Timestamp one, Timestamp other) {
        return Stream.of(Optional.ofNullable(one), Optional.ofNullable(other))
                .flatMap(Optional::stream)
                .map(Timestamp::toInstant)
                .min(Instant::compareTo)
                .orElse(null);
    }

    HistoricInstance with(TokenPositions.Place place, Instant now) {
        return new HistoricInstance(
                origin == AssociationOrigin.ADOPTED ? null : id,
                association,
                customer,
                InstanceState.of(engineState, ended != null, place.incidents()),
                place.incidents(),
                place.boxes(),
                outcome,
                started,
                ended,
                duration != null ? duration : Math.max(0, now.toEpochMilli() - started.toEpochMilli()),
                claimed,
                origin,
                deadline);
    }
}
