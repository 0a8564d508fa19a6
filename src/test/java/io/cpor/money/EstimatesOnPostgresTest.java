package io.cpor.money;

import io.cpor.testing.Slow;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;

/** The same estimates, in the database of production. */
@Slow
class EstimatesOnPostgresTest extends EstimateFiguresTest {
    private EmbeddedPostgres postgres;

    @Override
    DataSource database() throws IOException {
        if (postgres != null) {
            postgres.close();
        }
        postgres = EmbeddedPostgres.start();
        return postgres.getPostgresDatabase();
    }

    @AfterEach
    void close() throws IOException {
        postgres.close();
    }
}
