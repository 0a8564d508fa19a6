package io.cpor.model.migration;

import io.cpor.model.RunAsUser;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** An older version with running cases, and what came of rehearsing their move. */
record OlderVersion(
        ProcessDefinition definition, VersionBoxes old, Plan plan, List<String> movable, VersionCases cases) {
    static OlderVersion dryRun(
            ProcessDefinition version,
            VersionBoxes old,
            ProcessDefinition inForce,
            VersionBoxes now,
            Plan plan,
            Map<List<String>, List<String>> cases,
            MigrationDryRun rehearsal) {
        MigrationProblems words = new MigrationProblems(old, now, plan, inForce.getVersion());
        List<String> movable = new ArrayList<>();
        Map<String, Integer> waiting = new LinkedHashMap<>();
        Map<String, Set<String>> obstacles = new HashMap<>();
        cases.forEach((boxes, instances) -> {
            List<String> found = words.inWords(rehearsal.of(plan, instances.get(0)));
            if (found.isEmpty()) {
                movable.addAll(instances);
            }
            for (String box : Set.copyOf(boxes)) {
                waiting.merge(box, instances.size(), Integer::sum);
                obstacles.computeIfAbsent(box, none -> new LinkedHashSet<>()).addAll(found);
            }
        });
        int all = cases.values().stream().mapToInt(Collection::size).sum();
        return new OlderVersion(
                version,
                old,
                plan,
                Collections.unmodifiableList(movable),
                new VersionCases(
                        version.getVersion(),
                        all,
                        movable.size(),
                        boxes(old, now, plan, waiting, obstacles),
                        notes(old, now, plan),
                        newBoxes(old, now)));
    }

    /** What can be said of a version by looking at it alone; how many could be moved only a rehearsal says. */
    static VersionCases inspect(
            ProcessDefinition version,
            VersionBoxes old,
            ProcessDefinition inForce,
            VersionBoxes now,
            Plan plan,
            Map<String, Integer> waiting,
            long all) {
        MigrationProblems words = new MigrationProblems(old, now, plan, inForce.getVersion());
        Map<String, Set<String>> obstacles = new HashMap<>();
        waiting.keySet()
                .forEach(box -> obstacles.put(box, words.ofPlan(box).stream().collect(Collectors.toSet())));
        return new VersionCases(
                version.getVersion(),
                Math.toIntExact(all),
                0,
                boxes(old, now, plan, waiting, obstacles),
                notes(old, now, plan),
                newBoxes(old, now));
    }

    private static List<WaitingBox> boxes(
            VersionBoxes old,
            VersionBoxes now,
            Plan plan,
            Map<String, Integer> waiting,
            Map<String, Set<String>> obstacles) {
        return old.ids().stream()
                .filter(waiting::containsKey)
                .map(id -> box(id, old, now, plan, waiting.get(id), obstacles.get(id)))
                .toList();
    }

    private static List<NewBox> newBoxes(VersionBoxes old, VersionBoxes now) {
        return now.ids().stream()
                .filter(id -> !old.hasBox(id))
                .map(id -> new NewBox(id, now.name(id)))
                .toList();
    }

    private static WaitingBox box(
            String id, VersionBoxes old, VersionBoxes now, Plan plan, int cases, Collection<String> obstacles) {
        String to = plan.target(id).orElse(null);
        return new WaitingBox(id, old.name(id), cases, to, to == null ? null : now.name(to), List.copyOf(obstacles));
    }

    /** Events that hang on a box, and come or go with the move. */
    private static List<String> notes(VersionBoxes old, VersionBoxes now, Plan plan) {
        List<String> notes = new ArrayList<>();
        now.boundaryEvents().stream()
                .filter(event -> !plan.isReachable(event.getId())
                        && plan.isReachable(event.getAttachedTo().getId()))
                .forEach(event -> notes.add("«" + now.name(event.getId()) + "» at «"
                        + now.name(event.getAttachedTo().getId()) + "» is new"
                        + (now.isTimer(event.getId()) ? "; its time begins with the move." : ".")));
        old.boundaryEvents().stream()
                .filter(event -> plan.target(event.getId()).isEmpty()
                        && plan.target(event.getAttachedTo().getId()).isPresent())
                .forEach(event -> notes.add("«" + old.name(event.getId()) + "» at «"
                        + old.name(event.getAttachedTo().getId()) + "» no longer comes."));
        return notes;
    }

    /** Those that can be moved and neither ended nor were moved since we looked. */
    List<String> stillThere(RuntimeService runtime) {
        Set<String> running =
                runtime.createProcessInstanceQuery().processDefinitionId(definition.getId()).list().stream()
                        .map(ProcessInstance::getId)
                        .collect(Collectors.toSet());
        return movable.stream().filter(running::contains).toList();
    }

    /** Begins to move these in the name of that user. */
    StartedMove move(List<String> instances, RuntimeService runtime, RunAsUser runAsUser, String by) {
        String batch = runAsUser.call(
                by,
                () -> runtime.newMigration(plan.plan())
                        .processInstanceIds(instances)
                        .skipCustomListeners()
                        .executeAsync()
                        .getId());
        return new StartedMove(batch, definition.getVersion(), instances.size());
    }
}
