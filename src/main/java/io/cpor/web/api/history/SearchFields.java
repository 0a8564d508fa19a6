package io.cpor.web.api.history;

import io.cpor.association.Coded;
import io.cpor.association.Fault;
import io.cpor.association.InvalidInput;
import io.cpor.association.Outcome;
import io.cpor.association.Texts;
import io.cpor.process.history.InstanceSearch;
import io.cpor.process.history.InstanceState;
import io.cpor.process.history.SortBy;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a search asks for, as it comes in an address: nothing restricts nothing.
 *
 * @param definition the id of one version of a process; without it, the association's process in all versions
 * @param sort what to sort by, the latest start first if nothing is said
 * @param order {@code asc} or {@code desc}
 */
record SearchFields(
        @Parameter(description = "The id of one version of a process; without it, all versions of the association's")
        String definition,

        @Parameter(description = "A part of the association's id")
        String association,

        @Parameter(description = "A part of the customer's name, as the list shows it")
        String customer,

        @Parameter(description = "running, incident, suspended, ended or cancelled")
        String state,

        @Parameter(description = "How it ended") String outcome,

        @Parameter(description = "The first day, as YYYY-MM-DD")
        String startedFrom,

        @Parameter(description = "The last day, as YYYY-MM-DD")
        String startedTo,

        @Parameter(description = "The first day, as YYYY-MM-DD")
        String endedFrom,

        @Parameter(description = "The last day, as YYYY-MM-DD")
        String endedTo,

        @Parameter(description = "association, customer, state, outcome, started (the default), ended or duration")
        String sort,

        @Parameter(description = "asc or desc (the default)")
        String order) {
    private static final int LONGEST = 200;

    SearchFields {
        definition = Objects.requireNonNullElse(definition, "").strip();
        association = Objects.requireNonNullElse(association, "").strip();
        customer = Objects.requireNonNullElse(customer, "").strip();
    }

    /** @throws InvalidInput with every fault */
    InstanceSearch search() {
        List<Fault> faults = new ArrayList<>();
        complain("definition", definition, faults);
        complain("association", association, faults);
        complain("customer", customer, faults);
        InstanceSearch search = new InstanceSearch(
                definition,
                association,
                customer,
                constant(InstanceState.class, "state", state, faults),
                constant(Outcome.class, "outcome", outcome, faults),
                day("startedFrom", startedFrom, faults),
                day("startedTo", startedTo, faults),
                day("endedFrom", endedFrom, faults),
                day("endedTo", endedTo, faults));
        complainOfOrder("startedTo", search.startedFrom(), search.startedTo(), faults);
        complainOfOrder("endedTo", search.endedFrom(), search.endedTo(), faults);
        constant(SortBy.class, "sort", sort, faults);
        if (given(order) && !List.of("asc", "desc").contains(order)) {
            faults.add(new Fault("order", "Choose asc or desc, or leave it out."));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return search;
    }

    SortBy by() {
        return Coded.find(SortBy.class, sort).orElse(SortBy.STARTED);
    }

    boolean ascending() {
        return "asc".equals(order);
    }

    private static boolean given(String text) {
        return text != null && !text.isEmpty();
    }

    private static void complain(String field, String text, List<Fault> faults) {
        Optional.ofNullable(Texts.complaint(text, LONGEST))
                .ifPresent(complaint -> faults.add(new Fault(field, complaint)));
    }

    private static <E extends Enum<E> & Coded> E constant(
            Class<E> type, String field, String code, List<Fault> faults) {
        Optional<E> constant = Coded.find(type, code);
        if (given(code) && constant.isEmpty()) {
            faults.add(
                    new Fault(field, "Choose one of " + String.join(", ", Coded.codes(type)) + ", or leave it out."));
        }
        return constant.orElse(null);
    }

    private static LocalDate day(String field, String text, List<Fault> faults) {
        if (!given(text)) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= 1970 && day.getYear() <= 9999) {
                return day;
            }
        } catch (DateTimeException e) {
            // told below, with what no calendar of ours holds
        }
        faults.add(new Fault(field, "Give a day as YYYY-MM-DD, such as 2026-01-31."));
        return null;
    }

    private static void complainOfOrder(String field, LocalDate from, LocalDate to, List<Fault> faults) {
        if (from != null && to != null && to.isBefore(from)) {
            faults.add(new Fault(field, "The last day is before the first, " + from + "; exchange them."));
        }
    }
}
