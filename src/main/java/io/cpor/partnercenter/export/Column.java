package io.cpor.partnercenter.export;

import io.cpor.table.TableColumn;
import java.util.List;
import java.util.stream.Stream;

/**
 * The columns we look for, by the names they may have (field facts 5.2): Microsoft's in English, and the obvious ones of a
 * portal in German, French or Spanish. The first name that is found wins.
 */
enum Column implements TableColumn {
    CLAIM_ID(
            "Claim ID",
            "Claim number, Claim No, Claim, CPOR claim ID, Claim-Nr, Claimnummer, Anspruchs-ID, Anspruchsnummer, Antrags-ID,"
                    + " ID de la revendication, ID de revendication, ID de la réclamation, ID de réclamation,"
                    + " Numéro de réclamation, ID de la reclamación, ID de reclamación, Número de reclamación"),
    STATUS(
            "Status",
            "Claim status, State, Claim state, Anspruchsstatus, Status des Anspruchs, Statut, État,"
                    + " Statut de la revendication, Statut de la réclamation, Estado, Estado de la reclamación"),
    SUB_STATUS(
            "Sub-status",
            "Claim sub-status, Status detail, Status details, Sub state, Unterstatus, Statusdetails, Sous-statut,"
                    + " Détail du statut, Subestado, Detalle del estado"),
    REASON(
            "Reason",
            "Status reason, Rejection reason, Comment, Comments, Grund, Ablehnungsgrund, Begründung, Kommentar, Motif,"
                    + " Motif du rejet, Raison, Commentaire, Motivo, Motivo del rechazo, Razón, Comentario"),
    CHANGED(
            "Last modified date",
            "Last modified, Modified date, Modified, Modified on, Last updated, Last updated date, Updated, Updated date,"
                    + " Last changed, Changed, Status date, Status changed, Status change date, Last activity, Geändert,"
                    + " Geändert am, Zuletzt geändert, Zuletzt geändert am, Änderungsdatum, Letzte Änderung, Modifié le,"
                    + " Dernière modification, Date de modification, Date de dernière modification, Última modificación,"
                    + " Modificado, Fecha de modificación, Fecha de última modificación"),
    TENANT(
            "Tenant ID",
            "Customer tenant ID, Customer tenant, Tenant, Directory ID, Customer ID, Mandanten-ID, Mandant,"
                    + " Kundenmandanten-ID, Verzeichnis-ID, ID du locataire, ID de locataire, ID du client, ID de inquilino,"
                    + " ID del inquilino, ID del cliente"),
    CUSTOMER(
            "Customer name",
            "Customer, Company name, Company, Kundenname, Kunde, Firma, Nom du client, Client, Nombre del cliente, Cliente"),
    WORKLOAD(
            "Workload",
            "Workloads, Product, Products, Product name, Workload/Product, Produkt, Produkte, Arbeitslast, Produit,"
                    + " Produits, Charge de travail, Producto, Productos, Carga de trabajo"),
    SUBSCRIPTION(
            "Subscription ID",
            "Subscription, Customer subscription ID, Abonnement-ID, Abonnement, ID d'abonnement, Abonnement ID,"
                    + " ID de suscripción, Suscripción"),
    LOCATION(
            "Partner location ID",
            "Partner ID, MPN ID, Partner MPN ID, Partner location, Location ID, Location, Partner-ID, Standort-ID,"
                    + " Standort, ID de partenaire, ID du partenaire, Emplacement, ID de socio, ID del socio, Ubicación"),
    AREA("Solution area", "Lösungsbereich, Domaine de solution, Área de solución"),
    ROLE(
            "Partner role",
            "Role, Partner activity, Activity, Partnerrolle, Rolle, Rôle du partenaire, Rôle, Rol del socio, Rol"),
    ASSOCIATED(
            "Date associated",
            "Associated date, Association date, Approved date, Approval date, Approved on,"
                    + " Zugeordnet am, Genehmigt am, Date d'association, Date d'approbation, Fecha de asociación,"
                    + " Fecha de aprobación");

    private final String label;
    private final List<String> names;

    Column(String label, String others) {
        this.label = label;
        this.names = Stream.concat(Stream.of(label), Stream.of(others.split(",")))
                .map(TableColumn::bare)
                .toList();
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public boolean isRequired() {
        return this == CLAIM_ID || this == STATUS;
    }

    @Override
    public String otherNames() {
        return switch (this) {
            case CLAIM_ID -> "Claim number, Anspruchs-ID, ID de revendication, ID de reclamación";
            case STATUS -> "Claim status, Statut, Estado";
            default -> "";
        };
    }
}
