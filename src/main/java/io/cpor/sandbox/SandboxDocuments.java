package io.cpor.sandbox;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The files that partners put to their claims, beside the POEs. */
@InSandbox
@Component
class SandboxDocuments {
    private final JdbcClient jdbc;

    SandboxDocuments(JdbcClient jdbc, SandboxDatabase tables) {
        this.jdbc = jdbc;
    }

    private record Named(long claimNumber, String name) {}

    /** Keeps what is known of a file; the same again takes its own place. */
    @Transactional
    public void put(SandboxClaim claim, SandboxDocument document) {
        jdbc.sql("delete from sandbox_document where claim_number = :claim and document_id = :id")
                .param("claim", claim.number())
                .param("id", document.id())
                .update();
        jdbc.sql("insert into sandbox_document (claim_number, document_id, name, media_type, sha256)"
                        + " values (:claim, :id, :name, :type, :sha256)")
                .param("claim", claim.number())
                .param("id", document.id())
                .param("name", document.name())
                .param("type", document.mediaType())
                .param("sha256", document.sha256())
                .update();
    }

    /** What they are called, by the number of the claim. */
    Map<Long, List<String>> names() {
        return jdbc
                .sql("select claim_number, name from sandbox_document order by name")
                .query(Named.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Named::claimNumber, Collectors.mapping(Named::name, Collectors.toList())));
    }
}
