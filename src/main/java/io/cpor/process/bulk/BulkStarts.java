package io.cpor.process.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import io.cpor.association.agreement.OtherNames;
import io.cpor.process.TooManyFiles;
import io.cpor.process.bulk.BulkRows.Taken;
import io.cpor.process.filework.StoredFile;
import io.cpor.table.RawRow;
import io.cpor.table.Table;
import io.cpor.table.TableReader;
import io.cpor.table.TableRefused;
import io.cpor.table.TextSanitizer;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in files of agreements and tells how far they have got; {@link BulkWork} checks and starts them. A file is
 * forgotten a day after its last step, or when somebody says so; one that is done, also when there is no room for a new one.
 */
@Component
public class BulkStarts {
    /** Enough for a partner's whole book; more than that is handed in as parts. */
    static final int MOST_ROWS = 20_000;

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DATE = 40;

    private final TableReader tables;
    private final BulkFiles files;
    private final BulkRows rows;
    private final OtherNames names;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BulkStarts(
            TableReader tables,
            BulkFiles files,
            BulkRows rows,
            OtherNames names,
            TransactionTemplate transaction,
            Clock clock) {
        this.tables = tables;
        this.files = files;
        this.rows = rows;
        this.names = names;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Reads the file and stores its rows; they are checked next.
     *
     * @param by the id of who hands it in
     * @param start whether the good rows are started without anybody looking at them first; not if nobody knows whether
     *     their letters are read right
     * @throws TableRefused if it is no table of agreements
     * @throws TooManyFiles if too many are under way
     */
    public StoredFile<BulkState> begin(InputStreamSource content, String fileName, String by, boolean start)
            throws IOException {
        Content read = read(content);
        String remedy = "Forget one that is checked, then try again.";
        return files.places()
                .takeIn(
                        by,
                        "Many files are here already.",
                        remedy,
                        () -> transaction.execute(status -> {
                            StoredFile<BulkState> file =
                                    files.add(fileName, by, clock.instant(), start && read.guess() == null);
                            if (read.guess() != null) {
                                files.recordGuess(file.id(), read.guess());
                            }
                            rows.add(file.id(), read.rows());
                            return file;
                        }));
    }

    /** @param guess {@code null} if there is no doubt about its letters */
    private record Content(List<Taken> rows, GuessedText guess) {}

    private Content read(InputStreamSource content) throws IOException {
        Table table = tables.read(
                content, List.of(AgreementColumn.values()), MOST_ROWS, "Split it, and hand in the parts one by one.");
        if (table.hidesRows()) {
            throw TableRefused.hiddenRows();
        }
        AgreementRows reader = new AgreementRows(table.rows(), names, clock);
        Map<RawRow, JsonNode> agreements = new LinkedHashMap<>();
        table.rows().forEach(row -> agreements.put(row, reader.agreement(row)));
        List<Taken> taken = new ArrayList<>();
        table.doubtful().forEach(row -> taken.add(new Taken(row.line(), null, null, null, row.why())));
        agreements.forEach((row, agreement) -> taken.add(taken(row, agreement)));
        if (taken.isEmpty()) {
            throw TableRefused.noRows("agreement");
        }
        return new Content(taken, GuessedText.of(table.guessedEncoding(), agreements.values()));
    }

    private static Taken taken(RawRow row, JsonNode agreement) {
        String customer = TextSanitizer.clip(agreement.at("/customer/name").asText(), LONGEST_NAME);
        String signedOn = TextSanitizer.clip(agreement.at("/agreement/signedOn").asText(), LONGEST_DATE);
        return new Taken(row.line(), customer, signedOn, agreement.toString(), null);
    }

    /**
     * Begins to start the good rows of a file that is checked; asked for twice, it happens once.
     *
     * @return whether they are being started, or were: not while the file is still being checked
     */
    public boolean confirm(String id, String by) {
        return files.confirm(id, by, clock.instant());
    }

    public Optional<StoredFile<BulkState>> find(String id) {
        return files.find(id);
    }

    /** How its letters were read, if the file does not say that. */
    public Optional<GuessedText> guess(String id) {
        return files.guess(id);
    }

    /** Those that are not forgotten yet, newest first. */
    public List<StoredFile<BulkState>> all() {
        return files.all();
    }

    /** How many rows are in which state; each state is there. */
    public Map<RowState, Integer> counts(String id) {
        return rows.counts(id);
    }

    /** Rows in one of these states, in the order of the file. */
    public List<BulkRow> rows(String id, Collection<RowState> states, int offset, int most) {
        return rows.some(id, states, offset, most);
    }

    /**
     * Forgets the file and what its rows said; associations that were started stay.
     *
     * @return whether it is forgotten: not while it is being checked or started
     */
    public boolean forget(String id) {
        return files.forget(id);
    }
}
