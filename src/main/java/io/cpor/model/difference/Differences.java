package io.cpor.model.difference;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import io.cpor.model.ModelFile;
import java.util.List;

/** Compares the files of models: a process box by box, forms and decisions line by line. */
public final class Differences {
    private static final int CONTEXT = 3;

    private Differences() {}

    /** What somebody did who made the second file of the first one. */
    public static ModelDifference between(ModelFile before, ModelFile after) {
        return before.name().endsWith(".bpmn")
                ? new ModelDifference(DiagramComparison.of(before.content(), after.content()), List.of())
                : new ModelDifference(List.of(), lines(before.text(), after.text()));
    }

    private static List<DiffLine> lines(String before, String after) {
        List<String> old = before.lines().toList();
        return UnifiedDiffUtils.generateUnifiedDiff(
                        "", "", old, DiffUtils.diff(old, after.lines().toList()), CONTEXT)
                .stream()
                .skip(2) // the names of the files
                .map(Differences::line)
                .toList();
    }

    private static DiffLine line(String line) {
        String text = line.isEmpty() ? "" : line.substring(1);
        return switch (line.isEmpty() ? ' ' : line.charAt(0)) {
            case '+' -> new DiffLine("added", text);
            case '-' -> new DiffLine("removed", text);
            case '@' -> new DiffLine("gap", "");
            default -> new DiffLine("same", text);
        };
    }
}
