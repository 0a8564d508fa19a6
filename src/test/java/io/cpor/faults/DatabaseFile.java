package io.cpor.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.util.FileSystemUtils;

/** How large the file of a database is, and how large it would have to be. */
final class DatabaseFile {
    /** How many times what it holds it may take. */
    static final int TIMES = 3;

    /** What may be added to it before it is tidied up, in bytes. */
    static final long UNTIDIED = 10_000_000;

    private static final String ENDING = ".mv.db";

    private final Path path;

    /** @param database without the ending of the file's name */
    DatabaseFile(Path database) {
        this.path = Path.of(database + ENDING);
    }

    long bytes() {
        try {
            return Files.size(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a copy takes that holds nothing but the data; nobody may be writing to the file. */
    long liveBytes() {
        try {
            Path folder = Files.createTempDirectory("live");
            try {
                Path copy = folder.resolve("copy" + ENDING);
                Files.copy(path, copy);
                compact("jdbc:h2:file:" + folder.resolve("copy"));
                return Files.size(copy);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void compact(String url) {
        try (Connection database = DriverManager.getConnection(url, "sa", "");
                Statement statement = database.createStatement()) {
            statement.execute("shutdown compact");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
