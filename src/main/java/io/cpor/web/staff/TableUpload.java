package io.cpor.web.staff;

import io.cpor.process.TooManyFiles;
import io.cpor.table.TableRefused;
import io.cpor.web.form.FileName;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.util.UriUtils;

/** What two pages have in common where staff hand in a table and see how far it has got. */
final class TableUpload {
    private final String path;
    private final Form form;

    /**
     * @param path of the page
     * @param form shows what to hand in
     */
    TableUpload(String path, Form form) {
        this.path = path;
        this.form = form;
    }

    /** Fills the model for the form, and names its template. */
    interface Form {
        String shownText(Model model);
    }

    /** Takes the file in. */
    interface Begin {
        /** @return the id under which it can be looked at */
        String begin(MultipartFile file, String name) throws IOException;
    }

    /** How far it has got, for the page's progress bar. */
    record Progress(String state, boolean busy, int done, int total) {}

    String begin(MultipartFile file, HttpServletResponse response, Model model, Begin begin) throws IOException {
        if (file == null || file.isEmpty()) {
            return refusalPage(HttpStatus.UNPROCESSABLE_ENTITY, "Please choose a file first.", response, model);
        }
        try {
            return leadTo(begin.begin(file, FileName.of(file)));
        } catch (TableRefused | TooManyFiles refused) {
            return refusalPage(HttpStatus.UNPROCESSABLE_ENTITY, refused.getMessage(), response, model);
        }
    }

    String leadTo(String run) {
        return "redirect:" + path + "?run=" + UriUtils.encode(run, StandardCharsets.UTF_8);
    }

    String refusalPage(HttpStatus status, String why, HttpServletResponse response, Model model) {
        response.setStatus(status.value());
        model.addAttribute("fileError", why);
        return form.shownText(model);
    }
}
