package io.cpor.web.staff;

import io.swagger.v3.oas.annotations.Hidden;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The open tasks that a person may do, to do something with several of them at once. */
@Controller
@Hidden
class TasksPage {
    static final String PATH = "/staff/tasks";

    private final TaskTable table;

    TasksPage(TaskTable table) {
        this.table = table;
    }

    /** What cannot be chosen is as if nothing was chosen. */
    @GetMapping(PATH)
    String list(
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String due,
            Principal user,
            Model model) {
        table.show(user.getName(), TaskFilter.of(words, who, due), model);
        model.addAttribute("pageKey", BulkActionPage.newKey());
        return "staff/tasks";
    }
}
