package io.cpor.web.api;

import io.cpor.storage.Documents;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** A kept file as a download: nothing of it ever runs on our pages. */
final class FileDownload {
    private FileDownload() {}

    static void write(Documents documents, Documents.Document document, String name, HttpServletResponse response)
            throws IOException {
        response.setContentType(document.mediaType());
        response.setContentLengthLong(document.size());
        ContentDisposition.Builder called = ContentDisposition.attachment();
        boolean plain = StandardCharsets.US_ASCII.newEncoder().canEncode(name);
        ContentDisposition disposition =
                (plain ? called.filename(name) : called.filename(name, StandardCharsets.UTF_8)).build();
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.toString());
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        documents.write(document, response.getOutputStream());
    }
}
