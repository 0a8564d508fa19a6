package io.cpor.security.login;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;

/**
 * Refuses passwords that are tried first: well-known words, however they are repeated or adorned with digits, and rows of the
 * keyboard or the alphabet.
 */
public final class WellKnownPasswords implements PasswordPolicyRule {
    /** Longer words stand before those that are part of them. */
    private static final List<String> WORDS = List.of(
            "administrator",
            "changeme",
            "change",
            "password",
            "passwort",
            "passwd",
            "kennwort",
            "contrasena",
            "motdepasse",
            "camunda",
            "operaton",
            "admin",
            "association",
            "process",
            "manager",
            "reviewer",
            "owner",
            "agent",
            "staff",
            "partner",
            "microsoft",
            "cpor",
            "demo",
            "root",
            "user",
            "guest",
            "test",
            "default",
            "secret",
            "geheim",
            "letmein",
            "welcome",
            "willkommen",
            "bienvenue",
            "bienvenido",
            "login",
            "iloveyou",
            "dragon",
            "monkey",
            "sunshine",
            "princess",
            "football",
            "baseball",
            "superman",
            "batman",
            "master",
            "hello",
            "spring",
            "summer",
            "autumn",
            "winter",
            "sommer",
            "please",
            "pass",
            "word");

    private static final List<String> ROWS = List.of(
            "abcdefghijklmnopqrstuvwxyz",
            "qwertyuiop",
            "qwertzuiop",
            "azertyuiop",
            "asdfghjkl",
            "zxcvbnm",
            "yxcvbnm",
            "12345678901234567890",
            "09876543210987654321",
            "1q2w3e4r5t6z7u8i9o0p",
            "1q2w3e4r5t6y7u8i9o0p");

    private static final String YEAR = "(19|20)\\d\\d";
    private static final int FEWEST_OF_ITS_OWN = 5;
    private static final int SHORTEST_ROW = 3;

    /** The engine's pages have no words of their own for a rule of ours, so they show this. */
    @Override
    public String getPlaceholder() {
        return "The password must not be a well-known one, such as password1234.";
    }

    @Override
    public Map<String, String> getParameters() {
        return Map.of();
    }

    @Override
    public boolean execute(String password) {
        return execute(password, null);
    }

    @Override
    public boolean execute(String password, User user) {
        String lower = password.toLowerCase(Locale.ROOT);
        return Math.min(ownCharacters(lower), ownCharacters(withoutDisguise(lower))) >= FEWEST_OF_ITS_OWN;
    }

    /** How many different letters and digits are left when all that anybody would try is taken away. */
    private static long ownCharacters(String password) {
        String left = password.replaceAll("[^\\p{L}\\p{N}]", "");
        for (String word : WORDS) {
            left = left.replace(word, " ");
        }
        left = left.replaceAll(YEAR, " ");
        for (String row : ROWS) {
            left = withoutRow(left, row);
        }
        return left.codePoints().filter(Character::isLetterOrDigit).distinct().count();
    }

    /** Digits and signs that stand for letters become these letters. */
    private static String withoutDisguise(String password) {
        return password.replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('@', 'a')
                .replace('5', 's')
                .replace('$', 's');
    }

    private static String withoutRow(String text, String row) {
        String left = text;
        for (int length = row.length(); length >= SHORTEST_ROW; length--) {
            for (int start = 0; start + length <= row.length(); start++) {
                left = left.replace(row.substring(start, start + length), " ");
            }
        }
        return left;
    }
}
