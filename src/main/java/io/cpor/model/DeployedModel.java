package io.cpor.model;

/**
 * One version of a model as the engine has it.
 *
 * @param title its name in words, or its key if it has none
 * @param resource how its file is named in the deployment, which may be anything
 */
record DeployedModel(
        ModelKind kind,
        String key,
        String title,
        int version,
        String definitionId,
        String deploymentId,
        String resource) {
    String name() {
        return kind.fileName(key);
    }
}
