package io.cpor.association.claim;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files that staff attached to answers to Microsoft's reviewer. What is in them is kept as documents. */
@Component
public class AnswerFiles {
    private final JdbcClient jdbc;

    AnswerFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of the association, the oldest first. */
    public List<AnswerFile> of(String associationId) {
        return jdbc.sql(
                        "select * from answer_file where association_id = :association order by attached_at, document_id")
                .param("association", associationId)
                .query(AnswerFiles::file)
                .list();
    }

    public Optional<AnswerFile> find(String associationId, String id) {
        return of(associationId).stream().filter(file -> file.id().equals(id)).findFirst();
    }

    /** Those that wait for the next answer to the claim of that attempt. */
    public List<AnswerFile> toSend(String associationId, int attempt) {
        return of(associationId).stream()
                .filter(file -> file.attempt() == attempt && !file.wasSent())
                .toList();
    }

    /** The caller has kept its document under the same id. */
    public void add(String associationId, AnswerFile file) {
        jdbc.sql("insert into answer_file (document_id, association_id, attempt, name, attached_by, attached_at)"
                        + " values (:id, :association, :attempt, :name, :by, :at)")
                .param("id", file.id())
                .param("association", associationId)
                .param("attempt", file.attempt())
                .param("name", file.name())
                .param("by", file.attachedBy())
                .param("at", file.attachedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** It went with an answer. */
    public void markSent(String id, Instant at) {
        jdbc.sql("update answer_file set sent_at = :at where document_id = :id and sent_at is null")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    /** Takes it back; the caller deletes its document. */
    public void remove(AnswerFile file) {
        jdbc.sql("delete from answer_file where document_id = :id")
                .param("id", file.id())
                .update();
    }

    private static AnswerFile file(ResultSet row, int number) throws SQLException {
        OffsetDateTime sentAt = row.getObject("sent_at", OffsetDateTime.class);
        return new AnswerFile(
                row.getString("document_id"),
                row.getInt("attempt"),
                row.getString("name"),
                row.getString("attached_by"),
                row.getObject("attached_at", OffsetDateTime.class).toInstant(),
                sentAt == null ? null : sentAt.toInstant());
    }
}
