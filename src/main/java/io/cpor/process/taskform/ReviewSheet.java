package io.cpor.process.taskform;

import static io.cpor.process.CporVariables.POE_ANSWERS;
import static io.cpor.process.CporVariables.POE_FINDINGS;
import static io.cpor.process.CporVariables.POE_HISTORY;
import static io.cpor.process.CporVariables.POE_SHOWN;
import static io.cpor.process.CporVariables.POE_SIGNATURE;

import io.cpor.association.Association;
import io.cpor.poe.Poe;
import io.cpor.process.policy.PoePreflight;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the reviewer reads of a POE, by the names of the form's texts. */
@Component
public final class ReviewSheet {
    private final PoeSummary summary;
    private final PoePreflight preflight;

    ReviewSheet(PoeSummary summary, PoePreflight preflight) {
        this.summary = summary;
        this.preflight = preflight;
    }

    public Map<String, Object> of(Association association, Poe poe) {
        return Map.of(
                POE_SHOWN.name(), poe.returnedHash(),
                POE_ANSWERS.name(), summary.answers(poe),
                POE_SIGNATURE.name(), summary.signature(poe),
                POE_HISTORY.name(), summary.history(poe),
                POE_FINDINGS.name(),
                        poe.hasAnswers() ? PoeFindings.text(preflight.findings(association, poe)) : PoeFindings.UNREAD);
    }
}
