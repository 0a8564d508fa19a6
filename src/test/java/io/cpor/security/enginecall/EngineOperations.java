package io.cpor.security.enginecall;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.engine.rest.impl.NamedProcessEngineRestServiceImpl;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;

/** Every operation that the engine's HTTP interfaces have, as their makers write them down. */
final class EngineOperations {
    record Operation(String method, String path) {
        /** The path with something in place of each name in braces. */
        String concrete() {
            return path.replaceAll("\\{file[^/]*}", "app/plugin.js").replaceAll("\\{[^}]+}", "x");
        }
    }

    private EngineOperations() {}

    /** What the published OpenAPI file lists, below the engine's REST API. */
    static Set<Operation> published() {
        try (InputStream file = EngineOperations.class.getResourceAsStream("/openapi.json")) {
            JsonNode paths = new ObjectMapper().readTree(file).get("paths");
            Set<Operation> operations = new LinkedHashSet<>();
            paths.properties()
                    .forEach(path -> path.getValue()
                            .fieldNames()
                            .forEachRemaining(
                                    method -> operations.add(new Operation(method.toUpperCase(), path.getKey()))));
            return operations;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the annotations of the engine's classes say, below {@code /camunda/api/engine}: also what no file lists. */
    static Set<Operation> annotated() {
        Set<Operation> operations = new LinkedHashSet<>();
        walk(NamedProcessEngineRestServiceImpl.class, "", operations, List.of());
        return operations;
    }

    /** What the annotations of the web applications' own classes say, below {@code /camunda/api}. */
    static Set<Operation> ofWebApplications() {
        Set<Operation> operations = new LinkedHashSet<>();
        root("/admin", new AdminApplication().getClasses(), operations);
        root("/cockpit", new CockpitApplication().getClasses(), operations);
        root("/tasklist", new TasklistApplication().getClasses(), operations);
        root("/welcome", new WelcomeApplication().getClasses(), operations);
        return operations;
    }

    private static void root(String application, Set<Class<?>> resources, Set<Operation> operations) {
        resources.forEach(resource -> walk(resource, application, operations, List.of()));
    }

    private static void walk(Class<?> type, String above, Set<Operation> operations, List<Class<?>> way) {
        if (way.contains(type)) {
            return;
        }
        List<Class<?>> on = new ArrayList<>(way);
        on.add(type);
        Path root = way.isEmpty() ? type.getAnnotation(Path.class) : null;
        String here = root == null ? above : join(above, root.value());
        for (Class<?> declared : withAbove(type)) {
            for (Method method : declared.getDeclaredMethods()) {
                Path path = method.getAnnotation(Path.class);
                String verb = verb(method);
                String there = path == null ? here : join(here, path.value());
                if (verb != null) {
                    operations.add(new Operation(verb, there));
                } else if (path != null) {
                    walk(method.getReturnType(), there, operations, on);
                }
            }
        }
    }

    private static Set<Class<?>> withAbove(Class<?> type) {
        Set<Class<?>> all = new LinkedHashSet<>();
        for (Class<?> one = type; one != null && one != Object.class; one = one.getSuperclass()) {
            all.add(one);
            for (Class<?> shape : one.getInterfaces()) {
                all.addAll(withAbove(shape));
            }
        }
        return all;
    }

    private static String verb(Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                return verb.value();
            }
        }
        return null;
    }

    private static String join(String above, String path) {
        String below = path.startsWith("/") ? path : "/" + path;
        String joined = above + below;
        return joined.endsWith("/") ? joined.substring(0, joined.length() - 1) : joined;
    }
}
