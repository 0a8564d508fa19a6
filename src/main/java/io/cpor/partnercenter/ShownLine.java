package io.cpor.partnercenter;

/**
 * A line of a claim as Partner Center shows it.
 *
 * @param name what it is called there
 * @param meant the code of the workload if we know it by that name, else the name; the id of a subscription
 */
public record ShownLine(String name, String meant) {}
