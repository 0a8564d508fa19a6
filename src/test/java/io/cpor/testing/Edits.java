package io.cpor.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What an owner does to a model in the Modeler, as text. */
public final class Edits {
    private static final Pattern NAMES = Pattern.compile(
            "<bpmn:(?:message id=\"\\w+\" name|\\w+(?:Task|Event|Gateway|[sS]ubProcess) id)=\"([^\"]+)\"");

    private static final Pattern PROCESS = Pattern.compile("(<bpmn:process [^>]*>)(\\s*<bpmn:extensionElements>)?");

    private Edits() {}

    public static String today(String name) {
        Path file = Path.of(name.endsWith(".form") ? "forms" : "processes", name);
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The model after it, saying that it means to leave out whatever the one before it had more. */
    public static String meantInsteadOf(String before, String after) {
        Set<String> gone = names(before);
        gone.removeAll(names(after));
        if (gone.isEmpty()) {
            return after;
        }
        String property = "<camunda:properties><camunda:property name=\"removed\" value=\"" + String.join(",", gone)
                + "\" /></camunda:properties>";
        return PROCESS.matcher(after)
                .replaceFirst(process -> process.group(1)
                        + (process.group(2) == null
                                ? "<bpmn:extensionElements>" + property + "</bpmn:extensionElements>"
                                : process.group(2) + property));
    }

    private static Set<String> names(String model) {
        return NAMES.matcher(model).results().map(one -> one.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }
}
