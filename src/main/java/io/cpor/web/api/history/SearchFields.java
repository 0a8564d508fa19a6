package io.cpor.web.api.history;

import io.cpor.association.AssociationOrigin;
import io.cpor.association.value.Coded;
import io.cpor.association.value.InvalidInput;
import io.cpor.process.history.EndedAs;
import io.cpor.process.history.InstanceSearch;
import io.cpor.process.history.InstanceState;
import io.cpor.process.history.SortBy;
import io.cpor.web.api.QueryParameters;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * The query parameters of a search; a missing one does not restrict it.
 *
 * @param definition the id of one version of a process; without it, the association's process in all versions
 * @param sort what to sort by, the latest start first if nothing is said
 * @param order {@code asc} or {@code desc}
 */
record SearchFields(
        @Parameter(
                description = "The id of one version of a process; without it, all versions of the association's",
                schema = @Schema(maxLength = QueryParameters.LONGEST))
        String definition,

        @Parameter(
                description = "A part of the association's id",
                schema = @Schema(maxLength = QueryParameters.LONGEST))
        String association,

        @Parameter(
                description = "A part of the customer's name, as the list shows it",
                schema = @Schema(maxLength = QueryParameters.LONGEST))
        String customer,

        @Parameter(schema = @Schema(implementation = InstanceState.class))
        String state,

        @Parameter(schema = @Schema(implementation = EndedAs.class))
        String outcome,

        @Parameter(description = "The first day", schema = @Schema(type = "string", format = "date"))
        String startedFrom,

        @Parameter(description = "The last day", schema = @Schema(type = "string", format = "date"))
        String startedTo,

        @Parameter(description = "The first day", schema = @Schema(type = "string", format = "date"))
        String endedFrom,

        @Parameter(description = "The last day", schema = @Schema(type = "string", format = "date"))
        String endedTo,

        @Parameter(schema = @Schema(implementation = AssociationOrigin.class))
        String origin,

        @Parameter(schema = @Schema(implementation = SortBy.class))
        String sort,

        @Parameter(schema = @Schema(ref = "#/components/schemas/Order"))
        String order) {
    /** @throws InvalidInput with every fault */
    InstanceSearch search() {
        QueryParameters asked = new QueryParameters();
        InstanceSearch search = new InstanceSearch(
                asked.text("definition", definition),
                asked.text("association", association),
                asked.text("customer", customer),
                asked.oneOf(InstanceState.class, "state", state),
                asked.oneOf(EndedAs.class, "outcome", outcome),
                asked.day("startedFrom", startedFrom),
                asked.day("startedTo", startedTo),
                asked.day("endedFrom", endedFrom),
                asked.day("endedTo", endedTo),
                asked.oneOf(AssociationOrigin.class, "origin", origin));
        asked.inOrder("startedTo", search.startedFrom(), search.startedTo());
        asked.inOrder("endedTo", search.endedFrom(), search.endedTo());
        asked.oneOf(SortBy.class, "sort", sort);
        asked.requireOneOf(List.of("asc", "desc"), "order", order);
        asked.orRefuse();
        return search;
    }

    SortBy by() {
        return Coded.find(SortBy.class, sort).orElse(SortBy.STARTED);
    }

    boolean ascending() {
        return "asc".equals(order);
    }
}
