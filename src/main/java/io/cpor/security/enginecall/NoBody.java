package io.cpor.security.enginecall;

/** The call carries nothing; what was sent along is left out. */
final class NoBody implements CallBody {
    @Override
    public WrittenBody write(SentCall sent) {
        return WrittenBody.NONE;
    }
}
