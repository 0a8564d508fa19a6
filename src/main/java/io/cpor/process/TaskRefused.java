package io.cpor.process;

/** What somebody wanted to do with a task is refused, and nothing was changed; the message says why. */
public final class TaskRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TaskRefused(String why) {
        super(why);
    }

    TaskRefused(String why, Throwable cause) {
        super(why, cause);
    }
}
