package io.cpor.report.intake;

import java.io.IOException;
import java.io.OutputStream;

/** A file on its way. */
public interface ReportUpload {
    /** @return what it is called where it came from */
    String writeTo(OutputStream file) throws IOException;
}
