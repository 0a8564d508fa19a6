package io.cpor.process.bulk;

import io.cpor.table.TableColumn;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The columns of a file of agreements: the fields of the start form, under the obvious names. */
public enum AgreementColumn implements TableColumn {
    KIND(
            "customer.kind",
            "Customer kind",
            "company or individual",
            "Customer is, The customer is, Kind, Customer type, Kundenart, Type de client, Tipo de cliente"),
    NAME(
            "customer.name",
            "Customer name",
            "Contoso Ltd",
            "Customer, Company, Company name, Kunde, Kundenname, Firma, Client, Nom du client, Cliente, Nombre del cliente"),
    TENANT(
            "customer.tenantId",
            "Tenant ID",
            "the customer's Directory ID, a GUID",
            "Customer tenant ID, Tenant, Directory ID, Mandanten-ID, Verzeichnis-ID, ID du locataire, ID de inquilino"),
    DOMAIN("customer.domain", "Domain", "contoso.onmicrosoft.com", "Customer domain, Domäne, Domaine, Dominio"),
    CONTACT_NAME(
            "customer.contact.name",
            "Contact name",
            "who will sign",
            "Customer contact name, Customer contact, Contact, Signer, Ansprechpartner, Kontakt, Nom du contact,"
                    + " Nombre del contacto"),
    CONTACT_TITLE(
            "customer.contact.title",
            "Contact title",
            "that person's title",
            "Customer contact title, Title, Job title, Position, Funktion, Fonction, Cargo"),
    CONTACT_EMAIL(
            "customer.contact.email",
            "Contact e-mail",
            "where the POE is sent",
            "Customer contact email, Contact mail, Email, E-Mail-Adresse, Mail, Courriel, Correo electrónico"),
    SOLUTION_AREA(
            "engagement.solutionArea",
            "Solution area",
            "Modern Work and Security, or Business Applications",
            "Area, Lösungsbereich, Domaine de solution, Área de solución"),
    PARTNER_ROLE(
            "engagement.partnerRole",
            "Partner role",
            "Use or consume, Build intent – Advisor, …",
            "Role, Partner activity, Activity, Partnerrolle, Rolle, Rôle, Rol"),
    WORKLOADS(
            "engagement.workloads",
            "Workloads",
            "Teams; Exchange (Modern Work and Security)",
            "Workload, Arbeitslasten, Charges de travail, Cargas de trabajo"),
    SUBSCRIPTIONS(
            "engagement.subscriptions",
            "Subscriptions",
            "Dynamics 365 Sales: GUID; … (Business Applications)",
            "Subscription, Subscription ID, Abonnements, Abonnement, Suscripciones"),
    LOCATION_ID(
            "partner.locationId",
            "Partner location ID",
            "the Partner ID of the location that claims",
            "Location ID, Partner ID, MPN ID, Partner-ID, Standort-ID, ID de partenaire, ID de socio"),
    PARTNER_CONTACT_NAME(
            "partner.contact.name",
            "Your contact's name",
            "at your company",
            "Partner contact name, Partner contact, Our contact, Unser Kontakt"),
    PARTNER_CONTACT_EMAIL(
            "partner.contact.email",
            "Your contact's e-mail",
            "at your company",
            "Partner contact email, Partner contact mail, Our contact email"),
    REFERENCE(
            "agreement.reference",
            "Agreement reference",
            "your number of the agreement",
            "Reference, Agreement, Contract, Contract number, Vertrag, Vertragsnummer, Référence, Referencia"),
    SIGNED_ON(
            "agreement.signedOn",
            "Signed on",
            "2026-11-20, 11/20/2026 or 20.11.2026",
            "Agreement date, Date signed, Signed, Date, Unterzeichnet am, Datum, Signé le, Fecha de firma"),
    PURPOSE("agreement.purpose", "Purpose", "planning, implementation or adoption", "Zweck, Objet, Objetivo");

    private final String path;
    private final String label;
    private final String example;
    private final List<String> names;

    AgreementColumn(String path, String label, String example, String others) {
        this.path = path;
        this.label = label;
        this.example = example;
        this.names = Stream.concat(Stream.of(label), Stream.of(others.split(",")))
                .map(TableColumn::bare)
                .toList();
    }

    /** Where it stands in the agreement as the API takes it. */
    String path() {
        return path;
    }

    @Override
    public String label() {
        return label;
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
    public boolean needed() {
        return this != WORKLOADS && this != SUBSCRIPTIONS;
    }

    @Override
    public String otherNames() {
        return "";
    }

    /** What the field of that path is called in a file; a line of a list is called as the list. */
    static String labelOf(String path) {
        String list = path.replaceFirst("\\[.*", "");
        return Arrays.stream(values())
                .filter(column -> column.path.equals(list))
                .findFirst()
                .map(AgreementColumn::label)
                .orElse(path);
    }
}
