package io.cpor.web.form;

import io.cpor.association.value.InvalidInput;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;

/** The part {@code file} of a request, which goes to its place without being held in memory or on disk before. */
public final class StreamedFile {
    private static final int MOST_PARTS = 20;

    /** In bytes: the file's name stands in it. */
    private static final int LONGEST_PART_HEADER = 4096;

    private static final String CUT_OFF =
            "The body is cut off or no multipart/form-data. Send it once more, with each part whole.";

    private final HttpServletRequest request;

    private StreamedFile(HttpServletRequest request) {
        this.request = request;
    }

    /** @return {@code null} if the request is no form with files */
    public static StreamedFile of(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")
                ? new StreamedFile(request)
                : null;
    }

    /**
     * Writes the file.
     *
     * @return its name, as it may be shown and stored
     * @throws InvalidInput if there is no such part, or it is cut off
     */
    public String writeTo(OutputStream out) throws IOException {
        try {
            FileUpload upload = new FileUpload();
            upload.setPartHeaderSizeMax(LONGEST_PART_HEADER);
            FileItemIterator parts = upload.getItemIterator(new ServletRequestContext(request));
            for (int part = 0; part < MOST_PARTS && parts.hasNext(); part++) {
                FileItemStream item = parts.next();
                if ("file".equals(item.getFieldName()) && !item.isFormField()) {
                    return write(item, out);
                }
            }
        } catch (FileUploadException broken) {
            throw new InvalidInput("file", CUT_OFF);
        } catch (RuntimeException invalidName) {
            if (invalidName instanceof InvalidInput) {
                throw invalidName;
            }
            throw new InvalidInput("file", CUT_OFF);
        }
        throw new InvalidInput("file", "Missing; send the report as the part \"file\".");
    }

    private static String write(FileItemStream item, OutputStream out) throws IOException {
        String name = FileName.of(item.getName());
        try (InputStream in = item.openStream()) {
            copy(in, out);
        }
        return name;
    }

    /** A failure to read is the sender's; one to write is ours. */
    private static void copy(InputStream in, OutputStream out) throws IOException {
        byte[] block = new byte[64 * 1024];
        while (true) {
            int read;
            try {
                read = in.read(block);
            } catch (IOException brokenOff) {
                throw new InvalidInput("file", CUT_OFF);
            }
            if (read < 0) {
                return;
            }
            out.write(block, 0, read);
        }
    }
}
