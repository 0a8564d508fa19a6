package io.cpor.security.production;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Checks the key store with the key that POEs are sealed with. */
final class SealSettings {
    private final Settings settings;

    SealSettings(Settings settings) {
        this.settings = settings;
    }

    List<String> problems() {
        Optional<String> file = settings.text("cpor.seal.keystore");
        Optional<String> password = settings.text("cpor.seal.password");
        List<String> problems = new ArrayList<>();
        if (file.isEmpty()) {
            problems.add("CPOR_SEAL_KEYSTORE is not set. Name a PKCS#12 file with the key that POEs are sealed with.");
        }
        if (password.isEmpty()) {
            problems.add("CPOR_SEAL_PASSWORD is not set. Give the password of the file in CPOR_SEAL_KEYSTORE.");
        }
        if (problems.isEmpty()) {
            keyStore(file.get(), password.get().toCharArray()).ifPresent(problems::add);
        }
        return problems;
    }

    private static Optional<String> keyStore(String file, char[] password) {
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            return hasPrivateKey(store, password)
                    ? Optional.empty()
                    : Optional.of("CPOR_SEAL_KEYSTORE holds no private key. Name a PKCS#12 file that holds the key and"
                            + " its certificate, not the certificate alone.");
        } catch (IOException | GeneralSecurityException | InvalidPathException e) {
            return Optional.of("CPOR_SEAL_KEYSTORE cannot be opened with CPOR_SEAL_PASSWORD. Name a PKCS#12 file that"
                    + " the application may read, and its password.");
        }
    }

    /** The application seals with the first key by its alias, so that one has to be a private key with a certificate. */
    private static boolean hasPrivateKey(KeyStore store, char[] password) throws GeneralSecurityException {
        List<String> aliases = new ArrayList<>(Collections.list(store.aliases()));
        Collections.sort(aliases);
        for (String alias : aliases) {
            if (store.isKeyEntry(alias)) {
                return store.getKey(alias, password) instanceof PrivateKey && store.getCertificateChain(alias) != null;
            }
        }
        return false;
    }
}
