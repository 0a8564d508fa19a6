package io.cpor.poe.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The partner's key that POEs are sealed with: the first entry with a key in the PKCS#12 file {@code cpor.seal.keystore},
 * opened with {@code cpor.seal.password}. A certificate from a trusted authority makes PDF readers show the seal as trusted;
 * one of the partner's own seals as firmly. Certificates of earlier keys in the same file are still known as ours.
 */
@Component
public final class SealKey {
    private final PrivateKey key;
    private final List<X509Certificate> chain;
    private final List<X509Certificate> ours;

    SealKey(@Value("${cpor.seal.keystore:}") String keystore, @Value("${cpor.seal.password:}") String password) {
        if (keystore.isBlank()) {
            throw new IllegalStateException(
                    "cpor.seal.keystore is missing: name a PKCS#12 file with the key that POEs are"
                            + " sealed with, for example from \"keytool -genkeypair -keyalg RSA -keysize 3072 -storetype PKCS12\"");
        }
        try (InputStream file = Files.newInputStream(Path.of(keystore))) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(file, password.toCharArray());
            String alias = Collections.list(store.aliases()).stream()
                    .filter(one -> isKey(store, one))
                    .sorted()
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("cpor.seal.keystore holds no key: " + keystore));
            key = (PrivateKey) store.getKey(alias, password.toCharArray());
            chain = Arrays.stream(store.getCertificateChain(alias))
                    .map(X509Certificate.class::cast)
                    .toList();
            ours = Collections.list(store.aliases()).stream()
                    .map(one -> certificate(store, one))
                    .filter(X509Certificate.class::isInstance)
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(
                    "cpor.seal.keystore cannot be opened with cpor.seal.password: " + keystore, e);
        }
    }

    private static boolean isKey(KeyStore store, String alias) {
        try {
            return store.isKeyEntry(alias);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Certificate certificate(KeyStore store, String alias) {
        try {
            return store.getCertificate(alias);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    PrivateKey key() {
        return key;
    }

    /** The certificate of the key, and those it is vouched for by. */
    List<X509Certificate> chain() {
        return chain;
    }

    /** Every certificate that is or was ours to seal with. */
    List<X509Certificate> ours() {
        return ours;
    }
}
