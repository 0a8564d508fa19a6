package io.cpor.poe;

import io.cpor.association.Association;
import io.cpor.association.agreement.Catalogue;
import io.cpor.association.agreement.Engagement;
import io.cpor.association.value.Fault;
import io.cpor.association.value.InvalidInput;
import io.cpor.association.value.Language;
import io.cpor.association.value.Texts;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What staff wrote beforehand of the partner's work with each workload or product, in the customers' languages. A POE suggests
 * the texts of what it claims; the customer may change them.
 */
@Component
public class WorkloadDescriptions {
    /** Of a text, in characters. */
    public static final int LONGEST = 400;

    private static final int LONGEST_PRODUCT = 200;

    /** Of all texts of a POE together: its form's field takes no more. */
    private static final int LONGEST_TOGETHER = 2000;

    private final JdbcClient jdbc;
    private final Catalogue catalogue;
    private final Clock clock;

    WorkloadDescriptions(JdbcClient jdbc, Catalogue catalogue, Clock clock) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** All texts of that language, by the names of the products, sorted. */
    public Map<String, String> all(Language language) {
        Map<String, String> texts = new LinkedHashMap<>();
        jdbc.sql("select product, description from workload_description where language = :language order by product")
                .param("language", language.code())
                .query(row -> {
                    texts.put(row.getString("product"), row.getString("description"));
                });
        return texts;
    }

    /**
     * Changes a text from what somebody saw to what they wrote, or takes it away if that is empty. What somebody else wrote
     * meanwhile stays.
     *
     * @param seen what stood there when they began; empty if nothing did
     * @return what stands there instead, perhaps nothing, if somebody else changed it to something else meanwhile
     * @throws InvalidInput on the fields {@code product} and {@code description}; nothing is changed
     */
    public Optional<String> change(Language language, String product, String seen, String written, String who) {
        List<Fault> faults = faults(product, written);
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        if (write(language, product, seen, written, who) > 0) {
            return Optional.empty();
        }
        return Optional.of(all(language).getOrDefault(product, "")).filter(now -> !now.equals(written));
    }

    /**
     * Whoever writes the first text of a product a moment after somebody else comes too late, as with every other text.
     *
     * @return how many texts were changed: none if what was seen no longer stands there
     */
    private int write(Language language, String product, String seen, String written, String who) {
        if (!seen.isEmpty()) {
            String what = written.isEmpty()
                    ? "delete from workload_description"
                    : "update workload_description set description = :written, changed_by = :who, changed_at = :now";
            String where = " where product = :product and language = :language and description = :seen";
            return write(what + where, language, product, seen, written, who);
        }
        if (written.isEmpty()) {
            return 0;
        }
        try {
            String insert = "insert into workload_description values (:product, :language, :written, :who, :now)";
            return write(insert, language, product, seen, written, who);
        } catch (DuplicateKeyException somebodyElseWasFirst) {
            return 0;
        }
    }

    private int write(String sql, Language language, String product, String seen, String written, String who) {
        return jdbc.sql(sql)
                .param("product", product)
                .param("language", language.code())
                .param("seen", seen)
                .param("written", written)
                .param("who", who)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static List<Fault> faults(String product, String description) {
        List<Fault> faults = new ArrayList<>();
        String ofProduct = product.isEmpty()
                ? "Write which product or workload the text is about."
                : Texts.complaint(product, LONGEST_PRODUCT);
        String ofText = Texts.complaintOfLines(description, LONGEST);
        if (ofProduct != null) {
            faults.add(new Fault("product", ofProduct));
        }
        if (ofText != null) {
            faults.add(new Fault("description", ofText));
        }
        return faults;
    }

    /** The texts of what that association claims, a line for each, as many as the POE's field takes; perhaps empty. */
    public String suggestion(Association association, Language language) {
        Map<String, String> texts = all(language);
        Engagement engagement = association.engagement();
        StringBuilder suggestion = new StringBuilder();
        for (String product : engagement.products()) {
            String text = Stream.concat(Stream.of(product), otherNames(engagement, product))
                    .filter(texts::containsKey)
                    .findFirst()
                    .map(texts::get)
                    .orElse("");
            String line = text.isEmpty() ? "" : product + ": " + text;
            if (!line.isEmpty() && suggestion.length() + line.length() < LONGEST_TOGETHER) {
                suggestion.append(suggestion.isEmpty() ? "" : "\n").append(line);
            }
        }
        return suggestion.toString();
    }

    /** A text that was written before Microsoft renamed the workload is a text of it still. */
    private Stream<String> otherNames(Engagement engagement, String product) {
        return engagement.workloads().stream()
                .filter(workload -> workload.name().equals(product))
                .flatMap(workload -> catalogue.names(workload.code()).stream());
    }
}
