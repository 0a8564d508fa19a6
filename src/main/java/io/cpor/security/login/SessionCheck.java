package io.cpor.security.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Compares a session with the directory of users: it ends when the user is gone or locked out, or has another password, and
 * gets the groups that the user is in now.
 */
final class SessionCheck extends OncePerRequestFilter {
    private final UserDirectory directory;
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    SessionCheck(UserDirectory directory) {
        this.directory = directory;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        Authentication who =
                session == null ? null : SecurityContextHolder.getContext().getAuthentication();
        if (who != null && who.getDetails() instanceof LogInDetails details) {
            Optional<AllowedUser> user = directory
                    .recentlyAllowed(who.getName())
                    .filter(allowed -> allowed.passwordMark().equals(details.passwordMark()));
            if (user.isEmpty()) {
                session.invalidate();
                SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
            } else if (!groups(who).equals(Set.copyOf(user.get().groups()))) {
                keep(user.get(), request, response);
            }
        }
        chain.doFilter(request, response);
    }

    /** From now on the session is that user's, as the directory knows the user now. */
    void keep(AllowedUser user, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(LogInDetails.authentication(user));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
    }

    private static Set<String> groups(Authentication who) {
        return who.getAuthorities().stream().map(GrantedAuthority::getAuthority).collect(Collectors.toSet());
    }
}
