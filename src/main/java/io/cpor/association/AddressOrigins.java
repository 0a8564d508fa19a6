package io.cpor.association;

import io.cpor.association.value.Coded;
import io.cpor.association.value.MailAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who brought in the address of an association's contact. The address is the danger: who chose it might sign there. It is kept
 * when the address comes in, and carried on to what is begun with it, because the earlier association may get another contact
 * later, and another customer may be typed into the next one.
 */
@Component
public class AddressOrigins {
    private static final String COPY =
            "insert into address_origin (association_id, address, user_id, deed, brought_into)"
                    + " select :id, :to, o.user_id, max(o.deed), o.brought_into from address_origin o"
                    + " where o.association_id = :from and o.address = :address and (%s)"
                    + " and not exists (select 1 from address_origin there where there.association_id = :id"
                    + " and there.address = :to and there.user_id = o.user_id and there.brought_into = o.brought_into)"
                    + " group by o.user_id, o.brought_into";

    private final JdbcClient jdbc;

    AddressOrigins(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How somebody of ours brought an address in. */
    public enum Deed implements Coded {
        OPENED,
        HANDED_IN,
        CHANGED_ADDRESS
    }

    /** @param associationId in which association that was */
    public record BroughtIn(Deed deed, String associationId) {}

    /** An association was opened: with an address from an earlier one, or with one that its opener chose. */
    @Transactional
    public void recordOpening(Association association) {
        String address = addressOf(association);
        Optional.ofNullable(association.opening().predecessor())
                .ifPresent(predecessor -> inherit(association, predecessor, address));
        if (isUnknown(association.id(), address)) {
            record(association.id(), address, association.opening().openedBy(), Deed.OPENED);
        }
    }

    private void inherit(Association association, String predecessor, String address) {
        Optional<String> first = firstWith(address, association);
        first.ifPresent(one -> copy(one, address, association.id(), address, "o.brought_into = o.association_id"));
        copy(
                predecessor,
                address,
                association.id(),
                address,
                first.isPresent() ? "o.brought_into <> o.association_id" : "1 = 1");
    }

    /** The association of the same customer in which it first appeared. */
    private Optional<String> firstWith(String address, Association later) {
        return jdbc.sql("select a.id from association a join address_origin o on o.association_id = a.id"
                        + " where a.customer_tenant_id = :tenant and o.address = :address and o.brought_into = a.id"
                        + " and a.id <> :id order by a.opening_opened_at, a.id limit 1")
                .param("tenant", later.customer().tenantId())
                .param("address", address)
                .param("id", later.id())
                .query(String.class)
                .optional();
    }

    /** Somebody handed in the file that the association was started from, and so chose its address, unless it was known. */
    @Transactional
    public void recordHandedIn(Association association, String by) {
        String address = addressOf(association);
        boolean chosen =
                jdbc.sql("select count(*) from address_origin where association_id = :id and brought_into = :id")
                                .param("id", association.id())
                                .query(Long.class)
                                .single()
                        > 0;
        if (chosen) {
            record(association.id(), address, by, Deed.HANDED_IN);
        }
    }

    /**
     * Somebody put another address into the association.
     *
     * @param namedAt the address from which the customer named the new one, or {@code null}: who chose that one chose this one too
     */
    @Transactional
    public void recordChange(Association changed, String namedAt, String by) {
        String address = addressOf(changed);
        if (namedAt != null) {
            copy(changed.id(), MailAddress.comparable(namedAt), changed.id(), address, "1 = 1");
        }
        record(changed.id(), address, by, Deed.CHANGED_ADDRESS);
    }

    /** How that user brought in the address that this association has from an earlier one, if so. */
    public Optional<BroughtIn> earlier(Association association, String user) {
        if (association.opening().predecessor() == null) {
            return Optional.empty();
        }
        String typed = association
                .customer()
                .contact()
                .email()
                .toLowerCase(Locale.ROOT); // as before the release that keeps it
        return jdbc.sql(
                        "select deed, brought_into from address_origin where association_id = :id and address in (:addresses)"
                                + " and lower(user_id) = lower(:user) and brought_into <> :id order by brought_into limit 1")
                .param("id", association.id())
                .param("addresses", List.of(addressOf(association), typed))
                .param("user", user)
                .query((row, number) -> new BroughtIn(Coded.of(Deed.class, row.getString(1)), row.getString(2)))
                .optional();
    }

    private boolean isUnknown(String associationId, String address) {
        return jdbc.sql("select count(*) from address_origin where association_id = :id and address = :address")
                        .param("id", associationId)
                        .param("address", address)
                        .query(Long.class)
                        .single()
                == 0;
    }

    private void copy(String from, String address, String id, String to, String which) {
        jdbc.sql(COPY.formatted(which))
                .param("from", from)
                .param("address", address)
                .param("id", id)
                .param("to", to)
                .update();
    }

    private void record(String associationId, String address, String by, Deed deed) {
        jdbc.sql("insert into address_origin (association_id, address, user_id, deed, brought_into)"
                        + " select a.id, :address, :by, :deed, a.id from association a where a.id = :id"
                        + " and not exists (select 1 from address_origin o where o.association_id = :id"
                        + " and o.address = :address and o.user_id = :by and o.brought_into = :id)")
                .param("id", associationId)
                .param("address", address)
                .param("by", by)
                .param("deed", deed.code())
                .update();
    }

    private static String addressOf(Association association) {
        return MailAddress.comparable(association.customer().contact().email());
    }
}
