package io.cpor.security.login;

import io.cpor.security.enginecall.EnginePaths;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.stereotype.Component;

/** The log-in for people and for programs, the log-out, and what is looked at on every request between them. */
@Component
public final class LogIn {
    private static final Pattern OTHER_DOORS = Pattern.compile(EnginePaths.WEB_API + "/.*auth/user/[^/]+/login/.*|(?:"
            + EnginePaths.WEB_API + "|" + EnginePaths.REST + ")/.*identity/verify/?");

    private final KnownBrowsers browsers;
    private final ReturnPath returnPath;
    private final SessionCheck sessions;
    private final PasswordChange passwordChange;

    LogIn(KnownBrowsers browsers, ReturnPath returnPath, UserDirectory directory, LogInThrottle throttle) {
        this.browsers = browsers;
        this.returnPath = returnPath;
        this.sessions = new SessionCheck(directory);
        this.passwordChange = new PasswordChange(throttle, directory, sessions);
    }

    public void configure(HttpSecurity http, AuthenticationEntryPoint refusals) throws Exception {
        http.formLogin(login -> login.loginPage("/login")
                .permitAll()
                .authenticationDetailsSource(LogInSource::of)
                .successHandler(new Welcome())
                .failureHandler(LogIn::recordFailure));
        http.httpBasic(basic -> basic.authenticationEntryPoint(refusals).authenticationDetailsSource(LogInSource::of));
        http.logout(logout -> logout.logoutRequestMatcher(
                        PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/logout"))
                .logoutSuccessUrl("/"));
        // nothing that Camunda's applications kept of the one who was logged in before
        http.sessionManagement(session -> session.sessionFixation(fixation -> fixation.newSession()));
        http.requestCache(cache -> cache.requestCache(returnPath));
        http.addFilterAfter(sessions, HeaderWriterFilter.class);
        http.addFilterAfter(passwordChange, BasicAuthenticationFilter.class);
    }

    /** Whether the engine or its applications would check a password there, past this log-in. */
    public static boolean isOtherDoor(HttpServletRequest request) {
        return OTHER_DOORS.matcher(DecodedPath.of(request)).matches();
    }

    private static void recordFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, ServletException {
        if (why instanceof TooManyAttempts tooMany) {
            TooManyAttemptsAnswer.head(response, tooMany);
            request.setAttribute("tooManyAttempts", tooMany.inWords());
            request.getRequestDispatcher("/login").forward(new AskedForThePage(request), response);
        } else {
            response.sendRedirect("/login?error");
        }
    }

    /** Asks for the log-in page; what was posted there would be taken for another log-in. */
    private static final class AskedForThePage extends HttpServletRequestWrapper {
        AskedForThePage(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }
    }

    /** Leads whoever logged in to the page that was asked for, and knows the browser from now on. */
    private final class Welcome extends SavedRequestAwareAuthenticationSuccessHandler {
        Welcome() {
            setRequestCache(returnPath);
        }

        @Override
        public void onAuthenticationSuccess(
                HttpServletRequest request, HttpServletResponse response, Authentication who)
                throws ServletException, IOException {
            browsers.mark(request, response, who.getName());
            super.onAuthenticationSuccess(request, response, who);
        }
    }
}
