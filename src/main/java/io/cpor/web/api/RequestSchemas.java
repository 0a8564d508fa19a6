package io.cpor.web.api;

import io.cpor.association.Outcome;
import io.cpor.association.agreement.Catalogue;
import io.cpor.association.agreement.Contact;
import io.cpor.association.agreement.CustomerKind;
import io.cpor.association.agreement.NewAssociationReader;
import io.cpor.association.agreement.Purpose;
import io.cpor.association.value.Coded;
import io.cpor.association.value.Language;
import io.cpor.association.value.MailAddress;
import io.cpor.association.value.Texts;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.DateSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a signed agreement and a mapping of boxes may hold. Each limit is the one of the class that reads the field. */
final class RequestSchemas {
    /** What associations are listed by: the outcomes, and two more. */
    static final List<String> STATUSES = Stream.concat(Stream.of("open", "lost"), Coded.codes(Outcome.class).stream())
            .toList();

    private final CodedWords words;
    private final Catalogue catalogue;
    private final LocalDate today;

    RequestSchemas(CodedWords words, Catalogue catalogue, LocalDate today) {
        this.words = words;
        this.catalogue = catalogue;
        this.today = today;
    }

    Schema<?> newAssociation() {
        return strict(SchemaFields.object()
                .required("customer", customer())
                .required("engagement", engagement())
                .required(
                        "partner",
                        strict(SchemaFields.object()
                                .required(
                                        "locationId",
                                        shaped(Texts.LOCATION_ID_SHAPE, "The Partner ID of the location")
                                                .minLength(Texts.SHORTEST_LOCATION_ID)
                                                .maxLength(Texts.LONGEST_LOCATION_ID))
                                .required(
                                        "contact",
                                        strict(SchemaFields.object()
                                                .required("name", personName())
                                                .required("email", email())
                                                .optional(
                                                        "phone",
                                                        shaped(Texts.PHONE_SHAPE, "For the customer's questions")
                                                                .maxLength(40))))))
                .required(
                        "agreement",
                        strict(SchemaFields.object()
                                .required("reference", SchemaFields.text(NewAssociationReader.LONGEST_TEXT))
                                .required(
                                        "signedOn",
                                        new DateSchema().description("Not before 2000 and not in the future"))
                                .required("purpose", words.schema(Purpose.values())))));
    }

    private Schema<?> customer() {
        return strict(SchemaFields.object()
                .required("kind", words.schema(CustomerKind.values()))
                .required("name", personName())
                .required("tenantId", guid())
                .required(
                        "domain",
                        new StringSchema()
                                .format("idn-hostname")
                                .maxLength(Texts.LONGEST_DOMAIN)
                                .description("A verified domain of the tenant, or its onmicrosoft.com name"))
                .required(
                        "contact",
                        strict(SchemaFields.object()
                                .required("name", personName())
                                .required("title", personName())
                                .required("email", email())))
                .optional("language", words.schema(Language.values())));
    }

    private Schema<?> engagement() {
        Schema<?> subscription = strict(SchemaFields.object()
                .required("product", SchemaFields.text(NewAssociationReader.LONGEST_TEXT))
                .required("subscriptionId", guid()));
        return strict(SchemaFields.object()
                        .required("solutionArea", solutionArea())
                        .required("partnerRole", partnerRole())
                        .optional("workloads", lines(SchemaFields.text(NewAssociationReader.LONGEST_TEXT)))
                        .optional("subscriptions", lines(subscription)))
                .description("A role that is claimed by workload needs workloads, each once and one that the table of"
                        + " workloads offers today, by its name or code; one that is claimed by subscription needs"
                        + " subscriptions, each once. The other list is left out or empty.");
    }

    private Schema<?> solutionArea() {
        Map<String, String> areas = new LinkedHashMap<>();
        catalogue.areas(today).forEach(one -> areas.put(one.code(), one.label()));
        return CodedWords.schema(areas);
    }

    private Schema<?> partnerRole() {
        Map<String, String> roles = new LinkedHashMap<>();
        catalogue
                .engagements(today)
                .forEach(one -> roles.merge(
                        one.role().code(),
                        one.role().label() + "; for " + one.area().label() + ", claimed by "
                                + one.role().level().code(),
                        (first, more) -> first + "; or " + more));
        return CodedWords.schema(roles);
    }

    private static Schema<?> lines(Schema<?> one) {
        return new ArraySchema().items(one).maxItems(NewAssociationReader.MOST_LINES);
    }

    /** Boxes that take the place of others when cases are moved. */
    static Schema<?> mapping() {
        Schema<?> box = SchemaFields.object()
                .required("from", new StringSchema().description("The id of the box that cases wait at"))
                .required("to", new StringSchema().description("The id of the box in the version in force"))
                .all();
        return SchemaFields.object()
                .optional("mapping", new ArraySchema().items(box))
                .all();
    }

    private static Schema<?> personName() {
        return SchemaFields.text(Contact.LONGEST_NAME);
    }

    private static Schema<?> email() {
        return new StringSchema()
                .format("idn-email")
                .maxLength(MailAddress.LONGEST)
                .description("Before the @ only ASCII, at most " + MailAddress.LONGEST_LOCAL + " characters");
    }

    private static Schema<?> guid() {
        return shaped(Texts.GUID_SHAPE, null).format("uuid");
    }

    private static Schema<?> shaped(String shape, String description) {
        return new StringSchema().pattern("^" + shape + "$").description(description);
    }

    private static Schema<?> strict(SchemaFields fields) {
        return fields.all().additionalProperties(false);
    }
}
