package io.cpor.testing.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.report.intake.Application.CompleteMonth;
import io.cpor.report.intake.ReportImport;
import io.cpor.report.intake.ReportState;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The ways in which the same reports come in; after each of them the same counts. */
final class History {
    private static final IntPredicate ALL = month -> true;

    private final PortfolioApplication application;
    private final ReportFiles files;
    private final ReportedRows rows;
    private final int corrected;
    private Runnable afterEach = () -> {};

    History(PortfolioApplication application) {
        this.application = application;
        this.files = application.files;
        this.rows = application.rows;
        this.corrected = application.portfolio.last() - ReportedRows.CORRECTED;
    }

    /** Does something after each import. */
    History afterEach(Runnable what) {
        afterEach = what;
        return this;
    }

    /** One file of each report, in which nothing has to be corrected. */
    void clean() {
        everyOther(ALL);
        imported(files.usage(rows::usage), null, complete(ALL));
        imported(files.usage(rows::provisional), null, List.of());
        imported(files.earnings(1, rows::earnings), null, complete(ALL));
    }

    private void everyOther(IntPredicate months) {
        imported(files.office(rows::office), null, complete(ALL));
        imported(files.ineligible(rows::ineligible), null, complete(months));
        imported(files.payments(PaymentRows.of(application.portfolio, rows)), null, List.of());
        imported(files.caps(rows.caps()), null, List.of());
    }

    /** With a month that is corrected later, files with a filter, months in two parts, and older files that come last. */
    void untidy() {
        imported(
                files.usage(month(corrected, one -> one.withUsers(one.users() + 7))),
                null,
                complete(this::isCorrected));
        imported(
                files.usage(
                        of(rows::usage, one -> one.month() == application.portfolio.last() && one.customer() % 3 == 0)),
                null,
                List.of());
        imported(files.usage(rows::provisional), null, List.of());
        IntPredicate others = month -> month != corrected;
        imported(
                zip(
                        files.usage(of(rows::usage, one -> others.test(one.month()) && one.customer() % 2 == 0)),
                        files.usage(of(rows::usage, one -> others.test(one.month()) && one.customer() % 2 != 0))),
                null,
                complete(others));
        imported(files.usage(month(corrected, one -> one)), true, complete(this::isCorrected));
        imported(files.usage(month(2, one -> one.withUsers(one.users() - 3))), false, List.of());

        imported(
                files.earnings(1, take -> {
                    rows.earnings(one -> {
                        if (one.month() == corrected) {
                            take.accept(one.withAmount(one.amount() + 1));
                        }
                    });
                    take.accept(rows.goneEarning());
                }),
                null,
                complete(this::isCorrected));
        imported(
                zip(
                        files.earnings(
                                1, of(rows::earnings, one -> others.test(one.month()) && one.customer() % 2 == 0)),
                        files.earnings(
                                1, of(rows::earnings, one -> others.test(one.month()) && one.customer() % 2 != 0))),
                null,
                complete(others));
        imported(
                files.earnings(4, of(rows::earnings, one -> one.month() == corrected)),
                null,
                complete(this::isCorrected));
        imported(
                files.earnings(
                        0,
                        take -> rows.earnings(one -> {
                            if (one.month() == 2) {
                                take.accept(one.withAmount(1));
                            }
                        })),
                null,
                List.of());
        everyOther(ALL);
    }

    private boolean isCorrected(int month) {
        return month == corrected;
    }

    /** The earnings of a month came with a filter at one location, so nobody can call them complete. */
    void withoutEarningsOf(int missing) {
        String location = Portfolio.LOCATIONS.get(1);
        everyOther(ALL);
        imported(files.usage(rows::usage), null, complete(ALL));
        imported(
                files.earnings(
                        1,
                        of(
                                rows::earnings,
                                one -> one.month() != missing || !one.location().equals(location))),
                null,
                complete(ALL).stream()
                        .filter(one -> !one.locationId().equals(location)
                                || !one.month().equals(application.portfolio.month(missing)))
                        .toList());
    }

    /** A month of the usage never came. */
    void withoutUsageOf(int missing) {
        everyOther(ALL);
        imported(
                files.usage(of(rows::usage, one -> one.month() != missing)), null, complete(month -> month != missing));
        imported(files.earnings(1, rows::earnings), null, complete(ALL));
    }

    private Consumer<Consumer<Rows.Usage>> month(int month, UnaryOperator<Rows.Usage> change) {
        return take -> rows.usage(one -> {
            if (one.month() == month) {
                take.accept(change.apply(one));
            }
        });
    }

    private static <T> Consumer<Consumer<T>> of(Consumer<Consumer<T>> all, Predicate<T> wanted) {
        return take -> all.accept(one -> {
            if (wanted.test(one)) {
                take.accept(one);
            }
        });
    }

    private List<CompleteMonth> complete(IntPredicate months) {
        List<CompleteMonth> complete = new ArrayList<>();
        for (int month = 0; month < application.portfolio.months(); month++) {
            if (months.test(month)) {
                for (String location : Portfolio.LOCATIONS) {
                    complete.add(new CompleteMonth(application.portfolio.month(month), location));
                }
            }
        }
        return complete;
    }

    private static Path zip(Path... parts) {
        Path zip = parts[0].resolveSibling(parts[0].getFileName() + ".zip");
        try (OutputStream file = Files.newOutputStream(zip);
                ZipOutputStream out = new ZipOutputStream(file)) {
            for (Path part : parts) {
                out.putNextEntry(new ZipEntry(part.getFileName().toString()));
                Files.copy(part, out);
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zip;
    }

    private void imported(Path file, Boolean newer, List<CompleteMonth> complete) {
        ReportImport done = application.imports.imported(file, newer, complete);
        assertThat(done.state()).as(done.refusal()).isEqualTo(ReportState.APPLIED);
        assertThat(done.rowsRefused()).isZero();
        afterEach.run();
    }
}
