package io.cpor.web.staff;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What Partner Center's claim form asks, laid out to be copied. */
@Controller
@Hidden
class ClaimSheetController {
    private final ClaimSheets sheets;

    ClaimSheetController(ClaimSheets sheets) {
        this.sheets = sheets;
    }

    @GetMapping("/staff/claim/{id}")
    String sheet(@PathVariable String id, Model model) {
        return sheets.show(id, model);
    }
}
