package io.cpor.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/** What a killed application left in its database: read from a copy, so that it is left to the application to recover. */
final class EvidenceRecords {
    private static final String ENDING = ".mv.db";

    private EvidenceRecords() {}

    /** For each association, how many signatures are kept with a sealed document that is whole. */
    static Map<String, Integer> kept(Path database) {
        try {
            Path copy = Files.createTempDirectory("evidence");
            try {
                Files.copy(Path.of(database + ENDING), copy.resolve("copy" + ENDING));
                return read("jdbc:h2:file:" + copy.resolve("copy"));
            } finally {
                FileSystemUtils.deleteRecursively(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Integer> read(String copy) {
        try (Connection database = DriverManager.getConnection(copy, "sa", "");
                PreparedStatement signed = database.prepareStatement("""
                        select association_id, sealed_document_id, sealed_sha256 from poe
                        where signature_signed_at is not null""");
                ResultSet rows = signed.executeQuery()) {
            Map<String, Integer> kept = new HashMap<>();
            while (rows.next()) {
                if (hash(database, rows.getString(2)).equals(rows.getString(3))) {
                    kept.merge(rows.getString(1), 1, Integer::sum);
                }
            }
            return kept;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hash(Connection database, String document) throws SQLException {
        try (PreparedStatement parts = database.prepareStatement(
                "select content from document_part where document_id = ? order by position")) {
            parts.setString(1, document);
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            try (ResultSet rows = parts.executeQuery()) {
                while (rows.next()) {
                    sha256.update(rows.getBytes(1));
                }
            }
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
