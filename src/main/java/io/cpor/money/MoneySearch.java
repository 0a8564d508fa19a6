package io.cpor.money;

/** What sums are asked for. */
public record MoneySearch(MoneyBy by, MoneyBasis basis, MoneyPeriod period) {}
