package io.cpor.model.migration;

import io.cpor.model.ModelUnknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** A look at the running cases by the box they wait at, which counts them and touches none. */
@Component
public class CasesLook {
    private final Versions versions;
    private final RuntimeService runtime;
    private final RunningCases running;

    CasesLook(Versions versions, RuntimeService runtime, RunningCases running) {
        this.versions = versions;
        this.runtime = runtime;
        this.running = running;
    }

    /**
     * The running cases of older versions. What a move would do is said only as far as the models tell.
     *
     * @throws ModelUnknown if there is no process with that key
     */
    public MigrationReport at(String key) {
        ProcessDefinition inForce = versions.inForce(key);
        VersionBoxes now = versions.boxes(inForce);
        List<VersionCases> older = new ArrayList<>();
        for (ProcessDefinition version : versions.olderThan(inForce)) {
            Map<String, Integer> waiting = running.countsByBox(version.getId());
            if (!waiting.isEmpty()) {
                VersionBoxes old = versions.boxes(version);
                Plan plan = Plan.between(version, old, inForce, now, List.of(), runtime);
                older.add(OlderVersion.inspect(
                        version, old, inForce, now, plan, waiting, running.count(version.getId())));
            }
        }
        return new MigrationReport(key, inForce.getVersion(), running.count(inForce.getId()), older);
    }
}
