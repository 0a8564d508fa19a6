package io.cpor.web.api;

import io.cpor.association.Outcome;
import io.cpor.association.list.AssociationList;
import io.cpor.association.list.AssociationPage;
import io.cpor.association.list.AssociationSearch;
import io.cpor.association.list.ListedAssociation;
import io.cpor.process.CporProcess;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of associations, for staff and managers. */
@RestController
@RequestMapping("/api/associations")
@Tag(name = "Associations")
class AssociationListController {
    private static final int LAST_PAGE = 1_000_000;
    private static final int LARGEST_PAGE = 100;

    private final AssociationList list;
    private final CporProcess process;

    AssociationListController(AssociationList list, CporProcess process) {
        this.list = list;
        this.process = process;
    }

    @Operation(summary = "List associations, newest first")
    @GetMapping
    PageView list(
            @Parameter(schema = @Schema(maxLength = QueryParameters.LONGEST)) @RequestParam(required = false)
                    String customer,
            @Parameter(schema = @Schema(ref = "#/components/schemas/AssociationStatus")) @RequestParam(required = false)
                    String status,
            @Parameter(schema = @Schema(type = "integer", format = "int32", minimum = "0", maximum = "" + LAST_PAGE))
                    @RequestParam(defaultValue = "0")
                    int page,
            @Parameter(schema = @Schema(type = "integer", format = "int32", minimum = "1", maximum = "" + LARGEST_PAGE))
                    @RequestParam(defaultValue = "20")
                    int size) {
        QueryParameters asked = new QueryParameters();
        String name = asked.text("customer", customer);
        asked.requireOneOf(RequestSchemas.STATUSES, "status", status);
        asked.page(page, LAST_PAGE, size, LARGEST_PAGE);
        asked.orRefuse();
        AssociationPage found =
                list.search(AssociationSearch.byCustomer(name, Objects.requireNonNullElse(status, ""), page, size));
        Map<String, Set<String>> boxes = process.waitingAt(
                found.content().stream().map(ListedAssociation::id).toList());
        List<Item> items = found.content().stream()
                .map(one -> Item.of(one, boxes.get(one.id())))
                .toList();
        return new PageView(items, found.total(), page, size);
    }

    record Item(String id, String customer, String status, Outcome outcome, Set<String> waitingAt) {
        static Item of(ListedAssociation one, Set<String> waitingAt) {
            String ended = one.outcome() == null ? "open" : one.outcome().code();
            return new Item(one.id(), one.customer(), one.lost() ? "lost" : ended, one.outcome(), waitingAt);
        }
    }

    record PageView(List<Item> content, long totalElements, int page, int size) {}
}
