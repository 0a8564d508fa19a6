package io.cpor.model;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers what the repository put into force, file by file: the last one, and all before it. */
@Component
class BundledModelHistory {
    private final JdbcClient jdbc;
    private final Clock clock;

    BundledModelHistory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The hash of that file as the repository put it into force last. */
    Optional<String> find(String name) {
        return jdbc.sql("select sha256 from repository_model where name = :name")
                .param("name", name)
                .query(String.class)
                .optional();
    }

    /** Whether the repository ever put that file into force. */
    boolean hasRecorded(String name, String sha256) {
        return jdbc.sql("select count(*) from repository_file where name = :name and sha256 = :sha256")
                        .param("name", name)
                        .param("sha256", sha256)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void keep(String name, String sha256) {
        if (!hasRecorded(name, sha256)) {
            jdbc.sql("insert into repository_file (name, sha256) values (:name, :sha256)")
                    .param("name", name)
                    .param("sha256", sha256)
                    .update();
        }
        if (write("update repository_model set sha256 = :sha256, recorded_at = :now where name = :name", name, sha256)
                == 0) {
            write(
                    "insert into repository_model (name, sha256, recorded_at) values (:name, :sha256, :now)",
                    name,
                    sha256);
        }
    }

    private int write(String sql, String name, String sha256) {
        return jdbc.sql(sql)
                .param("name", name)
                .param("sha256", sha256)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
