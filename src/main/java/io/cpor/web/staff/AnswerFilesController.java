package io.cpor.web.staff;

import io.cpor.association.Associations;
import io.cpor.poe.upload.InspectedFile;
import io.cpor.poe.upload.UploadInspection;
import io.cpor.poe.upload.UploadRefused;
import io.cpor.process.AnswerAttachments;
import io.cpor.process.CaseChangedMeanwhile;
import io.cpor.process.TaskRefused;
import io.cpor.process.TooManyFiles;
import io.cpor.web.form.FileName;
import io.cpor.web.form.ReceivedFiles;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Attaches files to the answer to Microsoft's reviewer, and takes them back; each answer is the filing sheet as it is then. */
@Controller
@RequestMapping("/staff/claim/{id}/files")
@Hidden
class AnswerFilesController {
    private final Associations associations;
    private final ClaimSheets sheets;
    private final UploadInspection inspection;
    private final AnswerAttachments attachments;

    AnswerFilesController(
            Associations associations, ClaimSheets sheets, UploadInspection inspection, AnswerAttachments attachments) {
        this.associations = associations;
        this.sheets = sheets;
        this.inspection = inspection;
        this.attachments = attachments;
    }

    /** The file is looked at as a signed paper is. Several photos become one document, which is called as the first is. */
    @PostMapping
    String attach(
            @PathVariable String id,
            @RequestParam(name = "file", required = false) List<MultipartFile> files,
            Principal who,
            HttpServletResponse response,
            Model model)
            throws IOException {
        associations.get(id);
        if (ReceivedFiles.isNone(files)) {
            return refusal(id, "Please choose a file first.", HttpStatus.UNPROCESSABLE_ENTITY, response, model);
        }
        String name = files.size() == 1 ? FileName.of(files.get(0)) : FileName.of(files.get(0), ".pdf");
        try (ReceivedFiles received = ReceivedFiles.of(files, inspection.directory());
                InspectedFile inspected = inspection.inspect(received.files(), "staff " + who.getName())) {
            attachments.attach(id, inspected, name, who.getName());
        } catch (UploadRefused | TooManyFiles refused) {
            return refusal(id, refused.getMessage(), HttpStatus.UNPROCESSABLE_ENTITY, response, model);
        } catch (TaskRefused | CaseChangedMeanwhile meanwhile) {
            return refusal(id, meanwhile.getMessage(), HttpStatus.CONFLICT, response, model);
        }
        model.addAttribute(
                "attachedDone",
                attachments.isFiledByHand()
                        ? name + " is kept here. Attach it in Partner Center too, and then complete the task."
                        : name
                                + " is attached. It goes to Partner Center with your answer, when you complete the task.");
        return sheets.show(id, model);
    }

    @PostMapping("/{file}/remove")
    String remove(@PathVariable String id, @PathVariable String file, HttpServletResponse response, Model model) {
        associations.get(id);
        try {
            attachments.remove(id, file);
        } catch (TaskRefused | CaseChangedMeanwhile meanwhile) {
            return refusal(id, meanwhile.getMessage(), HttpStatus.CONFLICT, response, model);
        }
        model.addAttribute("attachedDone", "The file is removed; it goes nowhere.");
        return sheets.show(id, model);
    }

    private String refusal(String id, String why, HttpStatus status, HttpServletResponse response, Model model) {
        response.setStatus(status.value());
        model.addAttribute("attachedError", why);
        return sheets.show(id, model);
    }
}
