package io.cpor.model.migration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationInstructionBuilder;
import org.camunda.bpm.engine.migration.MigrationInstructionValidationReport;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/**
 * Which box of the new version takes the place of which box of the old one. Boxes with the same id do, as far as the engine lets
 * them; what somebody says comes first. Timers are kept as they run: only what waits for a message, signal or condition
 * is told anew, and only if the model in force names another.
 *
 * <p>The engine's own mapping of equal boxes would lose the timers of a box with a new id: it looks at the events that hang on
 * a box only if the box itself is equal.
 */
final class Plan {
    private final MigrationPlan plan;
    private final Map<String, String> mapped = new HashMap<>();
    private final Map<String, List<String>> refused;

    private Plan(MigrationPlan plan, Map<String, List<String>> refused) {
        this.plan = plan;
        this.refused = refused;
        plan.getInstructions().forEach(one -> mapped.put(one.getSourceActivityId(), one.getTargetActivityId()));
    }

    static Plan between(
            ProcessDefinition from,
            VersionBoxes old,
            ProcessDefinition to,
            VersionBoxes now,
            List<Replacement> replacements,
            RuntimeService runtime) {
        Map<String, String> wanted = mappings(old, now, replacements);
        Map<String, List<String>> refused = new LinkedHashMap<>();
        while (true) {
            try {
                return new Plan(build(from, old, to, now, wanted, runtime), refused);
            } catch (MigrationPlanValidationException invalid) {
                List<MigrationInstructionValidationReport> faults =
                        invalid.getValidationReport().getInstructionReports();
                if (faults.isEmpty()) {
                    throw invalid;
                }
                for (MigrationInstructionValidationReport fault : faults) {
                    MigrationInstruction instruction = fault.getMigrationInstruction();
                    wanted.remove(instruction.getSourceActivityId());
                    refused.put(instruction.getSourceActivityId(), new ArrayList<>(fault.getFailures()));
                }
            }
        }
    }

    private static Map<String, String> mappings(VersionBoxes old, VersionBoxes now, List<Replacement> replacements) {
        Map<String, String> wanted = new LinkedHashMap<>();
        replacements.stream().filter(one -> old.hasBox(one.from())).forEach(one -> wanted.put(one.from(), one.to()));
        old.ids().stream()
                .filter(now::hasBox)
                .filter(id -> !wanted.containsKey(id) && !wanted.containsValue(id))
                .forEach(id -> wanted.put(id, id));
        return wanted;
    }

    private static MigrationPlan build(
            ProcessDefinition from,
            VersionBoxes old,
            ProcessDefinition to,
            VersionBoxes now,
            Map<String, String> wanted,
            RuntimeService runtime) {
        MigrationPlanBuilder plan = runtime.createMigrationPlan(from.getId(), to.getId());
        wanted.forEach((source, target) -> {
            MigrationInstructionBuilder instruction = plan.mapActivities(source, target);
            Optional<String> trigger = now.trigger(target);
            if (trigger.isPresent() && (now.isConditional(target) || !trigger.equals(old.trigger(source)))) {
                instruction.updateEventTrigger();
            }
        });
        return plan.build();
    }

    MigrationPlan plan() {
        return plan;
    }

    /** The box that takes its place, if one does. */
    Optional<String> target(String box) {
        return Optional.ofNullable(mapped.get(box));
    }

    boolean isReachable(String box) {
        return mapped.containsValue(box);
    }

    /** Why the engine lets nothing take the place of that box, in its own words. */
    List<String> refusals(String box) {
        return refused.getOrDefault(box, List.of());
    }
}
