package io.cpor.association.agreement;

import java.util.List;

/** A catalogue that was read once. */
record CatalogueAsOf(List<CataloguedEngagement> engagements, List<CataloguedWorkload> workloads) implements Catalogue {}
