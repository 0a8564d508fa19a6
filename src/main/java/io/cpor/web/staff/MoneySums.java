package io.cpor.web.staff;

import io.cpor.money.CurrencySum;
import io.cpor.money.MoneyReport;
import io.cpor.money.Sum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The sums as rows of a CSV. What was earned in a second currency stands in a row of its own, in which the sums in US dollars
 * are empty, so that a spreadsheet that adds up the column counts nothing twice.
 */
final class MoneySums {
    private MoneySums() {}

    static Stream<List<Object>> rows(MoneyReport report) {
        return report.earnings().groups().stream()
                .flatMap(one -> withCurrencies(
                        one.total(),
                        Arrays.asList(one.key(), one.label(), one.provisional() ? "yes" : "no"),
                        Arrays.asList(
                                one.total().rows(),
                                one.assigned().usd(),
                                one.notAssignable().usd(),
                                one.total().usd(),
                                one.total().rowsWithoutUsd())));
    }

    static Stream<List<Object>> apartRows(MoneyReport report) {
        return report.earnings().notAssignable().entrySet().stream()
                .flatMap(one -> withCurrencies(
                        one.getValue(),
                        List.of(one.getKey().code()),
                        Arrays.asList(
                                one.getValue().rows(),
                                one.getValue().usd(),
                                one.getValue().rowsWithoutUsd())));
    }

    private static Stream<List<Object>> withCurrencies(Sum sum, List<Object> names, List<Object> figures) {
        List<List<Object>> rows = new ArrayList<>();
        for (CurrencySum currency : sum.currencies()) {
            List<Object> row = new ArrayList<>(names);
            row.addAll(rows.isEmpty() ? figures : Arrays.asList(new Object[figures.size()]));
            row.add(currency.currency());
            row.add(currency.amount());
            rows.add(row);
        }
        return rows.stream();
    }
}
