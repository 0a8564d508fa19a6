package io.cpor.finding;

import io.cpor.association.limit.LimitTable;
import io.cpor.association.list.SearchGuard;
import io.cpor.association.value.OfficeTime;
import io.cpor.insight.LineClaims;
import io.cpor.insight.LineFacts;
import io.cpor.money.Caps;
import io.cpor.process.policy.RepositoryLimits;
import io.cpor.report.intake.ReportContext;
import java.nio.file.Path;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** Findings and the import of reports without the rest of the application, on any database. */
public final class FindingContext {
    private FindingContext() {}

    @EnableTransactionManagement
    static class Transactions {}

    public static AnnotationConfigApplicationContext open(DataSource database, Path folder) {
        AnnotationConfigApplicationContext reports = ReportContext.open(database, folder);
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.setParent(reports);
        context.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(database));
        context.registerBean(OfficeTime.class, () -> new OfficeTime(ZoneOffset.UTC));
        context.registerBean(SearchGuard.class, () -> () -> {});
        context.registerBean(LimitTable.class, RepositoryLimits::new);
        context.register(
                Transactions.class,
                LineClaims.class,
                LineFacts.class,
                Caps.class,
                KnownMonthsReader.class,
                WatchedLines.class,
                TenantRowsReader.class,
                UnknownClaims.class,
                Judgement.class,
                FindingRows.class,
                FindingStandings.class,
                FindingTable.class,
                FindingKeeper.class,
                JudgedState.class,
                StoredFindings.class,
                StoredRun.class);
        context.refresh();
        return context;
    }
}
