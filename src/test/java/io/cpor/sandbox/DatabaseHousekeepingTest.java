package io.cpor.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Random;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sandbox's file becomes small once nobody writes, and then it is left alone. */
class DatabaseHousekeepingTest {
    private static final int ROWS = 3_000;
    private static final int BYTES = 8_000;
    private static final int KEPT = 3;
    private static final int TICKS = 200;
    private static final long LIVE = (long) ROWS / KEPT * BYTES;

    /** Larger than what is moved at once. */
    private static final int ONE_PIECE = 16 * 1024 * 1024;

    @TempDir
    Path folder;

    private Connection connection;
    private MVStore store;
    private DatabaseHousekeeping housekeeping;

    @BeforeEach
    void open() throws SQLException {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:file:" + folder.resolve("small") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
        connection = database.getConnection();
        store = ((SessionLocal) connection.unwrap(JdbcConnection.class).getSession())
                .getDatabase()
                .getStore()
                .getMvStore();
        housekeeping = new DatabaseHousekeeping(database);
    }

    @AfterEach
    void close() throws SQLException {
        connection.createStatement().execute("shutdown immediately");
    }

    @Test
    void a_piece_larger_than_what_is_moved_at_once_moves_too() throws SQLException {
        fill("first");
        store.setRetentionTime(0);
        while (store.compact(95, ONE_PIECE)) {
            store.commit();
        }
        long grown = store.getFileStore().size();
        assertThat(grown).isGreaterThan(3 * LIVE);

        pass();
        assertThat(store.getFileStore().size()).isLessThan(2 * LIVE);
    }

    @Test
    void once_it_is_small_nothing_is_done_until_somebody_writes() throws SQLException {
        fill("first");
        pass();
        long tidied = store.getCurrentVersion();

        pass();
        assertThat(store.getCurrentVersion()).isEqualTo(tidied);

        fill("later");
        pass();
        assertThat(store.getFileStore().size()).isLessThan(4 * LIVE);
    }

    private void pass() {
        for (int tick = 0; tick < TICKS; tick++) {
            housekeeping.tick();
        }
    }

    /** Each row is committed alone, and most of them are of no use any more. */
    private void fill(String table) throws SQLException {
        connection.createStatement().execute("create table " + table + " (number int primary key, content varbinary)");
        Random random = new Random(13);
        byte[] content = new byte[BYTES];
        try (PreparedStatement insert = connection.prepareStatement("insert into " + table + " values (?, ?)")) {
            for (int number = 0; number < ROWS; number++) {
                random.nextBytes(content);
                insert.setInt(1, number);
                insert.setBytes(2, content);
                insert.executeUpdate();
            }
        }
        connection.createStatement().execute("delete from " + table + " where mod(number, " + KEPT + ") > 0");
    }
}
