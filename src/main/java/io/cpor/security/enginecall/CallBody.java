package io.cpor.security.enginecall;

/** The shape of a call's body. */
interface CallBody {
    /** Most bodies are small; what may be larger says so in {@link #limit()}. */
    int LIMIT = 256 * 1024;

    /**
     * The body as the engine gets it: read from what was sent, checked, and written anew.
     *
     * @throws CallRefused if it says what it must not
     */
    WrittenBody write(SentCall sent);

    /** The most bytes it may have. */
    default int limit() {
        return LIMIT;
    }
}
