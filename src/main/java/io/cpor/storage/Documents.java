package io.cpor.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files in our tables. They are kept in parts and pass through as streams, so that no more than a part of one is in memory;
 * a database's own large objects would not do that on every database.
 */
@Component
public class Documents {
    private static final int PART = 256 * 1024;

    private final JdbcClient jdbc;
    private final Clock clock;

    Documents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A file that is kept; {@code size} in bytes, {@code sha256} in hex. */
    public record Document(String id, String mediaType, long size, String sha256) {}

    /** Keeps what the stream brings to its end, under a generated id; nothing is kept if it breaks off. */
    @Transactional
    public Document keep(String mediaType, InputStream content) throws IOException {
        return keep(UUID.randomUUID().toString(), mediaType, content);
    }

    /** As {@link #keep(String, InputStream)}, under an id that was generated before. */
    @Transactional
    public Document keep(String id, String mediaType, InputStream content) throws IOException {
        jdbc.sql("insert into document (id, media_type, size, sha256, kept_at) values (:id, :type, 0, '', :now)")
                .param("id", id)
                .param("type", mediaType)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        MessageDigest digest = Hashes.digest();
        long size = 0;
        int position = 0;
        for (byte[] part = content.readNBytes(PART); part.length > 0; part = content.readNBytes(PART)) {
            digest.update(part);
            size += part.length;
            jdbc.sql("insert into document_part (document_id, position, content) values (:id, :position, :content)")
                    .param("id", id)
                    .param("position", position++)
                    .param("content", part)
                    .update();
        }
        Document kept = new Document(id, mediaType, size, HexFormat.of().formatHex(digest.digest()));
        jdbc.sql("update document set size = :size, sha256 = :sha256 where id = :id")
                .param("size", kept.size())
                .param("sha256", kept.sha256())
                .param("id", id)
                .update();
        return kept;
    }

    /** Deletes a document that nothing refers to any more, and that has no pages. */
    @Transactional
    public void delete(String id) {
        jdbc.sql("delete from document_part where document_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("delete from document where id = :id").param("id", id).update();
    }

    /** The picture is that page of the document; pages count from 1. */
    @Transactional
    public void keepPage(String documentId, int number, String mediaType, InputStream picture) throws IOException {
        jdbc.sql("insert into document_page (document_id, number, picture_id) values (:id, :number, :picture)")
                .param("id", documentId)
                .param("number", number)
                .param("picture", keep(mediaType, picture).id())
                .update();
    }

    /** The pictures of the document's pages, in order. */
    public List<Document> pages(String documentId) {
        return jdbc
                .sql("select picture_id from document_page where document_id = :id order by number")
                .param("id", documentId)
                .query(String.class)
                .list()
                .stream()
                .map(this::get)
                .toList();
    }

    public Document get(String id) {
        return jdbc.sql("select id, media_type, size, sha256 from document where id = :id")
                .param("id", id)
                .query(Documents::document)
                .single();
    }

    public InputStream open(Document document) {
        int parts = (int) ((document.size() + PART - 1) / PART);
        var streams = IntStream.range(0, parts)
                .mapToObj(position -> part(document.id(), position))
                .iterator();
        return new SequenceInputStream(new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return streams.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return streams.next();
            }
        });
    }

    public void write(Document document, OutputStream out) throws IOException {
        try (InputStream content = open(document)) {
            content.transferTo(out);
        }
    }

    private static Document document(ResultSet row, int number) throws SQLException {
        return new Document(
                row.getString("id"), row.getString("media_type"), row.getLong("size"), row.getString("sha256"));
    }

    private InputStream part(String id, int position) {
        return new java.io.ByteArrayInputStream(
                jdbc.sql("select content from document_part where document_id = :id and position = :position")
                        .param("id", id)
                        .param("position", position)
                        .query((row, number) -> row.getBytes("content"))
                        .single());
    }
}
