package io.cpor.report.intake;

import io.cpor.association.value.InvalidInput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Takes files in, one of each person at a time. */
@Component
class ReportIntake {
    /** The rest of the machine needs room on its disk too. */
    private static final long ROOM_LEFT = 200L * 1024 * 1024;

    private final StoredReports reports;
    private final ReportFolder folder;
    private final Clock clock;
    private final Set<String> handingIn = ConcurrentHashMap.newKeySet();

    ReportIntake(StoredReports reports, ReportFolder folder, Clock clock) {
        this.reports = reports;
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * Takes a file in; it is read next.
     *
     * @param by the id of who hands it in
     * @param announced how many bytes there are at most
     * @throws ReportBusy while another one of the same person is on its way or being read
     */
    ReportImport take(ReportUpload upload, long announced, String by) throws IOException {
        String person = by.toLowerCase(Locale.ROOT);
        if (!handingIn.add(person)) {
            throw new ReportBusy("Another file of yours is on its way. Wait until it is there.");
        }
        try {
            reports.in(ReportState.READING).stream()
                    .filter(one -> one.keptAs() != null && one.uploadedBy().equalsIgnoreCase(by))
                    .findFirst()
                    .ifPresent(one -> {
                        throw new ReportBusy("Your file " + one.fileName()
                                + " is still being read. Wait until it is read, or have it forgotten.");
                    });
            if (folder.room() < announced + ROOM_LEFT) {
                throw new ReportBusy("There is no room for the file on the server's disk. Tell whoever operates it.");
            }
            return kept(upload, by);
        } finally {
            handingIn.remove(person);
        }
    }

    private ReportImport kept(ReportUpload upload, String by) throws IOException {
        String id = UUID.randomUUID().toString();
        Path file = folder.create(id);
        boolean taken = false;
        try {
            String name;
            try (OutputStream out = Files.newOutputStream(file)) {
                name = upload.writeTo(out);
            }
            long size = Files.size(file);
            if (size == 0) {
                throw new InvalidInput("file", "The file is empty; choose the report that was downloaded.");
            }
            reports.add(id, name, size, id, by, clock.instant());
            taken = true;
            return reports.find(id).orElseThrow();
        } finally {
            if (!taken) {
                folder.delete(id);
            }
        }
    }
}
