package io.cpor.web.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.Objects;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Says in the interface's description what the parameters mean that many calls share, so that no controller repeats it. */
@Component
class ParameterMeanings implements GlobalOpenApiCustomizer {
    /** The first that fits counts. */
    private static final List<Meaning> MEANINGS = List.of(
            new Meaning("/api/associations", "id", "The association's number, such as CPOR-2026-00042"),
            new Meaning("/api/associations", "file", "The file's id, which the association's files name"),
            new Meaning(
                    "/api/agreements/import",
                    "id",
                    "The import's id, which the answer to the file that was handed in names"),
            new Meaning(
                    "/api/claims/import",
                    "id",
                    "The import's id, which the answer to the file that was handed in names"),
            new Meaning(
                    "/api/reports/imports",
                    "id",
                    "The import's id, which the answer to the file that was handed in names"),
            new Meaning(
                    "/api/models/taken-back", "id", "The id of a version that was taken back, from the list of them"),
            new Meaning("/sandbox/claims", "id", "The claim's number"),
            new Meaning("/sandbox/partner-center", "id", "The claim ID"),
            new Meaning("/api/models", "name", "The model's file name, such as cpor-association.bpmn"),
            new Meaning("/api/models", "key", "The process's id, such as cpor-association"),
            new Meaning("/api/models", "batch", "The id of a move that was started, from its answer"),
            new Meaning("/api/models", "dryRun", "Whether nothing is moved and the answer only says what would be"),
            new Meaning(
                    "/api/models", "version", "The version that was looked at; refused if another is in force by now"),
            new Meaning(
                    "/api/associations", "customer", "A part of the customer's name; neither case nor accents matter"),
            new Meaning("/api/associations", "status", "How it stands or how it ended"),
            new Meaning("/api/history", "state", "Whether the instance runs or how it ended, as the engine says"),
            new Meaning("/api/history", "outcome", "How the association ended"),
            new Meaning("/api/history", "origin", "Where the association came from"),
            new Meaning("/api/history", "sort", "What the list is sorted by"),
            new Meaning("/api/history", "order", "Whether the list goes up or down"),
            new Meaning("/api/money", "by", "What earnings are summed up by"),
            new Meaning("/api/money", "basis", "Which month an earning counts in"),
            new Meaning("/api/money", "from", "The first month; without it, every month up to the last"),
            new Meaning("/api/money", "to", "The last month; without it, every month from the first on"),
            new Meaning("/sandbox/partner-center", "changedSince", "Only claims that changed at or after this moment"),
            new Meaning(
                    "/sandbox/partner-center", "externalReference", "Only the claim with the partner's own reference"),
            new Meaning(
                    "/sandbox/partner-center", "MS-RequestId", "Sent again with the same id, it does nothing twice"),
            new Meaning(
                    "/sandbox/partner-center", "Content-Type", "What kind of file is sent, such as application/pdf"),
            new Meaning("/sandbox/partner-center", "Content-Disposition", "What the file is called, after filename="),
            new Meaning("/sandbox/partner-center", "documentId", "The partner's own id of the file"),
            new Meaning("/sandbox/claims", "reason", "What Microsoft's reviewer says"),
            new Meaning("/sandbox/claims", "line", "The workload or product that is dropped from the claim"),
            new Meaning("/sandbox/mail", "number", "The mail's number, from the list of mails"),
            new Meaning("/sandbox/mail", "name", "The attachment's name, from the list of mails"),
            new Meaning(
                    "/api/coverage",
                    "customer",
                    "A part of the customer's name or tenant ID; neither case nor accents matter"),
            new Meaning("/api/coverage", "code", "Only this workload, by its code, or this subscription, by its ID"),
            new Meaning("/api/coverage", "state", "Only lines that stand so"),
            new Meaning("/api/findings", "state", "Only findings of which this became"),
            new Meaning("/api/findings", "rule", "Only what this rule found"),
            new Meaning(
                    "/api/findings",
                    "customer",
                    "A part of the customer's name or tenant ID; neither case nor accents matter"),
            new Meaning("/api/findings", "code", "Only this workload, by its code, or this subscription, by its ID"),
            new Meaning("/api/customers", "tenantId", "The customer's tenant ID"),
            new Meaning("/api/customers", "from", "The first month; without it, 36 months up to the last"),
            new Meaning("/api/customers", "to", "The last month; without it, the one that runs"),
            new Meaning("/", "page", "Which page of the list, counted from 0"),
            new Meaning("/", "size", "How many entries a page holds"));

    @Override
    public void customise(OpenAPI api) {
        api.getPaths()
                .forEach((path, calls) -> calls.readOperations().stream()
                        .map(Operation::getParameters)
                        .filter(Objects::nonNull)
                        .flatMap(List::stream)
                        .filter(parameter -> parameter.getDescription() == null)
                        .forEach(parameter -> describe(path, parameter)));
    }

    private static void describe(String path, Parameter parameter) {
        MEANINGS.stream()
                .filter(meaning ->
                        path.startsWith(meaning.path()) && meaning.name().equals(parameter.getName()))
                .findFirst()
                .ifPresent(meaning -> parameter.setDescription(meaning.words()));
    }

    /**
     * What a parameter means.
     *
     * @param path how the paths begin whose parameter it is
     */
    private record Meaning(String path, String name, String words) {}
}
