package io.cpor.association.list;

import java.util.List;

/** A part of what a search found, and how much it found in all. */
public record AssociationPage(List<ListedAssociation> content, long total) {}
