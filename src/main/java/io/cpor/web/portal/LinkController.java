package io.cpor.web.portal;

import io.cpor.poe.LinkUnknown;
import io.cpor.poe.PoeAuditTrail;
import io.cpor.poe.PoeLinks;
import io.cpor.poe.PoeStep;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Opens the mailed link: the token goes, and the pages of its POE come, or the page that says how it ended. */
@Controller
@Tag(name = "Portal")
class LinkController {
    private final PortalSession session;
    private final PoeLinks links;
    private final PoeAuditTrail trail;

    LinkController(PortalSession session, PoeLinks links, PoeAuditTrail trail) {
        this.session = session;
        this.links = links;
        this.trail = trail;
    }

    @Operation(
            summary = "Open the customer's portal: swaps the mailed token for a session",
            security = {})
    @GetMapping(PoePath.OF_LINK)
    ResponseEntity<Void> open(@PathVariable String token) {
        String hash = PoeLinks.hash(token);
        Optional<String> open = links.openHashed(hash);
        open.ifPresent(poe -> trail.record(poe, PoeStep.LINK_FETCHED));
        String poe = open.or(() -> links.closedPoeOf(hash)).orElseThrow(LinkUnknown::new);
        return redirect(hash, PoePath.ofId(poe));
    }

    /**
     * A page of before the path named the POE, from a bookmark or a browser's history. A session of then goes on, once it is
     * known which POE it is of.
     */
    @GetMapping({PoePath.ROOT, PoePath.OF_EARLIER_PAGE})
    ResponseEntity<Void> earlierPath(HttpServletRequest request) {
        for (String hash : session.linkHashes(request)) {
            var poe = links.openHashed(hash).or(() -> links.closedPoeOf(hash));
            if (poe.isPresent()) {
                return redirect(hash, PoePath.ofId(poe.get()));
            }
        }
        throw new LinkUnknown();
    }

    private ResponseEntity<Void> redirect(String linkHash, String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, session.begin(linkHash, path).toString())
                .header(HttpHeaders.LOCATION, path)
                .build();
    }
}
