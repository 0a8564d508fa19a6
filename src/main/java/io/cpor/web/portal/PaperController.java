package io.cpor.web.portal;

import io.cpor.poe.DraftChangedElsewhere;
import io.cpor.poe.DraftPage;
import io.cpor.poe.PoeAuditTrail;
import io.cpor.poe.PoeStep;
import io.cpor.poe.Poes;
import io.cpor.poe.TooManyUploads;
import io.cpor.poe.document.FillablePoe;
import io.cpor.poe.document.FilledForm;
import io.cpor.poe.form.AnswerCheck;
import io.cpor.poe.upload.InspectedFile;
import io.cpor.poe.upload.RejectionReason;
import io.cpor.poe.upload.UploadInspection;
import io.cpor.poe.upload.UploadRefused;
import io.cpor.process.PoeProcess;
import io.cpor.web.form.Browser;
import io.cpor.web.form.ReceivedFiles;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The customer's way on paper: the form as a PDF, and the file that comes back. */
@Controller
@RequestMapping(PoePath.OF_POE)
@Tag(name = "Portal")
class PaperController {
    private final PortalPages pages;
    private final FillablePoe fillable;
    private final UploadInspection inspection;
    private final PoeProcess process;
    private final Poes poes;
    private final Drafts drafts;
    private final PoeAuditTrail trail;

    PaperController(
            PortalPages pages,
            FillablePoe fillable,
            UploadInspection inspection,
            PoeProcess process,
            Poes poes,
            Drafts drafts,
            PoeAuditTrail trail) {
        this.pages = pages;
        this.fillable = fillable;
        this.inspection = inspection;
        this.process = process;
        this.poes = poes;
        this.drafts = drafts;
        this.trail = trail;
    }

    @GetMapping("/form.pdf")
    void form(HttpServletRequest request, HttpServletResponse response) throws IOException {
        CustomerPoe poe = pages.onScreen(request);
        fillable.write(poe.document(), () -> begin(response, poe));
    }

    private OutputStream begin(HttpServletResponse response, CustomerPoe poe) throws IOException {
        trail.record(poe.poe().id(), PoeStep.FORM_DOWNLOADED);
        response.setContentType(MediaType.APPLICATION_PDF_VALUE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("POE-" + poe.association().id() + ".pdf")
                        .build()
                        .toString());
        return response.getOutputStream();
    }

    /**
     * A filled-in PDF becomes the draft, to be signed here; anything else that may come in is the signed paper: one file, or a
     * photo of each page. If something else stands on the filled-in PDF, only the customer knows whether that is a signature.
     *
     * @param signed what the customer answers to that: {@code yes}, {@code no}, or nothing if it was not asked yet
     */
    @PostMapping("/upload")
    String upload(
            @RequestParam(name = "file", required = false) List<MultipartFile> files,
            @RequestParam(defaultValue = "") String signed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        CustomerPoe poe = pages.onScreen(request);
        if (ReceivedFiles.isNone(files)) {
            return refusalPage("missing", poe, response, model);
        }
        try (ReceivedFiles received = ReceivedFiles.of(files, inspection.directory())) {
            poes.countUpload(poe.access());
            try (InspectedFile inspected =
                    inspection.inspect(received.files(), poe.poe().id())) {
                Optional<FilledForm> form = FilledForm.in(inspected);
                if (form.isEmpty()) {
                    return uploadScan(inspected, poe, Browser.of(request));
                }
                if (!form.get().isOf(poe.association())) {
                    return refusalPage("wrong-case", poe, response, model);
                }
                if (inspected.isMarked() && signed.equals("yes")) {
                    return uploadScan(inspected, poe, Browser.of(request));
                }
                if (inspected.isMarked() && !signed.equals("no")) {
                    model.addAttribute("askSigned", true);
                    return pages.page("start", poe, model);
                }
                return uploadFilled(form.get(), poe, Drafts.page(request), response, model);
            }
        } catch (UploadRefused refused) {
            if (refused.reason() == RejectionReason.BUSY) {
                response.setHeader(HttpHeaders.RETRY_AFTER, "60");
            }
            return refusalPage(refused.reason().key(), poe, response, model);
        } catch (DraftChangedElsewhere changed) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("uploadError", "upload.changed-elsewhere");
            return pages.page("start", pages.onScreen(request), model);
        } catch (TooManyUploads full) {
            return refusalPage("too-many", poe, response, model);
        }
    }

    private String uploadFilled(
            FilledForm form, CustomerPoe poe, DraftPage page, HttpServletResponse response, Model model) {
        if (!form.isVersion(poe.form())) {
            return refusalPage("wrong-form", poe, response, model);
        }
        AnswerCheck check = drafts.check(poe, TypedDates.inKeptForm(poe.form(), form.entered(), poe.language()));
        drafts.save(poe, check.answers(), page, PoeStep.FORM_UPLOADED);
        return "redirect:" + poe.path() + (check.faults().isEmpty() ? "/review" : "/answers?check");
    }

    private String uploadScan(InspectedFile file, CustomerPoe poe, Browser browser) {
        process.poeScanned(poe.access(), file, browser.ip(), browser.name());
        return "redirect:" + poe.path() + "/done";
    }

    private String refusalPage(String why, CustomerPoe poe, HttpServletResponse response, Model model) {
        boolean later = response.containsHeader(HttpHeaders.RETRY_AFTER);
        response.setStatus((later ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.UNPROCESSABLE_ENTITY).value());
        model.addAttribute("uploadError", "upload." + why);
        return pages.page("start", poe, model);
    }
}
