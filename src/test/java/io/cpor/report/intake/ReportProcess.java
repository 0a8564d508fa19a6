package io.cpor.report.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Imports a report in a process of its own, which may be killed, and tells on its output how far it has got. */
public final class ReportProcess {
    private ReportProcess() {}

    /** @param args the folder of its data, and the report unless it is to go on with what is there */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        JdbcConnectionPool database = JdbcConnectionPool.create(
                "jdbc:h2:file:" + folder.resolve("cpor") + ";DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=25000;WRITE_DELAY=0",
                "sa",
                "");
        try (AnnotationConfigApplicationContext context = ReportContext.open(database, folder.resolve("reports"))) {
            ReportImports reports = context.getBean(ReportImports.class);
            ReportWork work = context.getBean(ReportWork.class);
            String id = args.length > 1
                    ? reports.begin(
                                    out -> {
                                        Files.copy(Path.of(args[1]), out);
                                        return "usage.csv";
                                    },
                                    Files.size(Path.of(args[1])),
                                    "agent")
                            .id()
                    : reports.recent().get(0).id();
            tell("begins at", reports.find(id).orElseThrow().linesRead());
            Thread teller = new Thread(() -> tellProgress(reports, id));
            teller.setDaemon(true);
            teller.start();
            long begin = System.nanoTime();
            while (reports.find(id).orElseThrow().state() != ReportState.PREVIEW) {
                work.run();
            }
            tell("preview", reports.find(id).orElseThrow().rowsRead());
            reports.apply(id, new Application(List.of(), List.of(), List.of(), null), "agent");
            while (reports.find(id).orElseThrow().state() != ReportState.APPLIED) {
                work.run();
            }
            tell("millis", (System.nanoTime() - begin) / 1_000_000);
            JdbcClient jdbc = context.getBean(JdbcClient.class);
            tell(
                    "in force",
                    jdbc.sql("select count(*) from usage_row where in_force")
                            .query(Long.class)
                            .single());
            tell(
                    "keys",
                    jdbc.sql("select count(distinct row_key) from usage_row")
                            .query(Long.class)
                            .single());
            tell("left", Files.list(folder.resolve("reports")).count());
        }
        database.dispose();
    }

    private static void tellProgress(ReportImports reports, String id) {
        for (long told = 0; told >= 0; ) {
            long read = reports.find(id).orElseThrow().linesRead();
            if (read > told) {
                tell("read", read);
            }
            told = read;
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static synchronized void tell(String what, long number) {
        System.out.printf(Locale.ENGLISH, "%s: %d%n", what, number);
        System.out.flush();
    }
}
