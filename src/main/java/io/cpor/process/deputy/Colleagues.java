package io.cpor.process.deputy;

import java.util.List;
import java.util.Set;

/** Who works here now. What a user may do is decided elsewhere; deputies and bulk actions ask it. */
public interface Colleagues {
    /** The groups of a user whose tasks that user may do; none of who is deleted, locked, or no longer of the staff. */
    Set<String> taskGroups(String user);

    /** The ids of those of the staff who are in all of these groups. */
    List<String> inAll(Set<String> groups);

    /** The ids of those of the staff who are in one of these groups. */
    List<String> inAny(Set<String> groups);
}
