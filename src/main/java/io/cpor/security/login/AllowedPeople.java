package io.cpor.security.login;

import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells who may be logged in now, and in which groups. */
@Component
public class AllowedPeople {
    private final UserDirectory directory;

    AllowedPeople(UserDirectory directory) {
        this.directory = directory;
    }

    /** The ids of the groups of that user as they are now; none of who is deleted or locked. */
    public Set<String> groups(String userId) {
        return directory.find(userId).map(user -> Set.copyOf(user.groups())).orElse(Set.of());
    }
}
