package io.cpor.security.enginecall;

/** Where the engine's own pages and calls are: the one place that names them, besides the table of calls. */
public final class EnginePaths {
    /** The engine's REST API, for programs and the Modeler. */
    public static final String REST = "/engine-rest";

    /** Everything of the web applications. */
    public static final String WEB = "/camunda";

    /** The pages of the web applications. */
    public static final String WEB_PAGES = WEB + "/app";

    /** What the web applications call. */
    public static final String WEB_API = WEB + "/api";

    /** The engine's REST API, once more, for the web applications. */
    public static final String REST_OF_WEB = WEB_API + "/engine/engine/default";

    private EnginePaths() {}
}
