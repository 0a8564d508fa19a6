package io.cpor.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.cpor.testing.Http;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The fake of Partner Center in its process, as a test holds it in its hand. */
public final class PartnerCenterProcess implements AutoCloseable {
    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private final Process process;
    private final int port;
    private final Http wire;

    private PartnerCenterProcess(Process process, int port) {
        this.process = process;
        this.port = port;
        this.wire = Http.anonymous(port);
    }

    public static PartnerCenterProcess start() {
        try {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx96m",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            FakePartnerCenter.class.getName())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
            String line = out.readLine();
            if (line == null || !line.startsWith(FakePartnerCenter.LISTENS)) {
                throw new IllegalStateException("Partner Center did not start: " + line);
            }
            return new PartnerCenterProcess(
                    process, Integer.parseInt(line.substring(FakePartnerCenter.LISTENS.length())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String address() {
        return "http://localhost:" + port;
    }

    /** That goes wrong from now on. */
    void plan(Fault fault) {
        try {
            told("faults", JSON.writeValueAsString(fault));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is held goes on; nothing goes wrong any more. */
    void clear() {
        told("clear", "");
    }

    /** By how much looks stand behind what calls did. */
    void lag(Duration behind) {
        told("lag?millis=" + behind.toMillis(), "");
    }

    /** Whether it does again what was asked under the same MS-RequestId: only looking first keeps us from that then. */
    void forgetful(boolean on) {
        told("forgetful?on=" + on, "");
    }

    public void microsoft(String claimId, String step) {
        if (!told("microsoft?claim=" + claimId + "&step=" + step, "").equals("true")) {
            throw new AssertionError("there is no claim " + claimId);
        }
    }

    /** The claim's status as it is, whatever looks show. */
    String status(String claimId) {
        return read(told("status?claim=" + claimId, ""), new TypeReference<List<String>>() {})
                .get(0);
    }

    List<Call> calls() {
        return read(told("calls", ""), new TypeReference<>() {});
    }

    List<Call> calls(Operation operation, String reference) {
        return calls().stream()
                .filter(call -> call.operation() == operation && reference.equals(call.reference()))
                .toList();
    }

    /** The ids of the files that were put to the claim. */
    public List<String> files(String claimId) {
        return read(told("files?claim=" + claimId, ""), new TypeReference<>() {});
    }

    /** The ids of the claims that were created for each reference. */
    Map<String, List<String>> claims() {
        return read(told("claims", ""), new TypeReference<>() {});
    }

    @Override
    public void close() {
        process.destroy();
    }

    private String told(String what, String body) {
        Http.Answer answer = wire.post("/control/" + what, body);
        if (answer.status() != 200) {
            throw new AssertionError(what + " answers " + answer.status());
        }
        return answer.body();
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
