package io.cpor.partnercenter;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.testing.Cases;
import io.cpor.testing.CporTest;
import org.springframework.beans.factory.annotation.Autowired;

@CporTest
class SandboxContractTest extends PartnerCenterContract {
    @Autowired
    PartnerCenter partnerCenter;

    @Autowired
    Cases cases;

    @Override
    PartnerCenter partnerCenter() {
        return partnerCenter;
    }

    @Override
    void microsoft(String claimId, String step) {
        assertThat(cases.anonymous()
                        .post("/sandbox/claims/" + claimId + "/" + step, "{}")
                        .status())
                .isEqualTo(200);
    }
}
