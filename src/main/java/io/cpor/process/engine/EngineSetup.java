package io.cpor.process.engine;

import io.cpor.poe.PoeForms;
import java.util.ArrayList;
import java.util.List;
import javax.xml.datatype.DatatypeFactory;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.variable.serializer.VariableSerializers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

@Component
class EngineSetup extends AbstractProcessEnginePlugin {
    private final PoeForms poeForms;
    private final OutcomeGuard outcomeBeforeEnd;
    private final ObjectProvider<TaskOutcome> taskOutcomes;

    EngineSetup(PoeForms poeForms, OutcomeGuard outcomeBeforeEnd, ObjectProvider<TaskOutcome> taskOutcomes) {
        this.poeForms = poeForms;
        this.outcomeBeforeEnd = outcomeBeforeEnd;
        this.taskOutcomes = taskOutcomes;
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
}
