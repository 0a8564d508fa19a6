package io.cpor.association;

import io.cpor.association.value.MailAddress;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was started before, to begin the next from. */
@Component
public class EarlierAssociations {
    private final Associations associations;
    private final JdbcClient jdbc;

    EarlierAssociations(Associations associations, JdbcClient jdbc) {
        this.associations = associations;
        this.jdbc = jdbc;
    }

    /** The newest of that customer, by the tenant ID in any case. */
    public Optional<Association> ofTenant(String tenantId) {
        return newest("customer_tenant_id", tenantId.strip().toLowerCase(Locale.ROOT));
    }

    /** The newest of that customer whose contact a reviewer let pass, at that address however it is written. */
    public Optional<Association> ofContact(String tenantId, String email) {
        return jdbc
                .sql("select id, customer_contact_email from association where customer_tenant_id = :tenant"
                        + " and customer_contact_email is not null"
                        + " order by opening_opened_at desc, id desc")
                .param("tenant", tenantId.toLowerCase(Locale.ROOT))
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .filter(one -> MailAddress.isSame(one.getValue(), email))
                .map(one -> associations.get(one.getKey()))
                .filter(EarlierAssociations::isContactReviewed)
                .findFirst();
    }

    /** Whether a reviewer let a POE pass that went to the contact it has. */
    public static boolean isContactReviewed(Association one) {
        return !one.isAdopted()
                && one.currentClaim().isPresent()
                && one.contactChange().isEmpty();
    }

    /** The newest that this user started. */
    public Optional<Association> startedBy(String userId) {
        return newest("opening_opened_by", userId);
    }

    private Optional<Association> newest(String column, String value) {
        return jdbc.sql("select id from association where " + column
                        + " = :value and origin = 'agreement' order by opening_opened_at desc, id desc" + " limit 1")
                .param("value", value)
                .query(String.class)
                .optional()
                .map(associations::get);
    }
}
