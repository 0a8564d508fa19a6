package io.cpor.association.agreement;

/**
 * A row of the table of workloads: what Microsoft calls it in a span of time.
 *
 * @param area the code of its solution area
 * @param predecessor the code of the workload that it was split or merged from, or {@code null}
 * @param successor the code of the workload that followed it, or {@code null}
 */
public record CataloguedWorkload(
        String code, String name, String area, Validity validity, String predecessor, String successor) {
    public Workload workload() {
        return new Workload(code, name);
    }
}
