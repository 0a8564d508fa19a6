package io.cpor.testing.portfolio;

import java.nio.file.Path;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * 500 customers with 20 workloads and 36 months: every figure, and exactly the twelve discrepancies. Run it with
 * {@code ./mvnw test -Dtest=MeasureLargePortfolio}: H2 takes many minutes to put so many rows into force.
 */
class MeasureLargePortfolio {
    @TempDir
    Path folder;

    @Test
    void every_figure_follows_from_the_rows_and_twelve_discrepancies_are_found() {
        JdbcConnectionPool database = JdbcConnectionPool.create("jdbc:h2:" + folder.resolve("portfolio"), "sa", "");
        try (PortfolioApplication application = new PortfolioApplication(database, folder, 500, 20, 36)) {
            new History(application).untidy();
            PortfolioFindingsTest.twelve(application);
            PortfolioFiguresTest.everything(application);
        } finally {
            database.dispose();
        }
    }
}
