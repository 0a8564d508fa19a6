package io.cpor.process.history;

import java.util.List;

/** A part of what a search found, and how much it found in all. */
public record InstancePage(List<HistoricInstance> content, long total) {}
