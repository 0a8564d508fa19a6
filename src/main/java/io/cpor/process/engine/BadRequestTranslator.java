package io.cpor.process.engine;

import io.cpor.association.AssociationOverlaps;
import io.cpor.association.value.InvalidInput;
import java.sql.SQLException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets a refusal reach Tasklist as what it is, a bad request in plain words (400). The engine would wrap what a listener
 * throws and call it an error of the server; so too a value that the database does not take, and what a caller names and is
 * not there.
 */
final class BadRequestTranslator extends CommandInterceptor {
    private final ProcessEngineConfigurationImpl engine;

    BadRequestTranslator(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    @Override
    public <T> T execute(Command<T> command) {
        boolean ofCaller = isOfCaller();
        try {
            return next.execute(command);
        } catch (RuntimeException wrapped) {
            for (Throwable cause = wrapped; cause != null; cause = cause.getCause()) {
                if (cause instanceof InvalidInput || cause instanceof AssociationOverlaps) {
                    throw new FormFieldValidationException(cause, cause.getMessage(), wrapped);
                }
                String words = cause instanceof SQLException sql ? words(sql) : null;
                if (words != null) {
                    throw new BadUserRequestException(words, wrapped);
                }
            }
            throw ofCaller && wrapped instanceof NullValueException
                    ? new BadUserRequestException(wrapped.getMessage(), wrapped)
                    : wrapped;
        }
    }

    /** Whether somebody's call begins here; who tries again when a case moves meanwhile needs to see what was missed. */
    private boolean isOfCaller() {
        return Context.getCommandContext() == null
                && !TransactionSynchronizationManager.isActualTransactionActive()
                && engine.getIdentityService() != null
                && engine.getIdentityService().getCurrentAuthentication() != null;
    }

    /** What the database says of values that it cannot keep, by the classes of SQLSTATE; {@code null} of anything else. */
    private static String words(SQLException refused) {
        String state = String.valueOf(refused.getSQLState());
        if (state.startsWith("22")) {
            return "A value is longer than can be kept, or cannot be kept as it is. Change it, and try again.";
        }
        return state.startsWith("23")
                ? "It is there already, or what it belongs to is not there. Nothing was changed."
                : null;
    }
}
