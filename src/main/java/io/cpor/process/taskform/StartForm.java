package io.cpor.process.taskform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cpor.association.agreement.AgreementField;
import io.cpor.process.CporVariables;
import io.cpor.process.Variable;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;

/** The fields of {@code forms/start-association.form}, put together as the object that the API takes. */
public final class StartForm {
    private static final ObjectMapper JSON = new ObjectMapper();

    private StartForm() {}

    public static JsonNode json(VariableScope form) {
        ObjectNode json = JSON.createObjectNode();
        ObjectNode customer = json.putObject("customer");
        put(customer, "kind", CporVariables.CUSTOMER_KIND, form);
        put(customer, "name", CporVariables.CUSTOMER_NAME, form);
        put(customer, "tenantId", CporVariables.TENANT_ID, form);
        put(customer, "domain", CporVariables.DOMAIN, form);
        put(customer, "language", CporVariables.CUSTOMER_LANGUAGE, form);
        ObjectNode contact = customer.putObject("contact");
        put(contact, "name", CporVariables.CONTACT_NAME, form);
        put(contact, "title", CporVariables.CONTACT_TITLE, form);
        put(contact, "email", CporVariables.CONTACT_EMAIL, form);
        ObjectNode engagement = json.putObject("engagement");
        put(engagement, "solutionArea", CporVariables.SOLUTION_AREA, form);
        put(engagement, "partnerRole", CporVariables.PARTNER_ROLE, form);
        engagement.set("workloads", list(CporVariables.WORKLOADS.name(), form));
        engagement.set("subscriptions", filledFields(list(CporVariables.SUBSCRIPTIONS.name(), form)));
        ObjectNode partner = json.putObject("partner");
        put(partner, "locationId", CporVariables.PARTNER_LOCATION_ID, form);
        ObjectNode partnerContact = partner.putObject("contact");
        put(partnerContact, "name", CporVariables.PARTNER_CONTACT_NAME, form);
        put(partnerContact, "email", CporVariables.PARTNER_CONTACT_EMAIL, form);
        put(partnerContact, "phone", CporVariables.PARTNER_CONTACT_PHONE, form);
        ObjectNode agreement = json.putObject("agreement");
        put(agreement, "reference", CporVariables.AGREEMENT_REFERENCE, form);
        put(agreement, "signedOn", CporVariables.SIGNED_ON, form);
        put(agreement, "purpose", CporVariables.PURPOSE, form);
        return json;
    }

    /** What the form calls the field that stands at this path in what the API takes. */
    public static String label(String path) {
        return path.equals(AgreementField.CUSTOMER_KIND.path())
                ? "The customer is" // the form makes a sentence of it
                : AgreementField.label(path);
    }

    private static void put(ObjectNode object, String name, Variable<String> variable, VariableScope form) {
        variable.find(form).ifPresent(text -> object.put(name, text));
    }

    /** A list as Tasklist sends it (JSON), or as a program may: a JSON text, or names with commas between. */
    private static JsonNode list(String name, VariableScope form) {
        TypedValue typed = form.getVariableTyped(name, false);
        Object value = typed instanceof SerializableValue list ? list.getValueSerialized() : form.getVariable(name);
        String text = value == null ? "" : value.toString().strip();
        if (text.isEmpty() || text.equals("null")) {
            return JsonNodeFactory.instance.arrayNode();
        }
        if (text.startsWith("[")) {
            try {
                return JSON.readTree(text);
            } catch (JsonProcessingException e) {
                return JsonNodeFactory.instance.textNode(text); // not a list: refused by the reader, in words
            }
        }
        ArrayNode names = JsonNodeFactory.instance.arrayNode();
        for (String one : text.split(",")) {
            names.add(one.strip());
        }
        return names;
    }

    /** Without the empty rows a person left in the form. */
    private static JsonNode filledFields(JsonNode rows) {
        ArrayNode filled = JsonNodeFactory.instance.arrayNode();
        for (JsonNode row : rows) {
            boolean empty = row.isObject()
                    && row.path("product").asText("").isBlank()
                    && row.path("subscriptionId").asText("").isBlank();
            if (!empty) {
                filled.add(row);
            }
        }
        return rows.isArray() ? filled : rows;
    }
}
