package io.cpor.process;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** Those who work here, as their colleagues know them: our tables keep user ids only. */
@Component
public class UserNames {
    private final IdentityService identity;

    UserNames(IdentityService identity) {
        this.identity = identity;
    }

    /** Name and id, such as {@code Erika Brandt (agent)}; the id alone of who has no name or is no longer known. */
    public String name(String userId) {
        if (userId == null || userId.isEmpty()) {
            return "unknown";
        }
        return Optional.ofNullable(identity.createUserQuery().userId(userId).singleResult())
                .map(UserNames::fullName)
                .filter(name -> !name.isEmpty() && !name.equals(userId))
                .map(name -> name + " (" + userId + ")")
                .orElse(userId);
    }

    private static String fullName(User user) {
        return Stream.of(user.getFirstName(), user.getLastName())
                .filter(part -> part != null && !part.isBlank())
                .map(String::strip)
                .collect(Collectors.joining(" "));
    }
}
