package io.cpor.security.login;

import java.util.List;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyLengthRuleImpl;

/**
 * What a password must be like, for every door where one is set. The sandbox makes its own users past these rules, because
 * their passwords are their names.
 */
public final class PasswordRules implements PasswordPolicy {
    public static final String IN_WORDS = "Choose at least 12 characters, no well-known password such as password1234,"
            + " and nothing that contains the user's id, name or e-mail address.";

    private static final int SHORTEST = 12;

    private final List<PasswordPolicyRule> rules =
            List.of(new PasswordPolicyLengthRuleImpl(SHORTEST), new UserDataInPassword(), new WellKnownPasswords());

    @Override
    public List<PasswordPolicyRule> getRules() {
        return rules;
    }

    public boolean isAllowed(String password, User user) {
        return rules.stream().allMatch(rule -> rule.execute(password, user));
    }
}
