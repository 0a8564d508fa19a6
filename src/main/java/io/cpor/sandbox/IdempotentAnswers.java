package io.cpor.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What Partner Center answered, by the id of the request: the same again does nothing, and is answered as it was first. */
@InSandbox
@Component
class IdempotentAnswers {
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    IdempotentAnswers(JdbcClient jdbc, ObjectMapper json, Clock clock, SandboxDatabase tables) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Does it, unless it was done; what is refused may be asked again.
     *
     * @param requestId or {@code null} from who sends none, for whom nothing is remembered
     */
    @Transactional
    public ClaimView once(String requestId, Supplier<SandboxClaim> doing) {
        Optional<ClaimView> before = Optional.ofNullable(requestId).flatMap(this::find);
        if (before.isPresent()) {
            return before.get();
        }
        ClaimView answer = ClaimView.of(doing.get());
        if (requestId != null) {
            jdbc.sql("insert into sandbox_answer (request_id, answer, answered_at) values (:id, :answer, :now)")
                    .param("id", requestId)
                    .param("answer", toJson(answer))
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
        return answer;
    }

    private Optional<ClaimView> find(String requestId) {
        return jdbc.sql("select answer from sandbox_answer where request_id = :id")
                .param("id", requestId)
                .query(String.class)
                .optional()
                .map(this::read);
    }

    private String toJson(ClaimView answer) {
        try {
            return json.writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private ClaimView read(String answer) {
        try {
            return json.readValue(answer, ClaimView.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
