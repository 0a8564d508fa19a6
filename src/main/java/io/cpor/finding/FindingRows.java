package io.cpor.finding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cpor.association.value.Coded;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads findings out of their table. */
@Component
class FindingRows {
    private final ObjectMapper json;

    FindingRows(ObjectMapper json) {
        this.json = json;
    }

    Finding finding(ResultSet row) throws SQLException {
        return new Finding(
                row.getLong("id"),
                Coded.of(FindingRule.class, row.getString("rule")),
                row.getString("tenant_id"),
                row.getString("customer"),
                row.getString("code"),
                row.getString("name"),
                row.getString("claim_id"),
                row.getString("association_id"),
                row.getString("location_id"),
                month(row, "in_month"),
                row.getBigDecimal("stake_usd"),
                row.getObject("act_until", LocalDate.class),
                evidence(row.getString("evidence")),
                row.getString("remedy"),
                Coded.of(FindingState.class, row.getString("state")),
                instant(row, "first_seen"),
                instant(row, "last_seen"),
                row.getString("cannot_tell"),
                new FindingStanding(
                        row.getInt("version"),
                        row.getString("reason"),
                        row.getObject("aside_until", LocalDate.class),
                        row.getString("done_by"),
                        instant(row, "done_at")));
    }

    static FindingChange change(ResultSet row) throws SQLException {
        return new FindingChange(
                Coded.of(FindingState.class, row.getString("state")),
                month(row, "in_month"),
                row.getString("reason"),
                row.getObject("aside_until", LocalDate.class),
                row.getString("changed_by"),
                instant(row, "changed_at"));
    }

    List<FindingEvidence> evidence(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the evidence of a finding cannot be read", e);
        }
    }

    String text(List<FindingEvidence> evidence) {
        try {
            return json.writeValueAsString(evidence);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the evidence of a finding cannot be written", e);
        }
    }

    static YearMonth month(ResultSet row, String column) throws SQLException {
        LocalDate day = row.getObject(column, LocalDate.class);
        return day == null ? null : YearMonth.from(day);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static LocalDate day(YearMonth month) {
        return month == null ? null : month.atDay(1);
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
