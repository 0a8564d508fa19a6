package io.cpor.poe.upload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Where uploaded files lie while they are looked at. Each place is deleted by whoever made it; what an application that was
 * killed left behind is deleted an hour later, by any node that uses the same folder. The folder may be the system's own, so
 * our places have names that nobody else gives.
 */
@Component
public class UploadPlaces {
    private static final Logger LOG = LoggerFactory.getLogger(UploadPlaces.class);
    private static final String NAME = "cpor-upload-";

    /** Many times what an upload takes, so that none is taken away from another node that is at it. */
    private static final Duration OLD = Duration.ofHours(1);

    private final UploadSettings settings;
    private final Clock clock;

    UploadPlaces(UploadSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** An empty file for what comes in, readable to its owner alone. */
    public static Path newFile(Path folder) throws IOException {
        Files.createDirectories(folder);
        return Files.createTempFile(folder, NAME, ".part");
    }

    /** An empty directory for what is made of it, readable to its owner alone. */
    static Path newDirectory(Path folder) throws IOException {
        Files.createDirectories(folder);
        return Files.createTempDirectory(folder.toAbsolutePath(), NAME);
    }

    /** Begins at the start of the application. */
    @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void deleteOld() {
        if (!Files.isDirectory(settings.directory())) {
            return; // nothing has come in yet
        }
        try (Stream<Path> all = Files.list(settings.directory())) {
            List<Path> ours = all.filter(one -> one.getFileName().toString().startsWith(NAME))
                    .toList();
            ours.forEach(this::deleteIfOld);
        } catch (IOException e) {
            LOG.warn("old uploads below {} cannot be looked for", settings.directory(), e);
        }
    }

    private void deleteIfOld(Path place) {
        try {
            Instant changed =
                    Files.getLastModifiedTime(place, LinkOption.NOFOLLOW_LINKS).toInstant();
            if (changed.isBefore(clock.instant().minus(OLD))) {
                new WorkDirectory(place).close();
                LOG.info("an upload that was cut off is deleted: {}", place);
            }
        } catch (IOException | RuntimeException gone) { // another node may have deleted it
            LOG.warn("an upload that was cut off cannot be deleted: {}", place, gone);
        }
    }
}
