package io.cpor.model.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The repository's models, forms and decisions, by file name. */
public final class Repository {
    private Repository() {}

    public static Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>();
        for (String folder : new String[] {"processes", "forms"}) {
            try (Stream<Path> all = Files.list(Path.of(folder))) {
                all.filter(file -> file.toString().matches(".*\\.(bpmn|dmn|form)"))
                        .forEach(file -> files.put(file.getFileName().toString(), bytes(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    public static String text(String file) {
        return new String(files().get(file), StandardCharsets.UTF_8);
    }

    /** The file with one place changed. */
    public static String changed(String file, String from, String to) {
        String text = text(file);
        if (!text.contains(from)) {
            throw new AssertionError(file + " does not contain " + from);
        }
        return text.replace(from, to);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
