package io.cpor.process.engine;

import io.cpor.association.AssociationOverlaps;
import io.cpor.association.value.InvalidInput;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Lets a refusal reach Tasklist as what it is, a bad request in plain words (400). The engine would wrap what a listener
 * throws and call it an error of the server.
 */
final class BadRequestTranslator extends CommandInterceptor {
    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (RuntimeException wrapped) {
            for (Throwable cause = wrapped; cause != null; cause = cause.getCause()) {
                if (cause instanceof InvalidInput || cause instanceof AssociationOverlaps) {
                    throw new FormFieldValidationException(cause, cause.getMessage(), wrapped);
                }
            }
            throw wrapped;
        }
    }
}
