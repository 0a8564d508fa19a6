package io.cpor.model;

import io.cpor.storage.Documents;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The trail of what owners took back: who, when, and the file of every version. */
@Component
public class TakenBackModels {
    private static final String SELECT = """
            select document_id, name, version, deployed_by, deployed_at, taken_back_by, taken_back_at, sha256
            from model_taken_back join document on document.id = document_id
            """;

    private final JdbcClient jdbc;
    private final Documents documents;

    TakenBackModels(JdbcClient jdbc, Documents documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    void keep(ModelFile file, int version, Origin origin, String by, Instant at) {
        try {
            Documents.Document kept =
                    documents.keep("application/octet-stream", new ByteArrayInputStream(file.content()));
            jdbc.sql("""
                            insert into model_taken_back (document_id, name, version, deployed_by, deployed_at, taken_back_by,
                              taken_back_at)
                            values (:document, :name, :version, :deployedBy, :deployedAt, :by, :now)""")
                    .param("document", kept.id())
                    .param("name", file.name())
                    .param("version", version)
                    .param("deployedBy", origin.by())
                    .param("deployedAt", origin.at().atOffset(ZoneOffset.UTC))
                    .param("by", by)
                    .param("now", at.atOffset(ZoneOffset.UTC))
                    .update();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of them, the last one taken back first. */
    public List<TakenBackModel> all() {
        return jdbc.sql(SELECT + "order by taken_back_at desc, name, version desc")
                .query(TakenBackModels::model)
                .list();
    }

    /**
     * Its file, byte for byte as it was deployed.
     *
     * @throws ModelUnknown if none of this id was taken back
     */
    public ModelFile file(String id) {
        TakenBackModel model = jdbc.sql(SELECT + "where document_id = :id")
                .param("id", id)
                .query(TakenBackModels::model)
                .optional()
                .orElseThrow(() -> new ModelUnknown("No model that was taken back has the id " + id + "."));
        try (InputStream content = documents.open(documents.get(id))) {
            return new ModelFile(model.name(), content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean hasModel(String sha256) {
        return jdbc
                .sql(SELECT + "where sha256 = :sha256")
                .param("sha256", sha256)
                .query(TakenBackModels::model)
                .list()
                .stream()
                .findAny()
                .isPresent();
    }

    private static TakenBackModel model(ResultSet row, int number) throws SQLException {
        return new TakenBackModel(
                row.getString("document_id"),
                row.getString("name"),
                row.getInt("version"),
                row.getString("deployed_by"),
                instant(row, "deployed_at"),
                row.getString("taken_back_by"),
                instant(row, "taken_back_at"),
                row.getString("sha256"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
