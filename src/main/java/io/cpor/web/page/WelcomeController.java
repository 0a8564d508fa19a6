package io.cpor.web.page;

import io.cpor.process.UserNames;
import java.security.Principal;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Leads each person to their place. */
@Controller
class WelcomeController {
    private final boolean sandbox;
    private final UserNames people;

    WelcomeController(Environment environment, UserNames people) {
        this.sandbox = environment.acceptsProfiles(Profiles.of("sandbox"));
        this.people = people;
    }

    @GetMapping("/")
    String welcome(Principal who, Model model) {
        model.addAttribute("sandbox", sandbox);
        model.addAttribute("user", who == null ? null : people.name(who.getName()));
        return "welcome";
    }

    @GetMapping("/login")
    String login(Model model) {
        model.addAttribute("sandbox", sandbox);
        return "login";
    }
}
