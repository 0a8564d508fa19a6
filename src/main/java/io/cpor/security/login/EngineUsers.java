package io.cpor.security.login;

import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Checks a password with the engine, unless too many were wrong; the user's groups become authorities. */
@Component
class EngineUsers implements AuthenticationProvider {
    private final IdentityService identity;
    private final UserDirectory directory;
    private final LogInThrottle throttle;

    EngineUsers(IdentityService identity, UserDirectory directory, LogInThrottle throttle) {
        this.identity = identity;
        this.directory = directory;
        this.throttle = throttle;
    }

    @Override
    public Authentication authenticate(Authentication claimed) {
        String user = claimed.getName();
        Object password = claimed.getCredentials();
        if (password == null || user.isEmpty()) {
            throw wrong();
        }
        LogInThrottle.Attempt attempt = throttle.begin(user, (LogInSource) claimed.getDetails());
        Optional<AllowedUser> allowed;
        try {
            // who is locked out hears the same as who guesses
            allowed = identity.checkPassword(user, password.toString()) ? directory.find(user) : Optional.empty();
        } catch (RuntimeException e) {
            attempt.abandon();
            throw e;
        }
        if (allowed.isEmpty()) {
            attempt.recordFailure();
            throw wrong();
        }
        attempt.recordSuccess();
        return LogInDetails.authentication(allowed.get());
    }

    private static BadCredentialsException wrong() {
        return new BadCredentialsException("The user name or the password is wrong.");
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
