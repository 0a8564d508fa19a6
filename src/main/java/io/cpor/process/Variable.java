package io.cpor.process;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/** A process variable by name and type. */
public record Variable<T>(String name, Class<T> type) {
    static Variable<String> text(String name) {
        return new Variable<>(name, String.class);
    }

    static Variable<Boolean> tick(String name) {
        return new Variable<>(name, Boolean.class);
    }

    /** @throws IllegalStateException if it is not there */
    public T in(VariableScope scope) {
        return find(scope).orElseThrow(() -> new IllegalStateException("the process has no variable \"" + name + "\""));
    }

    public Optional<T> find(VariableScope scope) {
        Object value = scope.getVariable(name);
        return type.isInstance(value) ? Optional.of(type.cast(value)) : Optional.empty();
    }

    /** As it was set on this step alone: what whoever completed a task sent along does not count. */
    public Optional<T> findLocal(VariableScope scope) {
        Object value = scope.getVariableLocal(name);
        return type.isInstance(value) ? Optional.of(type.cast(value)) : Optional.empty();
    }

    public void set(VariableScope scope, T value) {
        scope.setVariable(name, value);
    }

    /** Known to this task or step alone, and gone with it. */
    public void setLocal(VariableScope scope, T value) {
        scope.setVariableLocal(name, value);
    }
}
