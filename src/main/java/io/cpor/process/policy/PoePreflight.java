package io.cpor.process.policy;

import io.cpor.association.Association;
import io.cpor.association.value.Coded;
import io.cpor.poe.Poe;
import io.cpor.poe.form.Answers;
import io.cpor.poe.form.PoeForm;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.variable.VariableMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks a POE over before the customer signs it and before Microsoft sees it, by the decision table {@code poe-preflight}. */
@Component
public class PoePreflight {
    /** What the table may read: the facts found out about a POE. */
    public static final Set<String> INPUTS = PreflightInputs.NAMES;

    /** The output that holds a code of {@link SigningHint}, or nothing. */
    public static final String HINT = "hint";

    private static final Logger LOG = LoggerFactory.getLogger(PoePreflight.class);
    private static final String TABLE = "poe-preflight";

    private final DecisionService decisions;
    private final PreflightInputs facts;

    PoePreflight(DecisionService decisions, PreflightInputs facts) {
        this.decisions = decisions;
        this.facts = facts;
    }

    /** Everything Microsoft might send the POE back for, today and for this association; in the table's order. */
    public List<PreflightFinding> findings(Association association, Poe poe) {
        return rows(facts.of(association, poe))
                .map(PoePreflight::finding)
                .filter(finding -> !finding.finding().isEmpty())
                .toList();
    }

    /**
     * What the customer should look at again before signing these answers, by the same table. A table that fails gives no
     * hints: it keeps nobody from signing.
     *
     * @param answers all that is to be signed
     */
    public List<SigningHint> hints(Association association, PoeForm form, Answers answers) {
        try {
            return rows(facts.of(association, ReturnedPoe.ifSigned(form, answers)))
                    .flatMap(row -> Coded.find(SigningHint.class, text(row, HINT)).stream())
                    .distinct()
                    .toList();
        } catch (ProcessEngineException | DmnEngineException broken) {
            LOG.error("the table {} cannot be evaluated; customers sign without hints", TABLE, broken);
            return List.of();
        }
    }

    /** Whether these answers name somebody else as the signer than who typed this name to sign. */
    public boolean isAnotherSigner(PoeForm form, Answers answers, String typedName) {
        String signer = ReturnedPoe.ifSigned(form, answers).text("signerName");
        return !signer.isEmpty() && !TextSimilarity.hasCommonWord(typedName, signer);
    }

    private Stream<DmnDecisionRuleResult> rows(VariableMap given) {
        return decisions.evaluateDecisionTableByKey(TABLE).variables(given).evaluate().stream();
    }

    private static PreflightFinding finding(DmnDecisionRuleResult row) {
        return new PreflightFinding(text(row, "reason"), text(row, "finding"), text(row, "advice"));
    }

    /** A cell that the process owner left empty, or a column of an older table that is not there, says nothing. */
    private static String text(DmnDecisionRuleResult row, String output) {
        return Objects.toString(row.getEntryMap().get(output), "");
    }
}
