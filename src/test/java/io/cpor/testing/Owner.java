package io.cpor.testing;

import java.util.Map;

/** A process owner at the Modeler: what it deploys goes over the wire as the Modeler sends it. */
public final class Owner {
    private static final String BOUNDARY = "----modeler";

    private final Http http;

    public Owner(Http http) {
        this.http = http;
    }

    /** Deploys these files at once, by their names. */
    public Http.Answer deploys(Map<String, String> files) {
        StringBuilder body = new StringBuilder();
        part(body, "deployment-name", files.keySet().iterator().next());
        part(body, "deployment-source", "Camunda Modeler");
        part(body, "enable-duplicate-filtering", "true");
        part(body, "deploy-changed-only", "true");
        files.forEach((name, content) -> part(body, name + "\"; filename=\"" + name, content));
        body.append("--").append(BOUNDARY).append("--\r\n");
        return http.send(
                "POST",
                "/engine-rest/deployment/create",
                body.toString(),
                "Content-Type",
                "multipart/form-data; boundary=" + BOUNDARY);
    }

    /** Deploys one file, which must be taken. */
    public void deploys(String name, String content) {
        Http.Answer answer = deploys(Map.of(name, content));
        if (answer.status() != 200) {
            throw new AssertionError("deploying answers " + answer.status() + ": " + answer.body());
        }
    }

    private static void part(StringBuilder body, String name, String content) {
        body.append("--")
                .append(BOUNDARY)
                .append("\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append("\"\r\n\r\n")
                .append(content)
                .append("\r\n");
    }
}
