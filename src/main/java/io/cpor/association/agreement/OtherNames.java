package io.cpor.association.agreement;

import io.cpor.association.value.Coded;
import io.cpor.association.value.Language;
import java.util.Arrays;
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

    OtherNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The workloads, claimable or not, by their own names and their others. */
    public KnownNames workloads() {
        KnownNames known = new KnownNames();
        jdbc.sql("select distinct name from workload")
                .query(String.class)
                .list()
                .forEach(name -> known.add(name, name));
        return withOthers(known, NameKind.WORKLOAD);
    }

    /** The codes of a kind, by themselves, their labels and their other names. */
    public <E extends Enum<E> & Coded> KnownNames codes(NameKind kind, Class<E> type, Function<E, String> label) {
        KnownNames known = new KnownNames();
        Arrays.stream(type.getEnumConstants())
                .forEach(one -> known.add(one.code(), one.code()).add(label.apply(one), one.code()));
        return withOthers(known, kind);
    }

    /** The codes of the customers' languages, by themselves and by the language's name in each of the languages. */
    public KnownNames languages() {
        KnownNames known = new KnownNames();
        for (Language named : Language.values()) {
            known.add(named.code(), named.code()).add(named.label(), named.code());
            for (Language by : Language.values()) {
                known.add(named.locale().getDisplayLanguage(by.locale()), named.code());
            }
        }
        return known;
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
