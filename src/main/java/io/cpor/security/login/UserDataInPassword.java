package io.cpor.security.login;

import java.util.Locale;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyUserDataRuleImpl;

/**
 * Refuses a password that contains the user's id, name or e-mail address. What has fewer than three letters does not count:
 * it is in many good passwords by chance, and tells nobody where to begin with guessing.
 */
final class UserDataInPassword extends PasswordPolicyUserDataRuleImpl {
    private static final int FEWEST_LETTERS = 3;

    @Override
    public boolean execute(String password, User user) {
        if (user == null) {
            return true;
        }
        String lower = password.toLowerCase(Locale.ROOT);
        return Stream.of(user.getId(), user.getFirstName(), user.getLastName(), user.getEmail())
                .filter(text -> text != null && text.codePointCount(0, text.length()) >= FEWEST_LETTERS)
                .noneMatch(text -> lower.contains(text.toLowerCase(Locale.ROOT)));
    }
}
