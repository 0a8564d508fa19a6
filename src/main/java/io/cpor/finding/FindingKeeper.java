package io.cpor.finding;

import io.cpor.association.limit.FindingLimit;
import io.cpor.finding.FindingRun.JudgedFindings;
import io.cpor.finding.FindingTable.Kept;
import io.cpor.finding.Verdicts.Key;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Holds what the rules said against the findings that are kept: new ones appear, some open again, and some end. */
@Component
class FindingKeeper {
    private final FindingTable table;
    private final Clock clock;

    FindingKeeper(FindingTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** Within a transaction. */
    JudgedFindings keep(Judged judged) {
        Verdicts verdicts = judged.verdicts();
        Map<Key, Kept> kept = table.lock();
        Instant now = clock.instant();
        int appeared = 0;
        int reopened = 0;
        int ended = 0;
        for (Map.Entry<Key, Draft> one : verdicts.found().entrySet()) {
            Kept before = kept.get(one.getKey());
            if (before == null) {
                table.add(one.getValue(), now);
                appeared++;
            } else if (isChangedToOpen(before, one.getValue(), judged, now)) {
                reopened++;
            }
        }
        for (Map.Entry<Key, Kept> one : kept.entrySet()) {
            Kept before = one.getValue();
            if (before.was().state() == FindingState.ENDED || verdicts.found().containsKey(one.getKey())) {
                continue;
            }
            Set<MissingReport> missing = verdicts.untold().get(one.getKey());
            if (missing == null) {
                table.turn(before, FindingState.ENDED, now);
                ended++;
            } else {
                table.markUntold(before, missing);
                if (before.was().isOpenedOn(judged.today())) {
                    table.turn(before, FindingState.OPEN, now);
                    reopened++;
                }
            }
        }
        table.keepGaps(verdicts);
        return new JudgedFindings(appeared, reopened, ended);
    }

    private boolean isChangedToOpen(Kept before, Draft draft, Judged judged, Instant now) {
        boolean opens = before.was()
                .isOpenedBy(draft.month(), draft.measure(), judged.today(), judged.limit(FindingLimit.WORSE_PER_CENT));
        table.change(before, draft, now);
        if (opens) {
            table.turn(before, FindingState.OPEN, now);
        }
        return opens;
    }
}
