package io.cpor.testing;

import io.cpor.association.Association;
import io.cpor.association.Associations;
import io.cpor.association.agreement.NewAssociationReader;
import io.cpor.association.claim.ClaimStatus;
import io.cpor.association.claim.StatusSeen;
import java.time.Instant;
import java.time.ZoneOffset;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases that begin where Microsoft does: for measurements with many of them. */
@Component
public class FiledCases {
    private static final String BEFORE = "serviceTask_createAssociation";

    private final Associations associations;
    private final NewAssociationReader reader;
    private final RuntimeService runtime;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    FiledCases(
            Associations associations,
            NewAssociationReader reader,
            RuntimeService runtime,
            TransactionTemplate transaction,
            JdbcClient jdbc) {
        this.associations = associations;
        this.reader = reader;
        this.runtime = runtime;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    /**
     * A claim that was submitted then and stands in Microsoft's review, not looked at yet.
     *
     * @return the instance that carries it
     */
    public String filed(String claimId, Instant submitted) {
        return transaction.execute(status -> {
            Association one = accepted();
            one.openClaim().markCreated(claimId, StatusSeen.of(ClaimStatus.SUBMITTED, submitted), submitted);
            associations.save(one);
            runtime.createProcessInstanceModification(one.processInstanceId().orElseThrow())
                    .startBeforeActivity("subProcess_microsoftReview")
                    .cancelAllForActivity(BEFORE)
                    .execute();
            return one.processInstanceId().orElseThrow();
        });
    }

    /**
     * As {@link #filed}, and the sandbox has the claim too, as submitted then.
     *
     * @param number the claim's
     */
    public void atMicrosoft(int number, Instant submitted) {
        String instance = filed(String.valueOf(number), submitted);
        String tenant = jdbc.sql("select customer_tenant_id from association where process_instance_id = :instance")
                .param("instance", instance)
                .query(String.class)
                .single();
        jdbc.sql("""
                        insert into sandbox_claim (number, external_reference, location_id, tenant_id, customer_name,
                          contact_name, contact_email, partner_name, claimed, status, created_at, changed_at)
                        values (:number, :reference, '1', :tenant, 'x', 'x', 'x', 'x', 'x', 'Submitted', :at, :at)""")
                .param("number", number)
                .param("reference", "filed-" + number)
                .param("tenant", tenant)
                .param("at", submitted.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** A case whose claim is to be created at Partner Center. */
    private Association accepted() {
        Association one = associations.open(reader.read(Agreements.contoso()), "agent");
        one.acceptPoe(1);
        one.assignProcessInstance(runtime.createProcessInstanceByKey("cpor-association")
                .businessKey(one.id())
                .startBeforeActivity(BEFORE)
                .execute()
                .getId());
        return associations.save(one);
    }
}
