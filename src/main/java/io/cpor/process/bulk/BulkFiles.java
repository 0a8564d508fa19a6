package io.cpor.process.bulk;

import io.cpor.process.filework.FileState.Step;
import io.cpor.process.filework.StoredFiles;
import io.cpor.table.Encoding;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files of agreements, as they are stored; their rows go with them. */
@Component
class BulkFiles extends StoredFiles<BulkState> {
    private final JdbcClient jdbc;

    BulkFiles(JdbcClient jdbc) {
        super(jdbc, "bulk_start", BulkState.class, Step.DONE, Step.FAILED);
        this.jdbc = jdbc;
    }

    void recordGuess(String id, GuessedText guess) {
        jdbc.sql("update bulk_start set read_as = :encoding, samples = :samples where id = :id")
                .param("encoding", guess.encoding().name())
                .param("samples", String.join("\n", guess.samples()))
                .param("id", id)
                .update();
    }

    Optional<GuessedText> guess(String id) {
        return jdbc.sql("select read_as, samples from bulk_start where id = :id and read_as is not null")
                .param("id", id)
                .query((row, number) -> new GuessedText(
                        Encoding.valueOf(row.getString("read_as")),
                        row.getString("samples").lines().toList()))
                .optional();
    }
}
