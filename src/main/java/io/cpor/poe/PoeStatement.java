package io.cpor.poe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A returned POE as it is handed on: what was answered, and how it was signed. */
public final class PoeStatement {
    private static final ObjectMapper JSON = new ObjectMapper();

    private PoeStatement() {}

    public static byte[] json(Poe poe) {
        ObjectNode statement = JSON.createObjectNode();
        statement.put("association", poe.associationId());
        statement.put("number", poe.number());
        statement.set("answers", JSON.valueToTree(poe.answers().values()));
        poe.signature()
                .ifPresent(signature -> statement
                        .putObject("signature")
                        .put("typedName", signature.typedName())
                        .put("signedAt", signature.signedAt().toString())
                        .put("contentHash", signature.contentHash()));
        poe.paper()
                .ifPresent(paper -> statement
                        .putObject("onPaper")
                        .put("recordedAt", paper.recordedAt().toString()));
        try {
            return JSON.writeValueAsBytes(statement);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
