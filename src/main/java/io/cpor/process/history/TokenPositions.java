package io.cpor.process.history;

import io.cpor.process.ActiveBoxes;
import io.cpor.process.ActiveBoxes.Token;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Where running instances stand, as a list of them names it. */
@Component
class TokenPositions {
    private static final Place NOWHERE = new Place(List.of(), 0);

    private final ActiveBoxes active;
    private final DiagramIndex boxes;

    TokenPositions(ActiveBoxes active, DiagramIndex boxes) {
        this.active = active;
        this.boxes = boxes;
    }

    /**
     * @param boxes by name, in the order of the diagram
     * @param incidents how many are open
     */
    record Place(List<String> boxes, int incidents) {}

    /** Where each stands, by the instance's id; those that have ended stand nowhere. */
    Map<String, Place> of(Collection<InstanceRow> rows) {
        Map<String, List<Token>> tokens =
                active
                        .tokens(rows.stream()
                                .filter(row -> row.ended() == null)
                                .map(InstanceRow::id)
                                .toList())
                        .stream()
                        .collect(Collectors.groupingBy(Token::instance));
        return rows.stream()
                .collect(Collectors.toMap(InstanceRow::id, row -> place(tokens.getOrDefault(row.id(), List.of()))));
    }

    private Place place(List<Token> tokens) {
        if (tokens.isEmpty()) {
            return NOWHERE;
        }
        Map<Integer, String> names = new TreeMap<>();
        for (Token token : tokens) {
            DiagramNode box = boxes.around(token.definition(), token.box());
            names.put(box.position(), box.name());
        }
        return new Place(List.copyOf(names.values()), tokens.get(0).incidents());
    }
}
