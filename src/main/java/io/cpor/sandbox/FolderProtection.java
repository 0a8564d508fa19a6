package io.cpor.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes away the rights of others on the sandbox's data once the database has made its files. */
@InSandbox
@Component
class FolderProtection {
    private static final Logger LOG = LoggerFactory.getLogger(FolderProtection.class);

    private final Path folder;

    FolderProtection(@Value("${cpor.sandbox.data:data}") Path folder) {
        this.folder = folder;
    }

    @EventListener(ApplicationStartedEvent.class)
    public void protect() {
        try {
            new PrivateFolder(folder).protect();
        } catch (IOException e) {
            LOG.warn("Others on this machine may be able to read the files in {}: {}", folder, e.toString());
        }
    }
}
