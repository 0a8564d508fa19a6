package io.cpor.association.agreement;

import io.cpor.association.value.Coded;

/** What has a name of Microsoft's or of ours, and others beside it. */
public enum NameKind implements Coded {
    WORKLOAD,
    PARTNER_ROLE,
    SOLUTION_AREA,
    CUSTOMER_KIND,
    PURPOSE
}
