package io.cpor.association.agreement;

import io.cpor.association.value.Coded;

/**
 * Microsoft's solution areas. Each is claimed at its own level: Modern Work and Security by workload, Business
 * Applications by subscription (field facts 1.2).
 */
public enum SolutionArea implements Coded {
    MODERN_WORK_AND_SECURITY("modern-work-and-security", "Modern Work and Security"),
    BUSINESS_APPLICATIONS("business-applications", "Business Applications");

    private final String code;
    private final String label;

    SolutionArea(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @Override
    public String code() {
        return code;
    }

    /** Microsoft's own writing. */
    public String label() {
        return label;
    }

    /** Whether lines of this area name workloads; otherwise they name subscriptions. */
    public boolean isByWorkload() {
        return this == MODERN_WORK_AND_SECURITY;
    }
}
