package io.cpor.faults;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The application's database, of which a backup is made and restored as operations.md says for each product. */
interface BackedUpDatabase {
    /** Where the application finds it. */
    String url();

    /** Makes a backup while nobody else writes. */
    void backUp() throws SQLException;

    /** Puts the backup in the place of what is there; the application is stopped. */
    void restore() throws SQLException, IOException;

    /** H2 in a file, backed up with its own {@code BACKUP TO} while the application runs. */
    record H2(Path folder) implements BackedUpDatabase {
        @Override
        public String url() {
            return "jdbc:h2:file:" + folder + "/cpor;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=25000";
        }

        @Override
        public void backUp() throws SQLException {
            run(url(), "backup to '" + folder + "/backup.zip'");
        }

        @Override
        public void restore() throws IOException {
            Files.delete(folder.resolve("cpor.mv.db"));
            try (InputStream file = Files.newInputStream(folder.resolve("backup.zip"));
                    ZipInputStream backup = new ZipInputStream(file)) {
                for (ZipEntry entry = backup.getNextEntry(); entry != null; entry = backup.getNextEntry()) {
                    Files.copy(backup, folder.resolve(entry.getName()), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }

        private static void run(String url, String sql) throws SQLException {
            try (Connection connection = DriverManager.getConnection(url, "sa", "");
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
    }

    /** PostgreSQL; its own copy of a database stands for the dump, because the tests' PostgreSQL brings no pg_dump. */
    record Postgres(EmbeddedPostgres server) implements BackedUpDatabase {
        static Postgres started() throws IOException, SQLException {
            Postgres database = new Postgres(EmbeddedPostgres.start());
            database.run("create database cpor");
            return database;
        }

        @Override
        public String url() {
            return server.getJdbcUrl("postgres", "cpor");
        }

        @Override
        public void backUp() throws SQLException {
            run("create database backup template cpor");
        }

        @Override
        public void restore() throws SQLException {
            run("drop database cpor");
            run("create database cpor template backup");
        }

        private void run(String sql) throws SQLException {
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
    }
}
