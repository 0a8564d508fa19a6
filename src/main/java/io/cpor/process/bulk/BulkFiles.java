package io.cpor.process.bulk;

import io.cpor.process.filework.FileState.Step;
import io.cpor.process.filework.StoredFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files of agreements, as they are stored; their rows go with them. */
@Component
class BulkFiles extends StoredFiles<BulkState> {
    BulkFiles(JdbcClient jdbc) {
        super(jdbc, "bulk_start", BulkState.class, Step.DONE, Step.FAILED);
    }
}
