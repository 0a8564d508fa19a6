package io.cpor.web.staff;

import io.cpor.process.People;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Lets every page of staff write names beside user ids. */
@ControllerAdvice(basePackageClasses = StaffNames.class)
class StaffNames {
    private final People people;

    StaffNames(People people) {
        this.people = people;
    }

    @ModelAttribute("people")
    People people() {
        return people;
    }
}
