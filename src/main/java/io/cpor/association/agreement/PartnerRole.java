package io.cpor.association.agreement;

import io.cpor.association.value.Coded;

/** Microsoft's partner roles (earlier "activities"), each of one solution area (field facts 1.2). */
public enum PartnerRole implements Coded {
    USE_OR_CONSUME("use-or-consume", "Use or consume", SolutionArea.MODERN_WORK_AND_SECURITY),
    BUILD_INTENT_ADVISOR("build-intent-advisor", "Build intent – Advisor", SolutionArea.BUSINESS_APPLICATIONS),
    USAGE_RECOGNITION("usage-recognition", "Usage recognition – Non-Incentivized", SolutionArea.BUSINESS_APPLICATIONS),
    INFLUENCED_REVENUE_RECOGNITION(
            "influenced-revenue-recognition",
            "Influenced Revenue recognition – Non-Incentivized",
            SolutionArea.BUSINESS_APPLICATIONS);

    private final String code;
    private final String label;
    private final SolutionArea solutionArea;

    PartnerRole(String code, String label, SolutionArea solutionArea) {
        this.code = code;
        this.label = label;
        this.solutionArea = solutionArea;
    }

    @Override
    public String code() {
        return code;
    }

    /** Microsoft's own writing. */
    public String label() {
        return label;
    }

    public SolutionArea solutionArea() {
        return solutionArea;
    }
}
