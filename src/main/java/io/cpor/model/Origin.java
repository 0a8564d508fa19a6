package io.cpor.model;

import java.time.Instant;

/**
 * Where a version in force came from.
 *
 * @param fromRepository whether the repository put it into force, or else somebody with the Modeler or another tool
 * @param by the user who deployed it, or {@code null}: the start of the application deploys as nobody
 * @param tool what the deployment calls its source, such as {@code Camunda Modeler}; {@code null} if it named none
 */
public record Origin(boolean fromRepository, String by, Instant at, String tool) {}
