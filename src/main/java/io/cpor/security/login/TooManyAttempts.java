package io.cpor.security.login;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Says that a password was not even checked, because too many wrong ones came before it. */
public final class TooManyAttempts extends AuthenticationException {
    private static final long serialVersionUID = 1;

    private final long seconds;

    TooManyAttempts(Duration wait) {
        super("Too many wrong passwords were given.");
        this.seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    }

    /** How long to wait before the next attempt; at least one second. */
    public long seconds() {
        return seconds;
    }

    public String inWords() {
        return "There were too many wrong passwords. Wait " + seconds + (seconds == 1 ? " second" : " seconds")
                + ", then log in again. This password was not checked.";
    }
}
