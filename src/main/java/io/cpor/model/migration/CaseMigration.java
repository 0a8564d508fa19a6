package io.cpor.model.migration;

import io.cpor.association.value.Faults;
import io.cpor.association.value.InvalidInput;
import io.cpor.model.DeploymentLock;
import io.cpor.model.ModelChangedMeanwhile;
import io.cpor.model.ModelKind;
import io.cpor.model.ModelUnknown;
import io.cpor.model.RunAsUser;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/**
 * Moves the running cases of older versions to the one in force. The engine's own migration does it: each case goes on waiting
 * where it waited, its tasks with their assignees and its timers with their due dates as they were.
 */
@Component
public class CaseMigration {
    private final Versions versions;
    private final RuntimeService runtime;
    private final RunningCases running;
    private final MigrationDryRun rehearsal;
    private final Moves moves;
    private final DeploymentLock lock;
    private final RunAsUser runAsUser;

    CaseMigration(
            Versions versions,
            RuntimeService runtime,
            RunningCases running,
            MigrationDryRun rehearsal,
            Moves moves,
            DeploymentLock lock,
            RunAsUser runAsUser) {
        this.versions = versions;
        this.runtime = runtime;
        this.running = running;
        this.rehearsal = rehearsal;
        this.moves = moves;
        this.lock = lock;
        this.runAsUser = runAsUser;
    }

    /**
     * What a move would do. It changes nothing, but is no guess: for all boxes at which cases wait, one case is moved and
     * taken back.
     *
     * @param replacements which boxes take the place of others
     * @throws ModelUnknown if there is no process with that key
     * @throws InvalidInput if a replacement names a box that is not there
     */
    public MigrationReport report(String key, List<Replacement> replacements) {
        ProcessDefinition inForce = versions.inForce(key);
        return report(inForce, older(inForce, replacements));
    }

    /**
     * Moves every case that can be moved, in batches of the engine.
     *
     * @param seen the version that was looked at before, or {@code null}
     * @param by the user who says so
     * @throws ModelChangedMeanwhile if another version than that is in force
     * @throws MoveGoesOn if cases are being moved already
     */
    public List<StartedMove> move(String key, List<Replacement> replacements, Integer seen, String by) {
        ProcessDefinition inForce = versions.inForce(key);
        if (seen != null && seen != inForce.getVersion()) {
            throw new ModelChangedMeanwhile(ModelKind.PROCESS.fileName(key), inForce.getVersion());
        }
        // what the engine refuses while we look would undo the transaction in which we move
        List<OlderVersion> older = older(inForce, replacements);
        return lock.alone(() -> {
            int newest = versions.inForce(key).getVersion();
            if (newest != inForce.getVersion()) {
                throw new ModelChangedMeanwhile(ModelKind.PROCESS.fileName(key), newest);
            }
            moves.refuseIfOneGoesOn();
            List<StartedMove> started = new ArrayList<>();
            for (OlderVersion one : older) {
                List<String> instances = one.stillThere(runtime);
                if (!instances.isEmpty()) {
                    started.add(one.move(instances, runtime, runAsUser, by));
                }
            }
            return started;
        });
    }

    private MigrationReport report(ProcessDefinition inForce, List<OlderVersion> older) {
        return new MigrationReport(
                inForce.getKey(),
                inForce.getVersion(),
                running.count(inForce.getId()),
                older.stream().map(OlderVersion::cases).toList());
    }

    private List<OlderVersion> older(ProcessDefinition inForce, List<Replacement> replacements) {
        VersionBoxes now = versions.boxes(inForce);
        List<OlderVersion> older = new ArrayList<>();
        for (ProcessDefinition version : versions.olderThan(inForce)) {
            Map<List<String>, List<String>> cases = running.byBoxes(version.getId());
            if (!cases.isEmpty()) {
                VersionBoxes old = versions.boxes(version);
                Plan plan = Plan.between(version, old, inForce, now, replacements, runtime);
                older.add(OlderVersion.dryRun(version, old, inForce, now, plan, cases, rehearsal));
            }
        }
        refuseUnknown(replacements, older, now);
        return older;
    }

    private static void refuseUnknown(List<Replacement> replacements, List<OlderVersion> older, VersionBoxes now) {
        Faults faults = new Faults();
        Set<String> taken = new HashSet<>();
        for (Replacement one : replacements) {
            if (older.stream().noneMatch(version -> version.old().hasBox(one.from()))) {
                faults.add("from", "No older version with running cases has a box \"" + one.from() + "\".");
            }
            if (!now.hasBox(one.to())) {
                faults.add("to", "The version in force has no box \"" + one.to() + "\".");
            } else if (!taken.add(one.to())) {
                faults.add("to", "Only one box can be replaced by \"" + one.to() + "\".");
            }
        }
        faults.refuse();
    }
}
