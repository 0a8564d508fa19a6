package io.cpor.security.login;

import jakarta.servlet.http.HttpServletRequest;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Compares passwords for the engine and counts nothing. The engine's own counter would lock an account for good after ten
 * wrong passwords, from whomever; {@link LogInThrottle} counts instead.
 */
public final class PasswordChecks extends DbIdentityServiceProvider {
    private static final String RESULT = PasswordChecks.class.getName();

    enum Result {
        RIGHT,
        WRONG,
        NONE
    }

    @Override
    public boolean checkPassword(String userId, String password) {
        UserEntity user = findUserById(userId);
        boolean hasPassword = user != null && user.getPassword() != null;
        boolean right = hasPassword && password != null && matchPassword(password, user);
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(RESULT, right ? Result.RIGHT : Result.WRONG, RequestAttributes.SCOPE_REQUEST);
        }
        return right;
    }

    /** How the last password ended that was checked for this request. */
    static Result lastOf(HttpServletRequest request) {
        return request.getAttribute(RESULT) instanceof Result result ? result : Result.NONE;
    }
}
