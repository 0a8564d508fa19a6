package io.cpor.insight;

import java.util.List;

/** A customer with the workloads and subscriptions that are or can be claimed. */
public record CustomerCoverage(String tenantId, String customer, List<CoveredLine> lines) {
    public CustomerCoverage {
        lines = List.copyOf(lines);
    }

    long unusedSeats() {
        return lines.stream().mapToLong(CoveredLine::unusedSeats).sum();
    }

    /** Of a hundred seats paid for in any line, how many are used; more than any share if nothing is known. */
    double share() {
        long seats = lines.stream()
                .filter(line -> line.figure() != null && line.figure().percent() != null)
                .mapToLong(line -> line.figure().paidSeats())
                .sum();
        long users = lines.stream()
                .filter(line -> line.figure() != null && line.figure().percent() != null)
                .mapToLong(line -> line.figure().activeUsers())
                .sum();
        return seats == 0 ? Double.MAX_VALUE : (double) users / seats;
    }

    long claimable() {
        return lines.stream().filter(line -> line.state().isClaimable()).count();
    }
}
