package io.cpor.web.staff;

import io.cpor.insight.CoveredLine;
import io.cpor.insight.CustomerCoverage;
import io.cpor.insight.LineState;
import io.cpor.process.CporProcess;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Where the associations stand that are in work, by their ids: one question, however many lines they are. */
@Component
class CoveragePlaces {
    private final CporProcess process;

    CoveragePlaces(CporProcess process) {
        this.process = process;
    }

    Map<String, Set<String>> of(Collection<CustomerCoverage> customers) {
        return process.waitingAt(customers.stream()
                .flatMap(one -> one.lines().stream())
                .filter(line -> line.state() == LineState.IN_WORK)
                .map(CoveredLine::associationId)
                .collect(Collectors.toSet()));
    }
}
