package io.cpor.poe;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The secret that links and their sessions are derived from: {@code cpor.links.key}, 32 random bytes or more in Base64,
 * kept outside the database. Whoever changes it ends every link that was mailed.
 */
@Component
public final class LinkKey {
    private static final int LEAST_BYTES = 32;

    private final SecretKeySpec key;

    LinkKey(@Value("${cpor.links.key:}") String base64) {
        byte[] bytes = Base64.getDecoder().decode(base64);
        if (bytes.length < LEAST_BYTES) {
            throw new IllegalStateException("cpor.links.key is missing or too short: give 32 random bytes in Base64,"
                    + " for example from \"openssl rand -base64 32\"");
        }
        this.key = new SecretKeySpec(bytes, "HmacSHA256");
    }

    /** 256 bits that nobody without the key can tell from random, in URL-safe Base64; {@code purpose} keeps uses apart. */
    public String derive(String purpose, String from) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] derived = mac.doFinal((purpose + "\n" + from).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(derived);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
