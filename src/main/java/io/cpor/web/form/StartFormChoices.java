package io.cpor.web.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cpor.association.agreement.Catalogue;
import io.cpor.association.agreement.CataloguedEngagement;
import io.cpor.association.agreement.EngagementLevel;
import io.cpor.process.CporVariables;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Gives Tasklist's start form what can be claimed today, on its way out: the engine gives a start form no data. What the
 * file itself lists is for the Modeler's preview; the server checks the answer.
 */
@Component
final class StartFormChoices extends OncePerRequestFilter {
    private static final String START_FORM = "start-association";
    private static final String PATH = "/deployed-start-form";

    private final Catalogue catalogue;
    private final ObjectMapper json;
    private final Clock clock;

    StartFormChoices(Catalogue catalogue, ObjectMapper json, Clock clock) {
        this.catalogue = catalogue;
        this.json = json;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().endsWith(PATH);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        if (answer.getStatus() == HttpServletResponse.SC_OK && answer.getContentSize() > 0) {
            JsonNode form = json.readTree(answer.getContentAsByteArray());
            if (form.path("id").asText().equals(START_FORM)) {
                offer(form, today());
                byte[] offered = json.writeValueAsBytes(form);
                answer.resetBuffer();
                answer.setContentLength(offered.length);
                answer.getOutputStream().write(offered);
            }
        }
        answer.copyBodyToResponse();
    }

    /**
     * What the form offers.
     *
     * @param choices labels by values, by the keys of the fields
     * @param hidden when lines of a level are not asked for, in FEEL
     */
    private record Offer(Map<String, Map<String, String>> choices, Map<EngagementLevel, String> hidden) {}

    private Offer today() {
        LocalDate today = LocalDate.now(clock);
        List<CataloguedEngagement> engagements = catalogue.engagements(today);
        Map<String, String> areas = new LinkedHashMap<>();
        Map<String, String> roles = new LinkedHashMap<>();
        Map<String, String> workloads = new LinkedHashMap<>();
        for (CataloguedEngagement one : engagements) {
            String role = one.role().label();
            areas.putIfAbsent(one.area().code(), one.area().label());
            roles.merge(one.role().code(), role + " (" + one.area().label() + ")", (first, more) -> role);
        }
        catalogue.workloads(today).forEach(one -> workloads.put(one.name(), one.name()));
        return new Offer(
                Map.of(
                        CporVariables.SOLUTION_AREA.name(), areas,
                        CporVariables.PARTNER_ROLE.name(), roles,
                        CporVariables.WORKLOADS.name(), workloads),
                Arrays.stream(EngagementLevel.values())
                        .collect(Collectors.toMap(Function.identity(), level -> hidden(level, engagements))));
    }

    private static String hidden(EngagementLevel level, List<CataloguedEngagement> engagements) {
        String asked = engagements.stream()
                .filter(one -> one.role().level() == level)
                .map(one -> "solutionArea = \"" + one.area().code() + "\" and partnerRole = \""
                        + one.role().code() + "\"")
                .collect(Collectors.joining(" or "));
        return "=not(" + (asked.isEmpty() ? "false" : asked) + ")";
    }

    private static void offer(JsonNode part, Offer today) {
        for (JsonNode component : part.path("components")) {
            ObjectNode field = (ObjectNode) component;
            Map<String, String> offered = today.choices().get(field.path("key").asText());
            if (offered != null && field.has("values")) {
                ArrayNode values = field.putArray("values");
                offered.forEach(
                        (value, label) -> values.addObject().put("label", label).put("value", value));
                chooseOffered(field, offered.keySet());
            }
            String lines = field.path("key").asText() + field.path("path").asText();
            Arrays.stream(EngagementLevel.values())
                    .filter(level -> level.field().equals(lines))
                    .forEach(level -> field.withObject("/conditional")
                            .put("hide", today.hidden().get(level)));
            offer(field, today);
        }
    }

    /** What is chosen beforehand must be offered. */
    private static void chooseOffered(ObjectNode field, Set<String> offered) {
        String chosen = field.path("defaultValue").asText();
        if (!chosen.isEmpty() && !offered.contains(chosen)) {
            offered.stream().findFirst().ifPresent(first -> field.put("defaultValue", first));
        }
    }
}
