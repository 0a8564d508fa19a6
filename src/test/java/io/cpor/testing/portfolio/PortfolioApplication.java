package io.cpor.testing.portfolio;

import io.cpor.association.agreement.Catalogue;
import io.cpor.association.agreement.CataloguedWorkload;
import io.cpor.association.limit.LimitTable;
import io.cpor.association.list.SearchGuard;
import io.cpor.association.programme.ProgrammeTables;
import io.cpor.association.value.OfficeTime;
import io.cpor.process.policy.RepositoryLimits;
import io.cpor.process.policy.RepositoryProgramme;
import io.cpor.report.intake.ImportedReports;
import io.cpor.report.intake.ReportContext;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** What reads and judges reports, without the rest of the application, on the day of the portfolio. */
final class PortfolioApplication implements AutoCloseable {
    private static final long SEED = 20_261_125;

    private final AnnotationConfigApplicationContext context;
    final Portfolio portfolio;
    final Deals deals;
    final ReportedRows rows;
    final ReportFiles files;
    final ImportedReports imports;

    PortfolioApplication(DataSource database, Path folder, int customers, int workloads, int months) {
        Clock clock = Clock.fixed(Portfolio.TODAY.atTime(10, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        context = ReportContext.prepared(database, folder.resolve("reports"), clock);
        context.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(database));
        context.registerBean(OfficeTime.class, () -> new OfficeTime(ZoneOffset.UTC));
        context.registerBean(SearchGuard.class, () -> () -> {});
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("findings", Map.of("cpor.findings.enabled", "false")));
        context.registerBean(LimitTable.class, RepositoryLimits::new);
        context.registerBean(ProgrammeTables.class, RepositoryProgramme::new);
        context.scan("io.cpor.insight", "io.cpor.money", "io.cpor.finding");
        context.refresh();
        Catalogue catalogue = context.getBean(Catalogue.class);
        List<String> codes = catalogue.workloads().stream()
                .map(CataloguedWorkload::code)
                .distinct()
                .limit(workloads)
                .toList();
        List<String> names = codes.stream()
                .map(code -> catalogue.workloadName(code, Portfolio.TODAY))
                .toList();
        portfolio = new Portfolio(customers, months, codes, names, SEED);
        deals = new Deals(portfolio);
        rows = new ReportedRows(portfolio, deals);
        files = new ReportFiles(portfolio, folder);
        imports = ImportedReports.in(context);
        new StoredDeals(portfolio, deals, context.getBean(JdbcTemplate.class)).store();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    StoredDeals stored() {
        return new StoredDeals(portfolio, deals, context.getBean(JdbcTemplate.class));
    }

    @Override
    public void close() {
        context.close();
    }
}
