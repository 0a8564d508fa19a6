package io.cpor.web.staff;

import io.cpor.process.UserNames;
import io.cpor.process.deputy.Colleagues;
import io.cpor.security.Role;
import io.cpor.security.login.AllowedPeople;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who works here, by the engine's groups and the rule of who may be logged in. */
@Component
class StaffColleagues implements Colleagues {
    /** The groups for which the diagrams have tasks. */
    private static final Set<String> WITH_TASKS = Set.of(Role.STAFF.group(), Role.POE_REVIEWERS.group());

    private final AllowedPeople people;
    private final UserNames names;

    StaffColleagues(AllowedPeople people, UserNames names) {
        this.people = people;
        this.names = names;
    }

    @Override
    public Set<String> taskGroups(String user) {
        Set<String> groups = new HashSet<>(people.groups(user));
        boolean staff = groups.contains(Role.STAFF.group());
        groups.retainAll(WITH_TASKS);
        return staff ? groups : Set.of();
    }

    @Override
    public List<String> inAll(Set<String> groups) {
        return names.members(Role.STAFF.group()).stream()
                .filter(one -> taskGroups(one).containsAll(groups))
                .filter(one -> !taskGroups(one).isEmpty())
                .toList();
    }

    @Override
    public List<String> inAny(Set<String> groups) {
        return names.members(Role.STAFF.group()).stream()
                .filter(one -> !Collections.disjoint(taskGroups(one), groups))
                .toList();
    }
}
