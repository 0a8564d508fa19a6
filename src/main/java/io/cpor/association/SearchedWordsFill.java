package io.cpor.association;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Makes associations found that a release before saved, which kept no folded words: all of them at the first start, and
 * later those that its last nodes opened during a rolling update.
 */
@Component
class SearchedWordsFill {
    private static final Logger LOG = LoggerFactory.getLogger(SearchedWordsFill.class);
    private static final int AT_ONCE = 200;

    /** Behind every number of an association, as all of them begin with CPOR. */
    private static final String NEWEST = "D";

    private final Associations associations;
    private final JdbcClient jdbc;

    SearchedWordsFill(Associations associations, JdbcClient jdbc) {
        this.associations = associations;
        this.jdbc = jdbc;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void fill() {
        int filled = 0;
        String before = NEWEST;
        for (List<String> without = without(before); !without.isEmpty(); without = without(before)) {
            filled += fillAll(without);
            before = without.get(without.size() - 1);
        }
        if (filled > 0) {
            LOG.info("{} associations of the release before can be searched", filled);
        }
    }

    /**
     * One that cannot be read keeps none of the others from being found.
     *
     * @return how many were filled
     */
    private int fillAll(List<String> ids) {
        int filled = 0;
        for (String id : ids) {
            try {
                fill(id);
                filled++;
            } catch (RuntimeException unreadable) {
                LOG.warn("{} cannot be made searchable and is tried again", id, unreadable);
            }
        }
        return filled;
    }

    private List<String> without(String before) {
        return jdbc.sql(
                        "select id from association where searched_words is null and id < :before order by id desc limit "
                                + AT_ONCE)
                .param("before", before)
                .query(String.class)
                .list();
    }

    /** Who saves it at this moment keeps newer words. */
    private void fill(String id) {
        SearchedWords words = SearchedWords.of(associations.get(id));
        jdbc.sql("update association set searched_customer = :customer, searched_words = :words"
                        + " where id = :id and searched_words is null")
                .param("customer", words.customer())
                .param("words", words.words())
                .param("id", id)
                .update();
    }
}
