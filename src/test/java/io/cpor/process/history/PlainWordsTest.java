package io.cpor.process.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.process.CporVariables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.impl.jobexecutor.AsyncContinuationJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerCatchIntermediateEventJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerExecuteNestedActivityJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerStartEventJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerStartEventSubprocessJobHandler;
import org.junit.jupiter.api.Test;

/** Cockpit's pages have plain words for whatever of the engine they may show. */
class PlainWordsTest {
    private static final Path WORDS =
            Path.of("src/main/resources/META-INF/resources/webjars/camunda/app/cockpit/scripts/cpor/plain-words.js");

    /** What has words in that list of the file. */
    private static Set<String> known(String list) throws IOException {
        String file = Files.readString(WORDS);
        int begin = file.indexOf("const " + list + " = {");
        return Pattern.compile("^ +'?([\\w-]+)'?: '", Pattern.MULTILINE)
                .matcher(file.substring(begin, file.indexOf("};", begin)))
                .results()
                .map(one -> one.group(1))
                .collect(Collectors.toSet());
    }

    @Test
    void every_kind_of_box_that_a_model_may_have() throws IOException {
        assertThat(known("KINDS"))
                .contains(
                        ActivityTypes.TASK,
                        ActivityTypes.TASK_SERVICE,
                        ActivityTypes.TASK_BUSINESS_RULE,
                        ActivityTypes.TASK_SEND_TASK,
                        ActivityTypes.TASK_RECEIVE_TASK,
                        ActivityTypes.TASK_USER_TASK,
                        ActivityTypes.CALL_ACTIVITY,
                        ActivityTypes.SUB_PROCESS,
                        ActivityTypes.GATEWAY_EXCLUSIVE,
                        ActivityTypes.GATEWAY_INCLUSIVE,
                        ActivityTypes.GATEWAY_PARALLEL,
                        ActivityTypes.GATEWAY_EVENT_BASED);
    }

    @Test
    void every_variable_that_history_keeps() throws IOException {
        assertThat(known("VARIABLES")).containsAll(CporVariables.RECORDED).contains(CporVariables.TELL_PARTNER.name());
    }

    @Test
    void every_wait() throws IOException {
        assertThat(known("WAITS"))
                .contains(
                        AsyncContinuationJobHandler.TYPE,
                        TimerExecuteNestedActivityJobHandler.TYPE,
                        TimerCatchIntermediateEventJobHandler.TYPE,
                        TimerStartEventJobHandler.TYPE,
                        TimerStartEventSubprocessJobHandler.TYPE);
    }
}
