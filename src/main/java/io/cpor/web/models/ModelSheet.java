package io.cpor.web.models;

import io.cpor.model.ModelDrift;
import io.cpor.model.ModelInForce;
import io.cpor.model.ModelKind;
import io.cpor.model.ModelVersion;
import io.cpor.model.difference.ModelDifference;
import java.util.List;

/**
 * A model on its page.
 *
 * @param versions the newest ones, newest first
 * @param difference from the repository's file to the one in force
 */
public record ModelSheet(ModelInForce model, List<ModelVersion> versions, ModelDifference difference) {
    public boolean process() {
        return model.kind() == ModelKind.PROCESS;
    }

    /** Whether there is a file of the repository that is not the one in force. */
    public boolean differs() {
        return model.drift() != ModelDrift.NONE && model.drift() != ModelDrift.NOT_IN_REPOSITORY;
    }
}
