package io.cpor.security.enginecall;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.commons.fileupload.FileItemIterator;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.FileUpload;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.InvalidFileNameException;
import org.apache.commons.fileupload.RequestContext;

/** A deployment as the Modeler sends it: a name, how duplicates are treated, and files with plain names. */
final class DeploymentBody implements CallBody {
    private static final int LARGEST = 10 * 1024 * 1024;
    private static final int MOST_PARTS = 200;
    private static final Pattern FILE_NAME = Pattern.compile("(?!.*\\.\\.)[\\p{L}\\p{N}_][\\p{L}\\p{N} ._()/-]{0,199}");
    private static final Set<String> SETTINGS =
            Set.of("deployment-name", "deployment-source", "enable-duplicate-filtering", "deploy-changed-only");

    /** By this the application knows what it deployed itself. */
    private static final String RESERVED_SOURCE = "repository";

    /** What we do not take; the Modeler sends the tenant's id empty. */
    private static final Map<String, String> NOT_TAKEN = Map.of(
            "tenant-id", "Leave the tenant ID empty.", "deployment-activation-time", "Deploy at once, without a time.");

    @Override
    public int limit() {
        return LARGEST;
    }

    @Override
    public WrittenBody write(SentCall sent) {
        // nobody can guess it, so no file can hold a part of its own
        String boundary = "cpor-" + UUID.randomUUID();
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        Set<String> names = new HashSet<>();
        try {
            FileUpload reader = new FileUpload();
            FileItemIterator parts = reader.getItemIterator(context(sent));
            while (parts.hasNext()) {
                FileItemStream part = parts.next();
                String name = SETTINGS.contains(part.getFieldName()) ? part.getFieldName() : part.getName();
                if (names.size() == MOST_PARTS || !names.add(String.valueOf(name))) {
                    throw CallRefused.badRequest(
                            name + ": send each file and each setting once, and at most " + MOST_PARTS + " of them.");
                }
                writePart(part, boundary, written);
            }
        } catch (FileUploadException | IOException | InvalidFileNameException e) {
            throw CallRefused.badRequest("Send the deployment as multipart/form-data with a part for each file.");
        }
        written.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return new WrittenBody("multipart/form-data; boundary=" + boundary, written.toByteArray());
    }

    private static void writePart(FileItemStream part, String boundary, ByteArrayOutputStream written)
            throws IOException {
        byte[] content;
        try (InputStream stream = part.openStream()) {
            content = stream.readAllBytes();
        }
        String name = part.getFieldName();
        String file = part.getName();
        if (NOT_TAKEN.containsKey(name) && content.length > 0) {
            throw CallRefused.badRequest(name + ": " + NOT_TAKEN.get(name));
        }
        if (NOT_TAKEN.containsKey(name)) {
            return;
        }
        String text = new String(content, StandardCharsets.UTF_8);
        if (SETTINGS.contains(name)) {
            if (text.length() > 200 || text.codePoints().anyMatch(Character::isISOControl)) {
                throw CallRefused.badRequest(name + ": write one line of at most 200 characters.");
            }
            if (name.equals("deployment-source") && text.equals(RESERVED_SOURCE)) {
                throw CallRefused.badRequest(name + ": only the application itself deploys from the repository.");
            }
            head(written, boundary, "name=\"" + name + "\"", null);
        } else {
            boolean setting = file != null && (SETTINGS.contains(file) || NOT_TAKEN.containsKey(file));
            if (file == null || setting || !FILE_NAME.matcher(file).matches()) {
                throw CallRefused.badRequest(
                        "A file needs a plain name, of letters, digits, spaces and the signs . _ - ( ) /.");
            }
            head(written, boundary, "name=\"" + file + "\"; filename=\"" + file + "\"", "application/octet-stream");
        }
        written.writeBytes(content);
        written.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private static void head(ByteArrayOutputStream written, String boundary, String names, String mediaType) {
        String type = mediaType == null ? "" : "Content-Type: " + mediaType + "\r\n";
        written.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; " + names + "\r\n" + type + "\r\n")
                .getBytes(StandardCharsets.UTF_8));
    }

    private static RequestContext context(SentCall sent) {
        return new RequestContext() {
            @Override
            public String getCharacterEncoding() {
                return StandardCharsets.UTF_8.name();
            }

            @Override
            public String getContentType() {
                return sent.mediaType();
            }

            @Override
            @SuppressWarnings("deprecation") // the library asks for it all the same
            public int getContentLength() {
                return sent.body().length;
            }

            @Override
            public InputStream getInputStream() {
                return new ByteArrayInputStream(sent.body());
            }
        };
    }
}
