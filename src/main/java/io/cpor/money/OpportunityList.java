package io.cpor.money;

import java.util.List;

/**
 * The opportunities that are known.
 *
 * @param unknown how many lines of the newest month of usage have no mark that is known, or no paid seats in its month
 */
public record OpportunityList(List<Opportunity> lines, long unknown) {}
