package io.cpor.process.engine;

import io.cpor.association.value.InvalidInput;
import org.camunda.bpm.engine.impl.variable.serializer.AbstractTypedValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.impl.value.UntypedValueImpl;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.ObjectValue;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * Holds an object of Java within a transaction, and refuses to store one. The engine itself passes the result of a decision on
 * like this, from the table to what it maps the result to.
 */
final class PassingObjects extends AbstractTypedValueSerializer<ObjectValue> {
    PassingObjects() {
        super(ValueType.OBJECT);
    }

    @Override
    public String getName() {
        return "passing";
    }

    @Override
    protected boolean canWriteValue(TypedValue value) {
        return value instanceof ObjectValue || value instanceof UntypedValueImpl;
    }

    @Override
    public ObjectValue convertToTypedValue(UntypedValueImpl value) {
        return Variables.objectValue(value.getValue(), value.isTransient()).create();
    }

    @Override
    public void writeValue(ObjectValue value, ValueFields fields) {
        if (!value.isTransient()) {
            throw new InvalidInput(
                    fields.getName(),
                    "The variable \"" + fields.getName()
                            + "\" is an object, and an object cannot be stored. Use texts, numbers, booleans or dates.");
        }
    }

    /** Nothing was written. */
    @Override
    public ObjectValue readValue(ValueFields fields, boolean deserialize, boolean asTransient) {
        return Variables.objectValue(null, asTransient).create();
    }
}
