package io.cpor.poe;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;

/**
 * The signed paper as a file: scanned, photographed, or signed with a certificate of the customer's own.
 *
 * @param documentId the stored file
 * @param uploadedBy the user id of who filed it for the customer; {@code null} if the customer uploaded it
 * @param ip as the server saw it
 * @param browser the browser's own name for itself, cut to a storable length
 */
public record Scan(@JsonIgnore String documentId, String uploadedBy, Instant receivedAt, String ip, String browser) {
    public boolean fromCustomer() {
        return uploadedBy == null;
    }
}
