package io.cpor.model.rules;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The models that a model may call, or be called by: those of the same deployment, and the newest versions of all others. */
final class CalledModels {
    private CalledModels() {}

    /** None, which is the rule, if no process calls another. */
    static List<ProcessModel> beside(ProcessModel model, Map<String, byte[]> files, InForce inForce) {
        Map<String, byte[]> together = new TreeMap<>(files);
        together.keySet().removeIf(file -> !ModelRules.isProcess(file));
        List<byte[]> before = inForce.processes();
        if (Stream.concat(together.values().stream(), before.stream()).noneMatch(CalledModels::isCalling)) {
            return List.of();
        }
        List<ProcessModel> all = new ArrayList<>();
        Set<String> keys = new HashSet<>(model.keys());
        together.remove(model.file());
        together.forEach((file, content) -> add(file, content, keys, all));
        before.forEach(content -> add("in force", content, keys, all));
        return all;
    }

    /** Told without reading it as XML, which takes long; a file in an encoding that has other letters is taken to call. */
    private static boolean isCalling(byte[] content) {
        String letters = new String(content, StandardCharsets.ISO_8859_1)
                .replaceAll("\\A[\\x00\\u00EF\\u00BB\\u00BF\\u00FE\\u00FF]+", "");
        return !letters.startsWith("<") || letters.replace("\0", "").contains("callActivity");
    }

    private static void add(String file, byte[] content, Set<String> known, List<ProcessModel> all) {
        Violations unreadable = new Violations(file);
        ModelLimits.check(content, unreadable);
        if (!unreadable.isEmpty()) {
            return; // the one who deploys it hears so
        }
        try {
            ProcessModel model = ProcessModel.read(file, content);
            // a file is left out only if every process of it is replaced: another one of it may be the one that is
            // called
            if (known.addAll(model.keys())) {
                all.add(model);
            }
        } catch (RuntimeException noBpmn) {
            return;
        }
    }
}
