package io.cpor.process.bulk;

import io.cpor.table.TextSanitizer;
import java.util.List;

/** The faults of a row as one text of a bearable length, a line for each. */
final class FaultText {
    static final int LONGEST = 4000;
    private static final int ROOM_TO_COUNT = 100;

    private FaultText() {}

    /** {@code null} if there are none; what has no room is counted. */
    static String of(List<String> faults) {
        if (faults.isEmpty()) {
            return null;
        }
        StringBuilder text = new StringBuilder(TextSanitizer.clip(faults.get(0), LONGEST - ROOM_TO_COUNT));
        for (int next = 1; next < faults.size(); next++) {
            if (text.length() + faults.get(next).length() >= LONGEST - ROOM_TO_COUNT) {
                return text.append("\n… and ")
                        .append(faults.size() - next)
                        .append(" more faults.")
                        .toString();
            }
            text.append('\n').append(faults.get(next));
        }
        return text.toString();
    }

    static List<String> faults(String text) {
        return text == null ? List.of() : List.of(text.split("\n"));
    }
}
