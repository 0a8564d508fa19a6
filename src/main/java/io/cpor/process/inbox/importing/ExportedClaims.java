package io.cpor.process.inbox.importing;

import io.cpor.association.adoption.ApprovedClaim;
import io.cpor.association.adoption.ClaimFile;
import io.cpor.association.adoption.ClaimFiles;
import io.cpor.process.filework.StoredFile;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The approved claims of the portal's exports. */
@Component
class ExportedClaims implements ClaimFiles {
    private final StoredImports stored;
    private final ImportJson json;

    ExportedClaims(StoredImports stored, ImportJson json) {
        this.stored = stored;
        this.json = json;
    }

    @Override
    public Optional<ClaimFile> find(String importId) {
        return stored.find(importId)
                .flatMap(file -> stored.approved(importId)
                        .map(claims -> new ClaimFile(
                                importId, file.fileName(), List.of(json.read(claims, ApprovedClaim[].class)))));
    }

    @Override
    public List<String> recent() {
        return stored.all().stream().map(StoredFile::id).toList();
    }
}
