package io.cpor.table;

import java.io.IOException;
import java.io.InputStream;

/** Bytes that can be read again from their beginning. */
interface ByteSource {
    InputStream open() throws IOException;
}
