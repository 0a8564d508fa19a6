package io.cpor.finding;

import java.util.List;

/** A page of findings, the most urgent first, and how many there are in all. */
public record FoundFindings(List<Finding> content, long total) {}
