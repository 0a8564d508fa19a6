package io.cpor.finding;

import io.cpor.testing.Slow;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import javax.sql.DataSource;

/** The same findings, in the database of production. */
@Slow
class FindingsOnPostgresTest extends StoredFindingsTest {
    private EmbeddedPostgres postgres;

    @Override
    DataSource database() throws IOException {
        postgres = EmbeddedPostgres.start();
        return postgres.getPostgresDatabase();
    }

    @Override
    void close() throws IOException {
        super.close();
        postgres.close();
    }
}
