package io.cpor.web.staff;

import io.cpor.process.UserNames;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Lets every page of staff, and those of models, write names beside user ids. */
@ControllerAdvice({"io.cpor.web.staff", "io.cpor.web.models"})
class StaffNames {
    private final UserNames people;

    StaffNames(UserNames people) {
        this.people = people;
    }

    @ModelAttribute("people")
    UserNames people() {
        return people;
    }
}
