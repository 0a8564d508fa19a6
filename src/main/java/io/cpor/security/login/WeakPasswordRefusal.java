package io.cpor.security.login;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Says what is wrong with a weak password, as a bad request. The engine would call it an error of the server. */
final class WeakPasswordRefusal extends CommandInterceptor {
    private static final String ENGINES_WORDS = "Password does not match policy";

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (ProcessEngineException e) {
            if (command instanceof SaveUserCmd && String.valueOf(e.getMessage()).contains(ENGINES_WORDS)) {
                throw new BadUserRequestException("The password is too weak. " + PasswordRules.IN_WORDS, e);
            }
            throw e;
        }
    }
}
