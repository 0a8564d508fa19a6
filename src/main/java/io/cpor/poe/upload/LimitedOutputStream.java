package io.cpor.poe.upload;

import java.io.IOException;
import java.io.OutputStream;

/** Counts what is written, and refuses the file when it becomes too much. */
final class LimitedOutputStream extends OutputStream {
    private final OutputStream target;
    private final long most;
    private long length;

    LimitedOutputStream(OutputStream target, long most) {
        this.target = target;
        this.most = most;
    }

    @Override
    public void write(int one) throws IOException {
        count(1);
        target.write(one);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        count(count);
        target.write(bytes, from, count);
    }

    private void count(int more) {
        length += more;
        if (length > most) {
            throw new UploadRefused(RejectionReason.TOO_COMPLEX);
        }
    }

    /** In bytes. */
    long length() {
        return length;
    }
}
