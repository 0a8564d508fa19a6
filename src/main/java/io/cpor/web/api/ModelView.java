package io.cpor.web.api;

import io.cpor.model.ModelDrift;
import io.cpor.model.ModelInForce;
import io.cpor.model.ModelKind;
import java.time.Instant;

/** A model as the API shows it. */
record ModelView(
        String name, String key, String title, ModelKind kind, int version, OriginView origin, ModelDrift drift) {
    /**
     * @param from {@code repository} or {@code modeler}
     * @param by the user, or {@code null}: the start of the application deploys as nobody
     * @param tool what the deployment calls its source
     */
    record OriginView(String from, String by, Instant at, String tool) {}

    static ModelView of(ModelInForce model) {
        OriginView origin = new OriginView(
                model.origin().fromRepository() ? "repository" : "modeler",
                model.origin().by(),
                model.origin().at(),
                model.origin().tool());
        return new ModelView(
                model.name(), model.key(), model.title(), model.kind(), model.version(), origin, model.drift());
    }
}
