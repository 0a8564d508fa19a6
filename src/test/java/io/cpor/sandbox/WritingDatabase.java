package io.cpor.sandbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * A process that writes to a database until it is killed, with the sandbox's housekeeping behind it, and prints the number of
 * each row once it is committed.
 */
final class WritingDatabase {
    private static final int PEOPLE = 3;

    /** More often than in the sandbox, so that many kills come in the middle of it. */
    private static final int PAUSE_MILLIS = 50;

    /** A row holds this much, and some earlier one is written again each time. */
    private static final int BYTES = 400;

    private WritingDatabase() {}

    /** @param arguments the database's address, and the first number that is free */
    public static void main(String[] arguments) throws Exception {
        DataSource database = JdbcConnectionPool.create(arguments[0], "sa", "");
        AtomicInteger free = new AtomicInteger(Integer.parseInt(arguments[1]));
        execute(database, "create table if not exists written (number int primary key, times int, content varbinary)");
        for (int person = 0; person < PEOPLE; person++) {
            new Thread(() -> write(database, free)).start();
        }
        DatabaseHousekeeping housekeeping = new DatabaseHousekeeping(database);
        while (true) {
            housekeeping.tick();
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private static void write(DataSource database, AtomicInteger free) {
        Random random = new Random();
        byte[] content = new byte[BYTES];
        try {
            while (true) {
                random.nextBytes(content);
                int number = free.getAndIncrement();
                writeRow(database, number, content, random.nextInt(number + 1));
                System.out.println(number);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void writeRow(DataSource database, int number, byte[] content, int earlier) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into written values (?, 0, ?)");
                PreparedStatement update = connection.prepareStatement(
                        "update written set times = times + 1, content = ? where number = ?")) {
            connection.setAutoCommit(false);
            insert.setInt(1, number);
            insert.setBytes(2, content);
            insert.executeUpdate();
            update.setBytes(1, content);
            update.setInt(2, earlier == number ? -1 : earlier);
            update.executeUpdate();
            connection.commit();
        }
    }

    private static void execute(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.createStatement().execute(sql);
        }
    }
}
