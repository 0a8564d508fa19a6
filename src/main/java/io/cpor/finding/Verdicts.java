package io.cpor.finding;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the rules said: what they found, what they cannot tell, and which report is missing for that. */
final class Verdicts {
    /** What a finding is known by. */
    record Key(FindingRule rule, String subject) {}

    /** For so many lines a rule cannot tell anything because of that report. */
    record Gap(FindingRule rule, MissingReport missing) {}

    private final Map<Key, Draft> found = new LinkedHashMap<>();
    private final Map<Key, Set<MissingReport>> untold = new LinkedHashMap<>();
    private final Map<Gap, Integer> gaps = new LinkedHashMap<>();
    private final Map<String, Integer> unreported = new TreeMap<>();

    void add(Draft draft) {
        found.put(new Key(draft.rule(), draft.subject()), draft);
    }

    /** Nobody can say whether there is such a finding, as long as these reports are missing. */
    void addUntold(FindingRule rule, String subject, Collection<MissingReport> missing) {
        keep(rule, subject, missing);
        missing.forEach(one -> gaps.merge(new Gap(rule, one), 1, Integer::sum));
    }

    /** One that is known does not end as long as these reports are missing; what is not known is no matter. */
    void keep(FindingRule rule, String subject, Collection<MissingReport> missing) {
        untold.computeIfAbsent(new Key(rule, subject), any -> new LinkedHashSet<>())
                .addAll(missing);
    }

    /** No report of Microsoft's can hold how lines of that engagement are used. */
    void addUnreported(String engagement) {
        unreported.merge(engagement, 1, Integer::sum);
    }

    Map<Key, Draft> found() {
        return found;
    }

    Map<Key, Set<MissingReport>> untold() {
        return untold;
    }

    Map<Gap, Integer> gaps() {
        return gaps;
    }

    Map<String, Integer> unreported() {
        return unreported;
    }
}
