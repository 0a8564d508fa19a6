package io.cpor.process.bulkaction;

import io.cpor.association.value.Coded;
import io.cpor.process.filework.FileState.Step;
import io.cpor.process.filework.StoredFiles;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Bulk actions, as they are stored; their rows go with them. */
@Component
class BulkActionFiles extends StoredFiles<BulkActionState> {
    private final JdbcClient jdbc;

    BulkActionFiles(JdbcClient jdbc) {
        super(jdbc, "bulk_action", BulkActionState.class, Step.DONE, Step.FAILED);
        this.jdbc = jdbc;
    }

    /** @throws org.springframework.dao.DuplicateKeyException if the same was sent before */
    void recordWanted(String id, Wanted wanted, String sentAs) {
        jdbc.sql("update bulk_action set action = :action, reason = :reason, hand_to = :to, sent_as = :sent"
                        + " where id = :id")
                .param("action", wanted.action().code())
                .param("reason", wanted.reason())
                .param("to", wanted.handTo())
                .param("sent", sentAs)
                .param("id", id)
                .update();
    }

    Wanted wanted(String id) {
        return jdbc.sql("select action, handed_in_by, reason, hand_to from bulk_action where id = :id")
                .param("id", id)
                .query((row, number) -> new Wanted(
                        Coded.of(BulkAction.class, row.getString("action")),
                        row.getString("handed_in_by"),
                        row.getString("reason"),
                        row.getString("hand_to")))
                .single();
    }

    Optional<String> sentBefore(String sentAs) {
        return jdbc.sql("select id from bulk_action where sent_as = :sent")
                .param("sent", sentAs)
                .query(String.class)
                .optional();
    }
}
