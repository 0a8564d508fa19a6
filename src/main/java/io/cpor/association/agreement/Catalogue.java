package io.cpor.association.agreement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What Microsoft lets partners claim, and what it calls that. Names change each July and codes never, so whoever asks says
 * for which day; what has ended is known for ever (field facts 1.2, 1.4).
 */
public interface Catalogue {
    /** Every row of the table of engagements, in its order. */
    List<CataloguedEngagement> engagements();

    /** Every row of the table of workloads, in its order. */
    List<CataloguedWorkload> workloads();

    /** The same as it is now, for whoever asks it several times. */
    default Catalogue asOfNow() {
        return new CatalogueAsOf(engagements(), workloads());
    }

    /** The engagements that can be claimed on that day. */
    default List<CataloguedEngagement> engagements(LocalDate day) {
        return engagements().stream()
                .filter(one -> one.validity().contains(day))
                .toList();
    }

    /** The solution areas of that day, each once. */
    default List<SolutionArea> areas(LocalDate day) {
        return engagements(day).stream()
                .map(CataloguedEngagement::area)
                .distinct()
                .toList();
    }

    /** The workloads that can be claimed on that day, of every area, sorted by name. */
    default List<CataloguedWorkload> workloads(LocalDate day) {
        return workloads().stream()
                .filter(one -> one.validity().contains(day))
                .sorted(Comparator.comparing(CataloguedWorkload::name))
                .toList();
    }

    /** The workloads of the area with that code on that day, sorted by name. */
    default List<Workload> workloads(String area, LocalDate day) {
        return workloads(day).stream()
                .filter(one -> one.area().equals(area))
                .map(CataloguedWorkload::workload)
                .toList();
    }

    /**
     * The workload of an area that is meant, as it is called on that day, or nothing if it cannot be claimed on that day.
     *
     * @param area the code of the solution area
     * @param written its code, its name or one that it had
     */
    default Optional<Workload> workload(String area, String written, LocalDate day) {
        List<Workload> offered = workloads(area, day);
        return offered.stream()
                .filter(one -> one.code().equals(written) || one.name().equals(written))
                .findFirst()
                .or(() -> offered.stream()
                        .filter(one -> names(one.code()).contains(written))
                        .findFirst());
    }

    /** All names that the workload with that code ever had, the newest first. */
    default List<String> names(String code) {
        return workloads().stream()
                .filter(one -> one.code().equals(code))
                .sorted(Comparator.comparing(
                                (CataloguedWorkload one) -> one.validity().from())
                        .reversed())
                .map(CataloguedWorkload::name)
                .toList();
    }

    /** What Microsoft calls the workload on that day, or called it last; the code itself if nobody knows it. */
    default String workloadName(String code, LocalDate day) {
        return workloads(day).stream()
                .filter(one -> one.code().equals(code))
                .map(CataloguedWorkload::name)
                .findFirst()
                .or(() -> names(code).stream().findFirst())
                .orElse(code);
    }
}
