package io.cpor.web.staff;

import static io.cpor.association.agreement.EngagementLevel.SUBSCRIPTION;
import static io.cpor.association.agreement.EngagementLevel.WORKLOAD;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cpor.association.Association;
import io.cpor.association.EarlierAssociations;
import io.cpor.association.agreement.AgreementField;
import io.cpor.association.agreement.Catalogue;
import io.cpor.association.agreement.CataloguedEngagement;
import io.cpor.association.agreement.CustomerKind;
import io.cpor.association.agreement.EngagementLevel;
import io.cpor.association.agreement.NewAssociation;
import io.cpor.association.agreement.PartnerContact;
import io.cpor.association.agreement.Purpose;
import io.cpor.process.UserNames;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What stands on the start page before anybody types: what earlier associations and the person's account know. */
@Component
class BegunAgreement {
    private static final String CUSTOMER = "customer.";
    private static final String CONTACT = "customer.contact.";

    private final EarlierAssociations earlier;
    private final UserNames people;
    private final Catalogue catalogue;
    private final ObjectMapper json;
    private final Clock clock;

    BegunAgreement(EarlierAssociations earlier, UserNames people, Catalogue catalogue, ObjectMapper json, Clock clock) {
        this.earlier = earlier;
        this.people = people;
        this.catalogue = catalogue;
        this.json = json;
        this.clock = clock;
    }

    /**
     * An agreement to go on with: that of an association that is started again, or one that is empty but for what is usual.
     *
     * @param wanted what a page asks to start, unless it is started again
     * @param user who starts it: location and contact are those of the last time, else the account's name and address
     */
    EnteredAgreement of(Optional<Association> again, WantedLine wanted, String user) {
        EnteredAgreement begun =
                again.map(one -> EnteredAgreement.of(agreement(one))).orElseGet(() -> wanted(wanted));
        Optional<Association> last = earlier.startedBy(user);
        Optional<CataloguedEngagement> usual =
                catalogue.engagements(LocalDate.now(clock)).stream().findFirst();
        PartnerContact own = last.map(one -> one.partner().contact()).orElseGet(() -> people.contact(user));
        return begun.orElse(AgreementField.CUSTOMER_KIND, CustomerKind.COMPANY.code())
                .orElse(
                        AgreementField.SOLUTION_AREA,
                        usual.map(one -> one.area().code()).orElse(null))
                .orElse(
                        AgreementField.PARTNER_ROLE,
                        usual.map(one -> one.role().code()).orElse(null))
                .orElse(AgreementField.PURPOSE, Purpose.ADOPTION.code())
                .orElse(
                        AgreementField.PARTNER_LOCATION_ID,
                        last.map(one -> one.partner().locationId()).orElse(null))
                .orElse(AgreementField.PARTNER_CONTACT_NAME, own.name())
                .orElse(AgreementField.PARTNER_CONTACT_EMAIL, own.email())
                .orElse(AgreementField.PARTNER_CONTACT_PHONE, own.phone());
    }

    private EnteredAgreement wanted(WantedLine wanted) {
        EnteredAgreement begun = EnteredAgreement.empty();
        if (wanted.isOfCustomer()) {
            Map<String, String> known = ofTenant(wanted.tenantId());
            for (AgreementField field : AgreementField.values()) {
                begun.orElse(field, known.get(field.path()));
            }
            begun.orElse(AgreementField.TENANT_ID, wanted.tenantId())
                    .orElse(AgreementField.CUSTOMER_NAME, wanted.customer());
        }
        Catalogue today = catalogue.asOfNow();
        today.workloads(LocalDate.now(clock)).stream()
                .filter(one -> one.code().equals(wanted.code()))
                .findFirst()
                .ifPresent(one -> claimedBy(begun.orElse(AgreementField.WORKLOADS, one.name()), WORKLOAD, one.area()));
        if (wanted.isSubscription()) {
            today.engagements(LocalDate.now(clock)).stream()
                    .filter(one -> one.role().level() == SUBSCRIPTION)
                    .findFirst()
                    .ifPresent(one -> claimedBy(
                            begun.withSubscription(wanted.product(), wanted.code()),
                            SUBSCRIPTION,
                            one.area().code()));
        }
        return begun;
    }

    /** In the first role of the area that is claimed so. */
    private void claimedBy(EnteredAgreement begun, EngagementLevel level, String area) {
        catalogue.engagements(LocalDate.now(clock)).stream()
                .filter(one -> one.role().level() == level && one.area().code().equals(area))
                .findFirst()
                .ifPresent(one -> begun.orElse(AgreementField.SOLUTION_AREA, area)
                        .orElse(AgreementField.PARTNER_ROLE, one.role().code()));
    }

    /**
     * What is known of the customer of that tenant: the newest association's, or nothing. The contact comes along only if a
     * reviewer let a POE pass that went there: whoever else chose the address could wait for a colleague to use it. Whoever
     * chose it cannot accept the next POE that goes there ({@link #chosenIn}).
     *
     * @return by the paths of the fields; {@code from} is the association's id
     */
    Map<String, String> ofTenant(String tenantId) {
        Map<String, String> known = new LinkedHashMap<>();
        earlier.ofTenant(tenantId).ifPresent(one -> {
            EnteredAgreement agreement = EnteredAgreement.of(agreement(one));
            boolean reviewed = EarlierAssociations.isContactReviewed(one);
            for (AgreementField field : AgreementField.values()) {
                if (field.path().startsWith(CUSTOMER)
                        && (reviewed || !field.path().startsWith(CONTACT))) {
                    known.put(field.path(), agreement.text(field.path()));
                }
            }
            known.put("from", one.id());
        });
        return known;
    }

    /** The association in which that contact was chosen, of which this page knows it; nothing if the address is new. */
    Optional<Association> chosenIn(NewAssociation facts) {
        return earlier.ofContact(
                facts.customer().tenantId(), facts.customer().contact().email());
    }

    /** Under the names of today. */
    private JsonNode agreement(Association one) {
        ObjectNode agreement =
                json.valueToTree(new NewAssociation(one.customer(), one.engagement(), one.partner(), one.agreement()));
        Catalogue known = catalogue.asOfNow();
        ArrayNode workloads = agreement.withObject("/engagement").putArray("workloads");
        one.engagement()
                .workloads()
                .forEach(line -> workloads.add(known.workloadName(line.code(), LocalDate.now(clock))));
        return agreement;
    }
}
