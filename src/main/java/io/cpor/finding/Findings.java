package io.cpor.finding;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The findings that are kept, and what people say of them. */
public interface Findings {
    /** One page, the most urgent first. */
    FoundFindings search(FindingSearch search);

    /**
     * All of one customer but those that ended, the most urgent first.
     *
     * @param tenantId in lower case
     */
    List<Finding> ofCustomer(String tenantId);

    /** Every change of these findings' states by their ids, the newest first. */
    Map<Long, List<FindingChange>> changes(Collection<Long> ids);

    /** What could not be told when everything was judged last, the newest months first. */
    List<CannotTell> untold();

    /** How many are open. */
    OpenFindings open();

    /**
     * Says that it is done.
     *
     * @param version of the finding that was seen
     * @param by a user id
     * @throws FindingUnknown if there is none with that id
     * @throws FindingChanged if somebody else changed it meanwhile
     */
    void dealWith(long id, int version, String by);

    /**
     * Leaves it for a reason.
     *
     * @param until {@code null}: until it worsens by a fifth
     * @throws io.cpor.association.value.InvalidInput if the reason or the day makes no sense
     */
    void setAside(long id, int version, String reason, LocalDate until, String by);

    /** Takes back what was said of it. */
    void reopen(long id, int version, String by);
}
