package io.cpor.insight;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Joins what staff stated of lines with how the lines stand. */
@Component
class StatedMarks implements PriorMarks {
    private final LineFacts facts;
    private final LineClaims claims;

    StatedMarks(LineFacts facts, LineClaims claims) {
        this.facts = facts;
        this.claims = claims;
    }

    private record Line(String associationId, String code) {}

    @Override
    public List<PriorMark> ofActiveLines() {
        Map<Line, String> stated = facts.stated(LineFactKind.PRIOR_HIGH_WATER_MARK).stream()
                .collect(Collectors.toMap(one -> new Line(one.associationId(), one.code()), LineFact::value));
        return claims.all().stream()
                .filter(line -> line.state() == LineState.ACTIVE)
                .filter(line -> stated.containsKey(new Line(line.associationId(), line.code())))
                .map(line -> new PriorMark(
                        line.tenantId(),
                        line.code(),
                        Long.parseLong(stated.get(new Line(line.associationId(), line.code())))))
                .toList();
    }
}
