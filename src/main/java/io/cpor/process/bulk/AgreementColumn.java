package io.cpor.process.bulk;

import io.cpor.association.agreement.AgreementField;
import io.cpor.association.value.Coded;
import io.cpor.association.value.Language;
import io.cpor.table.TableColumn;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The columns of a file of agreements: the fields of the start form, under the obvious names. */
public enum AgreementColumn implements TableColumn {
    KIND(
            AgreementField.CUSTOMER_KIND,
            "company or individual",
            "Customer is, The customer is, Kind, Customer type, Kundenart, Type de client, Tipo de cliente"),
    NAME(
            AgreementField.CUSTOMER_NAME,
            "Contoso Ltd",
            "Customer, Company, Company name, Kunde, Kundenname, Firma, Client, Nom du client, Cliente, Nombre del cliente"),
    TENANT(
            AgreementField.TENANT_ID,
            "the customer's Directory ID, a GUID",
            "Customer tenant ID, Tenant, Directory ID, Mandanten-ID, Verzeichnis-ID, ID du locataire, ID de inquilino"),
    DOMAIN(AgreementField.DOMAIN, "contoso.onmicrosoft.com", "Customer domain, Domäne, Domaine, Dominio"),
    CONTACT_NAME(
            AgreementField.CONTACT_NAME,
            "who will sign",
            "Customer contact name, Customer contact, Contact, Signer, Ansprechpartner, Kontakt, Nom du contact,"
                    + " Nombre del contacto"),
    CONTACT_TITLE(
            AgreementField.CONTACT_TITLE,
            "that person's title",
            "Customer contact title, Title, Job title, Position, Funktion, Fonction, Cargo"),
    CONTACT_EMAIL(
            AgreementField.CONTACT_EMAIL,
            "where the POE is sent",
            "Customer contact email, Contact mail, Email, E-Mail-Adresse, Mail, Courriel, Correo electrónico"),
    SOLUTION_AREA(
            AgreementField.SOLUTION_AREA,
            "Modern Work and Security, or Business Applications",
            "Area, Lösungsbereich, Domaine de solution, Área de solución"),
    PARTNER_ROLE(
            AgreementField.PARTNER_ROLE,
            "Use or consume, Build intent – Advisor, …",
            "Role, Partner activity, Activity, Partnerrolle, Rolle, Rôle, Rol"),
    WORKLOADS(
            AgreementField.WORKLOADS,
            "Teams; Exchange (Modern Work and Security)",
            "Workload, Arbeitslasten, Charges de travail, Cargas de trabajo"),
    SUBSCRIPTIONS(
            AgreementField.SUBSCRIPTIONS,
            "Dynamics 365 Sales: GUID; … (Business Applications)",
            "Subscription, Subscription ID, Abonnements, Abonnement, Suscripciones"),
    LOCATION_ID(
            AgreementField.PARTNER_LOCATION_ID,
            "the Partner ID of the location that claims",
            "Location ID, Partner ID, MPN ID, Partner-ID, Standort-ID, ID de partenaire, ID de socio"),
    PARTNER_CONTACT_NAME(
            AgreementField.PARTNER_CONTACT_NAME,
            "at your company",
            "Partner contact name, Partner contact, Our contact, Unser Kontakt"),
    PARTNER_CONTACT_EMAIL(
            AgreementField.PARTNER_CONTACT_EMAIL,
            "at your company",
            "Partner contact email, Partner contact mail, Our contact email"),
    REFERENCE(
            AgreementField.REFERENCE,
            "your number of the agreement",
            "Reference, Agreement, Contract, Contract number, Vertrag, Vertragsnummer, Référence, Referencia"),
    SIGNED_ON(
            AgreementField.SIGNED_ON,
            "2026-11-20, 20-Nov-2026, 11/20/2026 or 20.11.2026",
            "Agreement date, Date signed, Signed, Date, Unterzeichnet am, Datum, Signé le, Fecha de firma"),
    PURPOSE(AgreementField.PURPOSE, "planning, implementation or adoption", "Zweck, Objet, Objetivo"),
    LANGUAGE(
            AgreementField.LANGUAGE,
            "any of " + String.join(", ", Coded.codes(Language.class)) + " (may be left out)",
            "Language, Customer language, Sprache, Langue, Idioma, Lingua, Taal, Język"),
    PARTNER_CONTACT_PHONE(
            AgreementField.PARTNER_CONTACT_PHONE,
            "for the customer's questions (may be left out)",
            "Partner contact phone, Our contact phone");

    private static final Set<AgreementColumn> OPTIONAL =
            EnumSet.of(WORKLOADS, SUBSCRIPTIONS, LANGUAGE, PARTNER_CONTACT_PHONE);

    private final AgreementField field;
    private final String example;
    private final List<String> names;

    AgreementColumn(AgreementField field, String example, String others) {
        this.field = field;
        this.example = example;
        this.names = Stream.concat(Stream.of(field.label()), Stream.of(others.split(",")))
                .map(TableColumn::bare)
                .toList();
    }

    /** Where it stands in the agreement as the API takes it. */
    String path() {
        return field.path();
    }

    @Override
    public String label() {
        return field.label();
    }

    /** What goes in there. */
    public String example() {
        return example;
    }

    @Override
    public List<String> names() {
        return names;
    }

    /** An agreement is claimed by workloads or by subscriptions, so a file may do without one of the two. */
    @Override
    public boolean isRequired() {
        return !OPTIONAL.contains(this);
    }

    @Override
    public String otherNames() {
        return "";
    }
}
