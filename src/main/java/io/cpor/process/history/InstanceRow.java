package io.cpor.process.history;

import io.cpor.association.Outcome;
import io.cpor.association.value.Coded;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;

/** A row of {@link InstanceSql#rows()}: all but what is known only while the instance runs. */
record InstanceRow(
        String id,
        String association,
        String definition,
        String customer,
        String engineState,
        Outcome outcome,
        Instant started,
        Instant ended,
        Long duration) {

    static InstanceRow of(ResultSet row, int number) throws SQLException {
        String outcome = row.getString("ending_outcome");
        Timestamp ended = row.getTimestamp("END_TIME_");
        return new InstanceRow(
                row.getString("PROC_INST_ID_"),
                row.getString("BUSINESS_KEY_"),
                row.getString("PROC_DEF_ID_"),
                row.getString("customer"),
                row.getString("STATE_"),
                outcome == null ? null : Coded.of(Outcome.class, outcome),
                row.getTimestamp("START_TIME_").toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getObject("DURATION_", Long.class));
    }

    HistoricInstance with(TokenPositions.Place place, Instant now) {
        return new HistoricInstance(
                id,
                association,
                customer,
                InstanceState.of(engineState, ended != null, place.incidents()),
                place.incidents(),
                place.boxes(),
                outcome,
                started,
                ended,
                duration != null ? duration : Math.max(0, now.toEpochMilli() - started.toEpochMilli()));
    }
}
