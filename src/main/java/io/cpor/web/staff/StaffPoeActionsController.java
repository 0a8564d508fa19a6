package io.cpor.web.staff;

import io.cpor.association.AssociationAlreadyEnded;
import io.cpor.association.agreement.Contact;
import io.cpor.association.value.InvalidInput;
import io.cpor.poe.EvidenceMissing;
import io.cpor.poe.PoeAlreadyClosed;
import io.cpor.poe.TooManyUploads;
import io.cpor.poe.form.Answers;
import io.cpor.poe.upload.InspectedFile;
import io.cpor.poe.upload.UploadInspection;
import io.cpor.poe.upload.UploadRefused;
import io.cpor.process.CaseChangedMeanwhile;
import io.cpor.process.PoeNotAwaited;
import io.cpor.process.StaffPoeProcess;
import io.cpor.process.taskform.PaperTranscription;
import io.cpor.web.form.Browser;
import io.cpor.web.form.ReceivedFiles;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What staff can do with a POE in Tasklist's tab; each answer is the page as it is then. */
@Controller
@RequestMapping("/staff/poe/{id}")
@Hidden
class StaffPoeActionsController {
    private final PoeSheets sheets;
    private final UploadInspection inspection;
    private final StaffPoeProcess process;
    private final PaperTranscription paper;

    StaffPoeActionsController(
            PoeSheets sheets, UploadInspection inspection, StaffPoeProcess process, PaperTranscription paper) {
        this.sheets = sheets;
        this.inspection = inspection;
        this.process = process;
        this.paper = paper;
    }

    /** Files the signed paper that came by post: one file, or a photo of each page. */
    @PostMapping("/scan")
    String scan(
            @PathVariable String id,
            @RequestParam(name = "file", required = false) List<MultipartFile> files,
            Principal who,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        if (ReceivedFiles.isNone(files)) {
            return refusalPage(id, "fileError", "Please choose a file first.", response, model);
        }
        try (ReceivedFiles received = ReceivedFiles.of(files, inspection.directory());
                InspectedFile inspected = inspection.inspect(received.files(), "staff " + who.getName())) {
            Browser browser = Browser.of(request);
            process.paperFiled(id, inspected, who.getName(), browser.ip(), browser.name());
            model.addAttribute(
                    "done",
                    "The signed paper is filed. Now open the task Fill POE, type in what the paper says, and complete it."
                            + " The customer is not reminded any more; if this is not the right paper, send the POE again.");
            return sheet(id, model);
        } catch (UploadRefused | TooManyUploads refused) {
            return refusalPage(id, "fileError", refused.getMessage(), response, model);
        } catch (PoeAlreadyClosed closed) {
            return refusalPage(id, "fileError", "The customer has signed or declined meanwhile.", response, model);
        } catch (CaseChangedMeanwhile changed) {
            return refusalPage(id, "fileError", changed.getMessage(), response, model);
        }
    }

    /** Types off what the paper says that the customer uploaded. */
    @PostMapping("/typed")
    String submitTranscription(
            @PathVariable String id,
            @RequestParam Map<String, String> entered,
            Principal who,
            HttpServletResponse response,
            Model model) {
        try {
            Map<String, String> onPaper = new HashMap<>(entered);
            onPaper.put("receivedOnPaper", "true");
            paper.record(id, onPaper, who.getName());
            model.addAttribute("done", "Recorded. Another reviewer can now accept it.");
            return sheet(id, model);
        } catch (InvalidInput invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("typedFaults", invalid.faults());
            model.addAttribute("sheet", sheets.of(id, new Answers(Map.copyOf(entered)), invalid.faults()));
            return "staff/poe";
        } catch (EvidenceMissing | PoeAlreadyClosed changed) {
            return refusalPage(id, "typedError", "The POE changed meanwhile; nothing was recorded.", response, model);
        } catch (CaseChangedMeanwhile changed) {
            return refusalPage(id, "typedError", changed.getMessage(), response, model);
        }
    }

    /** Sends the POE again, perhaps to another contact. */
    @PostMapping("/send-again")
    String sendAgain(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(required = false) String shownName,
            @RequestParam(required = false) String shownTitle,
            @RequestParam(required = false) String shownEmail,
            Principal who,
            HttpServletResponse response,
            Model model) {
        try {
            Contact shown = shownEmail == null ? null : new Contact(shownName, shownTitle, shownEmail);
            process.sendAgainAsked(id, shown, Contact.validate(name, title, email), who.getName());
            model.addAttribute("done", "It is being sent again. The earlier link no longer works.");
            return sheet(id, model);
        } catch (InvalidInput invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("sendFaults", invalid.faults());
            model.addAttribute("entered", new Contact(name, title, email));
            return sheet(id, model);
        } catch (AssociationAlreadyEnded ended) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("sendError", "The association has ended, so its POE is not sent any more.");
            return sheet(id, model);
        } catch (PoeNotAwaited busy) {
            return refusalPage(id, "sendError", "It is not with the customer at this moment.", response, model);
        } catch (CaseChangedMeanwhile changed) {
            return refusalPage(id, "sendError", changed.getMessage(), response, model);
        }
    }

    private String refusalPage(String id, String where, String why, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute(where, why);
        return sheet(id, model);
    }

    private String sheet(String id, Model model) {
        model.addAttribute("sheet", sheets.of(id, Answers.none(), List.of()));
        return "staff/poe";
    }
}
