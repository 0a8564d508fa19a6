package io.cpor.report.intake;

import io.cpor.report.intake.Application.CompleteMonth;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Hands in reports as staff do, and looks at what became of them in the database. */
public final class ImportedReports {
    private final ReportImports reports;
    private final ReportWork work;
    private final JdbcClient jdbc;

    /** In an application that does nothing in the background. */
    public static ImportedReports in(ApplicationContext context) {
        return new ImportedReports(
                context.getBean(ReportImports.class),
                context.getBean(ReportWork.class),
                context.getBean(JdbcClient.class));
    }

    ImportedReports(ReportImports reports, ReportWork work, JdbcClient jdbc) {
        this.reports = reports;
        this.work = work;
        this.jdbc = jdbc;
    }

    /** Reads the report to its end. */
    ReportImport read(String name, byte[] content) {
        try {
            ReportImport begun = reports.begin(
                    out -> {
                        out.write(content);
                        return name;
                    },
                    content.length,
                    "agent");
            return waitFor(begun.id());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ReportImport read(String csv) {
        return read("report.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    /** Imports a file that may be large. */
    public ReportImport imported(Path file, Boolean newer, List<CompleteMonth> complete) {
        try {
            ReportImport begun = reports.begin(
                    out -> {
                        Files.copy(file, out);
                        return file.getFileName().toString();
                    },
                    Files.size(file),
                    "agent");
            return apply(waitFor(begun.id()), newer, complete.toArray(CompleteMonth[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Does what is to be done in the background. */
    ReportImport waitFor(String id) {
        for (int turn = 0; turn < 5 && reports.find(id).orElseThrow().state().isBusy(); turn++) {
            work.run();
        }
        return reports.find(id).orElseThrow();
    }

    ReportPreview preview(ReportImport one) {
        return reports.preview(one.id()).orElseThrow(() -> new AssertionError(one.toString()));
    }

    ReportImport apply(ReportImport one, Boolean newer, CompleteMonth... complete) {
        reports.apply(one.id(), new Application(List.of(complete), List.of(), List.of(), newer), "agent");
        return waitFor(one.id());
    }

    public ReportImport imported(String csv, Boolean newer, CompleteMonth... complete) {
        return apply(read(csv), newer, complete);
    }

    public static CompleteMonth complete(String month, String location) {
        return new CompleteMonth(YearMonth.parse(month), location);
    }

    /** The rows of a location in a table, oldest first. */
    List<Map<String, Object>> rows(String table, String location) {
        return jdbc.sql("select * from " + table + " where location_id = :location order by id")
                .param("location", location)
                .query()
                .listOfRows();
    }

    List<Map<String, Object>> inForce(String table, String location) {
        return rows(table, location).stream()
                .filter(row -> Boolean.TRUE.equals(row.get("in_force")))
                .toList();
    }
}
