package io.cpor.association.programme;

import io.cpor.association.agreement.Validity;
import java.math.BigDecimal;

/**
 * A row of the table of estimates: how Microsoft is thought to count the units of an engagement in a span of time.
 *
 * @param engagement as the report of earnings writes it
 * @param lever as the report writes it, or {@code null} if the report names none
 * @param counted what the units begin with
 * @param less what is taken off
 * @param atLeast fewer units than this count as none
 * @param source where the formula is from
 */
public record EstimateRow(
        String engagement,
        String lever,
        UnitTerm counted,
        UnitTerm less,
        BigDecimal atLeast,
        Validity validity,
        String source) {}
