package io.cpor.web.staff;

import io.cpor.association.value.InvalidInput;
import io.cpor.association.value.OfficeTime;
import io.cpor.process.deputy.Deputies;
import io.cpor.process.deputy.StandIn;
import io.cpor.security.Role;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Staff name who stands in for them; they and managers see who stands in for whom. */
@Controller
@RequestMapping(DeputiesPage.PATH)
@Hidden
class DeputiesPage {
    static final String PATH = "/staff/deputies";

    private final Deputies deputies;
    private final OfficeTime office;

    DeputiesPage(Deputies deputies, OfficeTime office) {
        this.deputies = deputies;
        this.office = office;
    }

    /**
     * One person who stands in for another.
     *
     * @param own whether the reader named the deputy
     * @param from such as "1 Dec 2026"
     * @param now whether it holds today
     */
    public record Row(String id, String absent, String deputy, String from, String until, boolean now, boolean own) {}

    @GetMapping
    String show(Authentication who, Model model) {
        boolean staff = who.getAuthorities().stream()
                .anyMatch(group -> Role.STAFF.group().equals(group.getAuthority()));
        model.addAttribute("mayName", staff);
        model.addAttribute("choices", staff ? deputies.choices(who.getName()) : List.of());
        model.addAttribute("today", deputies.today());
        model.addAttribute(
                "rows",
                deputies.currentAndComing().stream()
                        .map(one -> row(one, who.getName()))
                        .toList());
        return "staff/deputies";
    }

    private Row row(StandIn one, String reader) {
        return new Row(
                one.id(),
                one.absent(),
                one.deputy(),
                day(one.from()),
                day(one.until()),
                one.isOn(deputies.today()),
                one.absent().equals(reader));
    }

    private String day(LocalDate day) {
        return office.shortDay(day.atStartOfDay(office.zone()).toInstant());
    }

    @PostMapping
    String name(
            @RequestParam(defaultValue = "") String deputy,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            Authentication who,
            HttpServletResponse response,
            RedirectAttributes told,
            Model model) {
        try {
            deputies.name(who.getName(), deputy, date(from), date(until));
            told.addFlashAttribute("done", "Named. You can end it before its last day.");
            return "redirect:" + PATH;
        } catch (InvalidInput invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("entered", Map.of("deputy", deputy, "from", from, "until", until));
            invalid.faults().forEach(fault -> model.addAttribute(fault.field() + "Error", fault.message()));
            return show(who, model);
        }
    }

    @PostMapping("/{id}/end")
    String end(@PathVariable String id, Authentication who, RedirectAttributes told) {
        try {
            deputies.end(id, who.getName());
            told.addFlashAttribute("done", "Ended.");
        } catch (InvalidInput ended) {
            told.addFlashAttribute("refusal", ended.getMessage());
        }
        return "redirect:" + PATH;
    }

    /** As browsers send it; {@code null} if it is none. */
    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDate) {
            return null;
        }
    }
}
