package io.cpor.security.login;

import io.cpor.security.enginecall.EnginePaths;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Watches over the engine's call that changes a password. It checks the caller's old password, so that guessing is slowed down
 * here as it is at the log-in. Who changes the own password stays logged in here, and is logged out everywhere else.
 */
final class PasswordChange extends OncePerRequestFilter {
    private static final Pattern CREDENTIALS =
            Pattern.compile("(?:" + EnginePaths.REST + "|" + EnginePaths.WEB_API + ")/.*user/([^/]+)/credentials/?");

    private final LogInThrottle throttle;
    private final UserDirectory directory;
    private final SessionCheck sessions;

    PasswordChange(LogInThrottle throttle, UserDirectory directory, SessionCheck sessions) {
        this.throttle = throttle;
        this.directory = directory;
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Matcher path = CREDENTIALS.matcher(DecodedPath.of(request));
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (!path.matches() || who == null || !who.isAuthenticated()) {
            chain.doFilter(request, response);
            return;
        }
        LogInThrottle.Attempt attempt;
        try {
            attempt = throttle.begin(who.getName(), LogInSource.of(request));
        } catch (TooManyAttempts e) {
            TooManyAttemptsAnswer.problem(response, e);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            switch (PasswordChecks.lastOf(request)) {
                case RIGHT -> attempt.recordSuccess();
                case WRONG -> attempt.recordFailure();
                case NONE -> attempt.abandon();
            }
        }
        afterwards(path.group(1), who, request, response);
    }

    private void afterwards(
            String changed, Authentication who, HttpServletRequest request, HttpServletResponse response) {
        boolean own = changed.equals(who.getName()) && response.getStatus() < HttpServletResponse.SC_BAD_REQUEST;
        directory
                .find(changed)
                .filter(user -> own && request.getSession(false) != null && who.getDetails() instanceof LogInDetails)
                .ifPresent(user -> sessions.keep(user, request, response));
    }
}
