package io.cpor.model.rules;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.AbstractMap;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/**
 * The beans that a model may name: the classes of its boxes, and those its expressions ask. All others, the engine's own
 * among them, are unknown to models, when they are deployed and when they run.
 */
@Component
public class ModelBeans {
    /** Those that expressions ask; a box's own class needs no entry. */
    private static final Set<String> ASKED = Set.of(
            "answerReviewer", "consent", "deadlines", "earlierSweep", "outcome", "partnerCenter", "withdrawByHand");

    /** Those that the models of others may ask too: they only tell something. All others are for our processes. */
    private static final Set<String> OPEN = Set.of("deadlines", "partnerCenter");

    private static final List<Class<?>> BOXES =
            List.of(JavaDelegate.class, ExecutionListener.class, TaskListener.class);

    private final ListableBeanFactory beans;

    ModelBeans(ListableBeanFactory beans) {
        this.beans = beans;
    }

    boolean isKnown(String name) {
        return beans.containsBean(name)
                && (ASKED.contains(name) || BOXES.stream().anyMatch(kind -> beans.isTypeMatch(name, kind)));
    }

    /** One that an expression may ask. */
    boolean isCallable(String name, boolean ours) {
        return isKnown(name) && (ours || OPEN.contains(name));
    }

    /** One that a model must not name. */
    boolean isHidden(String name) {
        return beans.containsBean(name) && !isKnown(name);
    }

    boolean isOfType(String name, Class<?> kind) {
        return isKnown(name) && beans.isTypeMatch(name, kind);
    }

    /** The names of the beans of that kind, in order. */
    Set<String> of(Class<?> kind) {
        return new TreeSet<>(Arrays.asList(beans.getBeanNamesForType(kind, true, false)));
    }

    /** The names that expressions may ask. */
    Set<String> calledMethods(boolean ours) {
        return new TreeSet<>(ours ? ASKED : OPEN);
    }

    /**
     * What a model may call on it: what asks for nothing, or first of all for the execution or the task. What the class of a
     * box does at its box, no expression may do elsewhere.
     */
    List<Method> methods(String name) {
        Class<?> type = beans.getType(name);
        boolean ofBox = type != null && BOXES.stream().anyMatch(kind -> kind.isAssignableFrom(type));
        return type == null
                ? List.of()
                : Stream.of(type.getMethods())
                        .filter(method -> method.getDeclaringClass() != Object.class)
                        .filter(method -> !Modifier.isStatic(method.getModifiers()))
                        .filter(ModelBeans::isCallableMethod)
                        .filter(method -> !ofBox || method.getReturnType() != void.class)
                        .toList();
    }

    private static boolean isCallableMethod(Method method) {
        if (method.getParameterCount() == 0) {
            return true;
        }
        Class<?> first = method.getParameterTypes()[0];
        return first.isAssignableFrom(DelegateExecution.class) || first.isAssignableFrom(DelegateTask.class);
    }

    /** As the engine looks beans up while a model runs. */
    public Map<Object, Object> asMap() {
        return new AbstractMap<>() {
            @Override
            public boolean containsKey(Object name) {
                return name instanceof String text && isKnown(text);
            }

            @Override
            public Object get(Object name) {
                return containsKey(name) ? beans.getBean((String) name) : null;
            }

            @Override
            public Set<Entry<Object, Object>> entrySet() {
                return Set.of(); // the engine only ever asks for one by its name
            }
        };
    }
}
