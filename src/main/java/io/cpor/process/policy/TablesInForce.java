package io.cpor.process.policy;

import io.cpor.association.value.ReadOnce;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.stereotype.Component;

/** The decision tables that are in force. A version of a table never changes, so what it answered once it always answers. */
@Component
class TablesInForce {
    private final DecisionService decisions;
    private final RepositoryService repository;
    private final IdentityService identity;
    private final ReadOnce<Optional<String>> versions = new ReadOnce<>();

    TablesInForce(DecisionService decisions, RepositoryService repository, IdentityService identity) {
        this.decisions = decisions;
        this.repository = repository;
        this.identity = identity;
    }

    /**
     * Asked in each transaction, because another node may put another version in force; nothing for who may not see the table.
     */
    Optional<String> version(String table) {
        Authentication user = identity.getCurrentAuthentication();
        return versions.get(table + " for " + (user == null ? "all" : user.getUserId()), () -> versionNow(table));
    }

    private Optional<String> versionNow(String table) {
        return Optional.ofNullable(repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(table)
                        .latestVersion()
                        .singleResult())
                .map(DecisionDefinition::getId);
    }

    DmnDecisionTableResult answer(String version, VariableMap question) {
        return decisions.evaluateDecisionTableById(version).variables(question).evaluate();
    }

    /** As {@link #answer}, of the version in force. */
    DmnDecisionTableResult answerNow(String table, VariableMap question) {
        return decisions.evaluateDecisionTableByKey(table).variables(question).evaluate();
    }

    /** As {@link #version}, whatever tables the user may see: what Microsoft calls things is no secret. */
    String versionForAll(String table) {
        return forAll(() ->
                version(table).orElseThrow(() -> new IllegalStateException("the table " + table + " is not deployed")));
    }

    /** Every row of a version that has no input, whatever tables the user may see. */
    List<Map<String, Object>> rowsForAll(String version) {
        return forAll(() -> decisions.evaluateDecisionById(version).evaluate().getResultList());
    }

    private <T> T forAll(Supplier<T> question) {
        Authentication user = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return question.get();
        } finally {
            identity.setAuthentication(user);
        }
    }
}
