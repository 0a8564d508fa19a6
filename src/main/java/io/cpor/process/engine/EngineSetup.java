package io.cpor.process.engine;

import io.cpor.poe.PoeForms;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.xml.datatype.DatatypeFactory;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.event.HistoricJobLogEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.impl.variable.serializer.VariableSerializers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

@Component
class EngineSetup extends AbstractProcessEnginePlugin {
    private final PoeForms poeForms;
    private final OutcomeGuard outcomeBeforeEnd;
    private final ObjectProvider<TaskOutcome> taskOutcomes;
    private final ObjectProvider<TaskScheduler> scheduler;

    EngineSetup(
            PoeForms poeForms,
            OutcomeGuard outcomeBeforeEnd,
            ObjectProvider<TaskOutcome> taskOutcomes,
            ObjectProvider<TaskScheduler> scheduler) {
        this.poeForms = poeForms;
        this.outcomeBeforeEnd = outcomeBeforeEnd;
        this.taskOutcomes = taskOutcomes;
        this.scheduler = scheduler;
    }

    /**
     * Each date of a timer with a cycle makes the engine look for Java's own factory in every jar, unless it is named: on a small
     * machine that costs more than all else that such a timer does.
     */
    private static void nameDatatypeFactory() {
        System.setProperty(
                DatatypeFactory.DATATYPEFACTORY_PROPERTY,
                DatatypeFactory.newDefaultInstance().getClass().getName());
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        nameDatatypeFactory();
        engine.setEnableDefaultDbHistoryEventHandler(false);
        engine.getCustomHistoryEventHandlers().add(new PersonalDataHistoryFilter(poeForms));
        engine.getCustomHistoryEventHandlers().add(new TimerAlarm(engine, scheduler));
        engine.setCustomPreCommandInterceptorsTxRequired(withOurs(engine));
        engine.setValueTypeResolver(new SafeVariableTypes());
        engine.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(outcomeBeforeEnd, new CandidateGroupGuard())));
        // the next reminder's date is known when the last one was due
        engine.setReevaluateTimeCycleWhenDue(true);
        engine.setFailedJobRetryTimeCycle("PT10S,PT1M,PT5M,PT15M,PT1H");
        engine.setFailedJobCommandFactory(new RetryAfterFailedJobCommand());
    }

    /**
     * What is no plain value cannot be stored at all, whichever way it comes: neither an object, nor a file, nor bytes. This is
     * done last, because Spin adds serializers of its own.
     */
    @Override
    public void postProcessEngineBuild(ProcessEngine built) {
        VariableSerializers serializers =
                ((ProcessEngineConfigurationImpl) built.getProcessEngineConfiguration()).getVariableSerializers();
        List.copyOf(serializers.getSerializers()).stream()
                .filter(serializer ->
                        SafeVariableTypes.isRefused(serializer.getType().getName()))
                .forEach(serializers::removeSerializer);
        serializers.addSerializer(new PassingObjects());
    }

    private List<CommandInterceptor> withOurs(ProcessEngineConfigurationImpl engine) {
        List<CommandInterceptor> interceptors = engine.getCustomPreCommandInterceptorsTxRequired();
        List<CommandInterceptor> all = interceptors == null ? new ArrayList<>() : new ArrayList<>(interceptors);
        all.add(0, new BadRequestTranslator(engine));
        all.add(1, new DeletionGuard(engine));
        all.add(2, new PersonalCommandRetry(taskOutcomes));
        return all;
    }

    /**
     * Wakes the job executor when a timer is due that was made here and waits shortly. So the executor need not ask the database
     * every second whether one is, and such a timer is not late all the same. A later one may be a few seconds late.
     */
    record TimerAlarm(ProcessEngineConfigurationImpl engine, ObjectProvider<TaskScheduler> scheduler)
            implements HistoryEventHandler {
        private static final long SHORTLY = Duration.ofMinutes(2).toMillis();

        @Override
        public void handleEvent(HistoryEvent event) {
            if (event instanceof HistoricJobLogEvent job && job.getJobDueDate() != null) {
                long wait = job.getJobDueDate().getTime()
                        - ClockUtil.getCurrentTime().getTime();
                if (wait > 0 && wait <= SHORTLY) {
                    scheduler.ifAvailable(one -> set(one, wait));
                }
            }
        }

        private void set(TaskScheduler alarms, long wait) {
            try {
                Instant at = alarms.getClock().instant().plusMillis(wait);
                alarms.schedule(() -> engine.getJobExecutor().jobWasAdded(), at);
            } catch (TaskRejectedException stopping) {
                // the timer is stored: whoever starts next finds it
            }
        }

        @Override
        public void handleEvents(List<HistoryEvent> events) {
            events.forEach(this::handleEvent);
        }
    }
}
