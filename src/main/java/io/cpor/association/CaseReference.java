package io.cpor.association;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Partner Center knows an association by: its number and a random part. Numbers may be given again, when a backup is
 * restored that is older than they are; a reference never is, so no case finds the claim of another one.
 */
public final class CaseReference {
    private static final int RANDOM_BYTES = 8;

    /** With the attempt. Associations that were opened by an earlier release have no random part. */
    private static final Pattern OF_ATTEMPT = Pattern.compile("(CPOR-\\d{4}-\\d{5,9}(?:-[0-9a-f]{16})?)-\\d{1,6}");

    private static final SecureRandom RANDOM = new SecureRandom();

    private CaseReference() {}

    static String draw(String associationId) {
        byte[] random = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(random);
        return associationId + "-" + HexFormat.of().formatHex(random);
    }

    /** The reference of the case, if this is the external reference of an attempt that an application like this one made. */
    public static Optional<String> ofAttempt(String externalReference) {
        if (externalReference == null) {
            return Optional.empty();
        }
        Matcher ours = OF_ATTEMPT.matcher(externalReference);
        return ours.matches() ? Optional.of(ours.group(1)) : Optional.empty();
    }
}
