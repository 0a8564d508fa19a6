package io.cpor.security.login;

import java.io.Serializable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * What a session remembers of its log-in.
 *
 * @param passwordMark of the password that was valid then
 */
record LogInDetails(String passwordMark) implements Serializable {
    static Authentication authentication(AllowedUser user) {
        UsernamePasswordAuthenticationToken who = UsernamePasswordAuthenticationToken.authenticated(
                user.id(),
                null,
                user.groups().stream().map(SimpleGrantedAuthority::new).toList());
        who.setDetails(new LogInDetails(user.passwordMark()));
        return who;
    }
}
