package io.cpor.poe.upload;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How uploaded files are read: {@code cpor.upload.*}.
 *
 * @param directory where the pictures of pages are made, for as long as they are needed; without it, Java's own
 *     directory for temporary files
 * @param timeLimit how much processor time a file may take until it is known whether it may come in
 * @param drawingLimit how much processor time the pictures of its pages may take after that
 * @param patience how long an upload waits while others are read
 */
@ConfigurationProperties("cpor.upload")
record UploadSettings(
        Path directory,
        @DefaultValue("5s") Duration timeLimit,
        @DefaultValue("30s") Duration drawingLimit,
        @DefaultValue("20s") Duration patience) {
    UploadSettings {
        directory = directory == null ? Path.of(System.getProperty("java.io.tmpdir")) : directory;
    }
}
