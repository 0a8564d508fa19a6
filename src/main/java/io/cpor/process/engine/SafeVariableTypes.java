package io.cpor.process.engine;

import java.util.Set;
import org.camunda.bpm.engine.impl.variable.ValueTypeResolverImpl;
import org.camunda.bpm.engine.variable.type.ValueType;

/**
 * What a program may send as a variable by the name of its type: no object of Java, whose class it would choose, and no file.
 * Texts, numbers, booleans and dates are left, and JSON, as which Tasklist sends a form's lists.
 */
final class SafeVariableTypes extends ValueTypeResolverImpl {
    private static final Set<String> REFUSED = Set.of("object", "file", "bytes", "xml");

    /** Whether values of this type are never taken. */
    static boolean isRefused(String typeName) {
        return REFUSED.contains(typeName);
    }

    /** @return {@code null} for what is refused; the engine answers then that the type is not supported */
    @Override
    public ValueType typeForName(String name) {
        return isRefused(name) ? null : super.typeForName(name);
    }
}
