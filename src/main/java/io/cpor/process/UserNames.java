package io.cpor.process;

import io.cpor.association.agreement.PartnerContact;
import io.cpor.association.value.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** Those who work here, as their colleagues know them: our tables keep user ids only. */
@Component
public class UserNames {
    private static final int LONGEST = 100;

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

    /** What the colleague's account says of name and address; empty texts where it says nothing. */
    public PartnerContact contact(String userId) {
        User user = identity.createUserQuery().userId(userId).singleResult();
        String email = user == null || user.getEmail() == null ? "" : user.getEmail();
        return new PartnerContact(user == null ? "" : fullName(user), email, null);
    }

    /** The ids of the members of a group, in the order of their ids. */
    public List<String> members(String group) {
        return identity.createUserQuery().memberOfGroup(group).orderByUserId().asc().list().stream()
                .map(User::getId)
                .toList();
    }

    /** People choose it themselves: without brackets, which would look like an id, and without what hides or moves ours. */
    private static String fullName(User user) {
        String name = Stream.of(user.getFirstName(), user.getLastName())
                .filter(part -> part != null)
                .map(part -> Texts.seen(part.replaceAll("[\\p{Ps}\\p{Pe}\\p{Cf}]", "")))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return name.codePointCount(0, name.length()) <= LONGEST
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST)).strip() + "…";
    }
}
