package io.cpor.association.agreement;

import io.cpor.association.value.Faults;
import io.cpor.association.value.JsonFields;
import io.cpor.association.value.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.util.StringUtils;

/** Reads what an agreement claims, by what the catalogue offers on that day (field facts 1.2, 1.4). */
final class EngagementReader {
    private final Catalogue catalogue;
    private final LocalDate day;

    /** @param day the one on which the association begins: its claim is filed under the names of that day */
    EngagementReader(Catalogue catalogue, LocalDate day) {
        this.catalogue = catalogue;
        this.day = day;
    }

    /** @return {@code null} if anything in the agreement is wrong so far */
    Engagement read(JsonFields root, Faults faults) {
        JsonFields fields = root.object("engagement", "solutionArea", "partnerRole", "workloads", "subscriptions");
        SolutionArea area = area(fields);
        PartnerRole role = role(fields, area);
        List<String> named = fields.texts("workloads", NewAssociationReader.LONGEST_TEXT);
        List<Subscription> subscriptions = subscriptions(fields);
        if (named.size() + subscriptions.size() > NewAssociationReader.MOST_LINES) {
            fields.fault(
                    "workloads", "Too many lines; one claim holds at most " + NewAssociationReader.MOST_LINES + ".");
        }
        List<Workload> workloads = List.of();
        if (area != null && role != null) {
            checkLevel(fields, area, role, named, subscriptions);
            workloads = role.level() == EngagementLevel.WORKLOAD ? workloads(fields, area, named) : List.of();
        } else if (area != null && !catalogue.workloads(area.code(), day).isEmpty()) {
            workloads(fields, area, named); // so that all that is wrong is said at once
        }
        // what is not complete is refused above; only a complete engagement can be built
        return faults.isEmpty() ? new Engagement(area, role, workloads, subscriptions) : null;
    }

    private SolutionArea area(JsonFields fields) {
        List<SolutionArea> areas = catalogue.areas(day);
        String choice = areas.stream().map(SolutionArea::code).collect(Collectors.joining(", ", "one of ", ""));
        String code = fields.text("solutionArea", choice, 100);
        Optional<SolutionArea> found =
                areas.stream().filter(one -> one.code().equals(code)).findFirst();
        if (code != null && found.isEmpty()) {
            fields.fault("solutionArea", "This is not " + choice + ".");
        }
        return found.orElse(null);
    }

    private PartnerRole role(JsonFields fields, SolutionArea area) {
        List<CataloguedEngagement> offered = catalogue.engagements(day);
        String choice = offered.stream()
                .map(one -> one.role().code())
                .distinct()
                .collect(Collectors.joining(", ", "one of ", ""));
        String code = fields.text("partnerRole", choice, 100);
        List<CataloguedEngagement> inRole =
                offered.stream().filter(one -> one.role().code().equals(code)).toList();
        if (code != null && inRole.isEmpty()) {
            fields.fault("partnerRole", "This is not " + choice + ".");
        }
        if (inRole.isEmpty() || area == null) {
            return null;
        }
        Optional<CataloguedEngagement> found =
                inRole.stream().filter(one -> one.area().equals(area)).findFirst();
        if (found.isEmpty()) {
            fields.fault(
                    "partnerRole",
                    "This role belongs to " + inRole.get(0).area().label() + "; choose a role of " + area.label()
                            + ".");
        }
        return found.map(CataloguedEngagement::role).orElse(null);
    }

    private static void checkLevel(
            JsonFields fields, SolutionArea area, PartnerRole role, List<String> named, List<Subscription> ids) {
        boolean byWorkload = role.level() == EngagementLevel.WORKLOAD;
        String filled = role.level().field();
        if ((byWorkload ? named.size() : ids.size()) == 0) {
            fields.fault(filled, area.label() + " is claimed by " + filled + "; give at least one.");
        }
        if ((byWorkload ? ids.size() : named.size()) > 0) {
            String empty = role.level().emptyField();
            fields.fault(empty, area.label() + " is claimed by " + filled + ", not by " + empty + "; leave these out.");
        }
    }

    private List<Workload> workloads(JsonFields fields, SolutionArea area, List<String> named) {
        List<Workload> read = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            String at = "workloads[" + i + "]";
            Optional<Workload> meant = catalogue.workload(area.code(), named.get(i), day);
            if (meant.isEmpty()) {
                String known = catalogue.workloads(area.code(), day).stream()
                        .map(Workload::name)
                        .collect(Collectors.joining(", "));
                fields.fault(
                        at,
                        "Unknown workload \"" + StringUtils.truncate(named.get(i), 60) + "\". Known for " + area.label()
                                + ": " + known + ".");
            } else if (read.contains(meant.get())) {
                fields.fault(at, "Named twice; leave one out.");
            } else {
                read.add(meant.get());
            }
        }
        return read;
    }

    private static List<Subscription> subscriptions(JsonFields fields) {
        List<Subscription> subscriptions = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (JsonFields one : fields.objects("subscriptions", "product", "subscriptionId")) {
            String product = one.text("product", "the product's name", NewAssociationReader.LONGEST_TEXT);
            String id =
                    one.text("subscriptionId", "the subscription ID, " + NewAssociationReader.GUID, 100, Texts::isGuid);
            String plain = id == null ? null : id.toLowerCase(Locale.ROOT);
            if (plain != null && !seen.add(plain)) {
                one.fault("subscriptionId", "Named twice; leave one out.");
            }
            subscriptions.add(new Subscription(product, plain));
        }
        return subscriptions;
    }
}
