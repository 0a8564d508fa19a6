package io.cpor.web.page;

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

    WelcomeController(Environment environment) {
        this.sandbox = environment.acceptsProfiles(Profiles.of("sandbox"));
    }

    @GetMapping("/")
    String welcome(Principal who, Model model) {
        model.addAttribute("sandbox", sandbox);
        model.addAttribute("user", who == null ? null : who.getName());
        return "welcome";
    }

    @GetMapping("/login")
    String login(Model model) {
        model.addAttribute("sandbox", sandbox);
        return "login";
    }
}
