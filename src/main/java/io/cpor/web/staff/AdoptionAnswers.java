package io.cpor.web.staff;

import io.cpor.association.adoption.AdoptionOrder;
import io.cpor.association.adoption.AdoptionOrder.Answer;
import io.cpor.association.adoption.Adoptions;
import io.cpor.association.value.InvalidInput;
import io.cpor.association.value.Texts;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.MultiValueMap;

/** Reads what a person ticked and answered on the page of approved claims. */
final class AdoptionAnswers {
    private static final String LOCATION = "locationId";

    private AdoptionAnswers() {}

    /** @throws InvalidInput if nothing is ticked, or the location is none */
    static AdoptionOrder read(String run, MultiValueMap<String, String> said) {
        List<String> ticked = said.getOrDefault("claim", List.of());
        boolean all = said.containsKey("all");
        if (!all && ticked.isEmpty()) {
            throw new InvalidInput("claim", "Tick the claims that are to be adopted, or adopt all.");
        }
        if (!all && ticked.size() > Adoptions.MOST) {
            throw changed();
        }
        String location = said.getFirst(LOCATION);
        boolean given = location != null && !location.isBlank();
        if (given && !Texts.isLocationId(location.strip())) {
            throw new InvalidInput(LOCATION, "The location is no Partner ID of 5 to 12 digits.");
        }
        return new AdoptionOrder(
                run,
                all ? List.of() : ticked,
                given ? location.strip() : null,
                answers(said.getOrDefault("name", List.of()), said.getOrDefault("code", List.of())));
    }

    /** @throws InvalidInput if nothing is ticked */
    static List<String> ticked(MultiValueMap<String, String> said) {
        List<String> ticked = said.getOrDefault("claim", List.of());
        if (ticked.isEmpty()) {
            throw new InvalidInput("claim", "Tick the claims that are none of ours.");
        }
        if (ticked.size() > Adoptions.MOST) {
            throw changed();
        }
        return ticked;
    }

    private static List<Answer> answers(List<String> names, List<String> codes) {
        if (names.size() != codes.size()) {
            throw changed();
        }
        List<Answer> answers = new ArrayList<>();
        for (int at = 0; at < names.size(); at++) {
            if (!codes.get(at).isEmpty()) {
                answers.add(new Answer(names.get(at), codes.get(at)));
            }
        }
        return answers;
    }

    private static InvalidInput changed() {
        return new InvalidInput("claim", "The page was sent in a form that it does not have; load it anew.");
    }
}
