package io.cpor.testing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Lets two transactions of one case cross at will: while a task is completed or taken away, before that is committed, another
 * thread does what the test says and commits it. The first one then loses, as it would by chance.
 */
@Component
@Profile("sandbox")
public class Crossing extends AbstractProcessEnginePlugin {
    private final Deque<Runnable> meanwhile = new ArrayDeque<>();

    /** The next task that ends is crossed by that; the one after it by what was given next. */
    public void with(Runnable other) {
        meanwhile.add(other);
    }

    /** How many were not needed; there are none afterwards. */
    public int left() {
        int left = meanwhile.size();
        meanwhile.clear();
        return left;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        TaskListener listener = task -> {
            Runnable other = meanwhile.poll();
            if (other != null) {
                CompletableFuture.runAsync(other).join();
            }
        };
        engine.getCustomPreBPMNParseListeners().add(new AbstractBpmnParseListener() {
            @Override
            public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
                TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
                task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, listener);
                task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, listener);
            }
        });
    }
}
