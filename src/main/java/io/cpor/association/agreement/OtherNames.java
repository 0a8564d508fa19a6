package io.cpor.association.agreement;

import io.cpor.association.value.Coded;
import io.cpor.association.value.Faults;
import io.cpor.association.value.InvalidInput;
import io.cpor.association.value.Language;
import io.cpor.association.value.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What people and Microsoft's documents and reports call what has another name here. Microsoft renames every year, so they
 * are data: the table {@code other_name}, each row with its source (field facts 1.2, 1.4).
 */
@Component
public class OtherNames {
    private final JdbcClient jdbc;
    private final Catalogue catalogue;
    private final Clock clock;

    OtherNames(JdbcClient jdbc, Catalogue catalogue, Clock clock) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** The codes of the workloads, claimable or not, by themselves, every name that Microsoft gave them and their others. */
    public KnownNames workloads() {
        KnownNames known = new KnownNames();
        catalogue.workloads().forEach(one -> known.add(one.name(), one.code()).add(one.code(), one.code()));
        return withOthers(known, NameKind.WORKLOAD);
    }

    /** As {@link #workloads()}, but what Microsoft calls each on that day instead of its code. */
    public KnownNames workloadNames(LocalDate day) {
        Catalogue known = catalogue.asOfNow();
        return workloads().renamed(code -> known.workloadName(code, day));
    }

    /** The codes of the solution areas, ended or not, by themselves, their labels and their other names. */
    public KnownNames solutionAreas() {
        KnownNames known = new KnownNames();
        catalogue.engagements().stream()
                .map(CataloguedEngagement::area)
                .forEach(one -> known.add(one.code(), one.code()).add(one.label(), one.code()));
        return withOthers(known, NameKind.SOLUTION_AREA);
    }

    /** The codes of the partner roles, ended or not, by themselves, their labels, their engagements' and their other names. */
    public KnownNames partnerRoles() {
        KnownNames known = new KnownNames();
        for (CataloguedEngagement one : catalogue.engagements()) {
            known.add(one.role().code(), one.role().code())
                    .add(one.role().label(), one.role().code());
        }
        catalogue.engagements().forEach(one -> known.add(one.name(), one.role().code()));
        return withOthers(known, NameKind.PARTNER_ROLE);
    }

    /** The codes of a kind, by themselves, their labels and their other names. */
    public <E extends Enum<E> & Coded> KnownNames codes(NameKind kind, Class<E> type, Function<E, String> label) {
        KnownNames known = new KnownNames();
        Arrays.stream(type.getEnumConstants())
                .forEach(one -> known.add(one.code(), one.code()).add(label.apply(one), one.code()));
        return withOthers(known, kind);
    }

    /** The codes of the customers' languages, by themselves and by the names that each of the languages has for them. */
    public KnownNames languages() {
        KnownNames known = new KnownNames();
        for (Language named : Language.values()) {
            known.add(named.code(), named.code())
                    .add(named.label(), named.code())
                    .add(named.locale().getLanguage(), named.code());
            for (Language by : Language.values()) {
                known.add(named.locale().getDisplayLanguage(by.locale()), named.code())
                        .add(named.locale().getDisplayName(by.locale()), named.code());
            }
        }
        return known;
    }

    /**
     * Somebody answered what a workload's name means that an import could not find; from now on it is known.
     *
     * @param written as the file has it
     * @param code the workload's
     * @throws InvalidInput if there is no such workload, or the name means another one; nothing is changed
     */
    public void answer(String written, String code, String who) {
        Optional<String> meant = workloads().find(written);
        if (meant.filter(code::equals).isPresent()) {
            return;
        }
        Faults faults = new Faults();
        faults.check("written", Texts.complaint(written, NewAssociationReader.LONGEST_TEXT));
        if (catalogue.names(code).isEmpty()) {
            faults.add("code", "There is no workload with this code; write one of processes/workloads.dmn.");
        }
        meant.ifPresent(other -> faults.add("written", "This name means " + other + " already."));
        faults.refuse();
        jdbc.sql("insert into other_name (kind, written, name, source, answered_by, answered_at)"
                        + " values (:kind, :written, :code, 'answered during an import', :who, :now)")
                .param("kind", NameKind.WORKLOAD.code())
                .param("written", written)
                .param("code", code)
                .param("who", who)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private KnownNames withOthers(KnownNames known, NameKind kind) {
        jdbc.sql("select written, name from other_name where kind = :kind")
                .param("kind", kind.code())
                .query(row -> {
                    known.add(row.getString("written"), row.getString("name"));
                });
        return known;
    }
}
