package io.cpor.finding;

/**
 * What is looked for in the findings.
 *
 * @param state {@code null} for all
 * @param rule {@code null} for all
 * @param customer a part of the customer's name or tenant, or empty; neither case nor accents matter
 * @param code only this workload or subscription, or empty for all
 * @param page counts from 0
 */
public record FindingSearch(FindingState state, FindingRule rule, String customer, String code, int page, int size) {}
