package io.cpor.web.staff;

import io.cpor.association.AssociationUnknown;
import io.cpor.poe.Poe;
import io.cpor.poe.Poes;
import io.cpor.poe.document.PagePictures;
import io.cpor.poe.form.Answers;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The POE as staff see it in Tasklist's tab. Works as a page of its own too. */
@Controller
@RequestMapping("/staff/poe/{id}")
@Hidden
class StaffPoeController {
    private final PoeSheets sheets;
    private final Poes poes;
    private final PagePictures pictures;

    StaffPoeController(PoeSheets sheets, Poes poes, PagePictures pictures) {
        this.sheets = sheets;
        this.poes = poes;
        this.pictures = pictures;
    }

    @GetMapping
    String sheet(@PathVariable String id, Model model) {
        model.addAttribute("sheet", sheets.of(id, Answers.none(), List.of()));
        return "staff/poe";
    }

    @GetMapping("/pages/{page}")
    void page(@PathVariable String id, @PathVariable int page, HttpServletResponse response) throws IOException {
        Poe poe = poes.latest(id).orElseThrow(() -> new AssociationUnknown(id));
        Optional<String> type = pictures.mediaType(poe, page);
        if (type.isEmpty()) {
            response.sendError(HttpStatus.NOT_FOUND.value());
            return;
        }
        response.setContentType(type.get());
        pictures.write(poe, page, response.getOutputStream());
    }
}
