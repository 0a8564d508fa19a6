import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLConnection;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Fetches the pinned Maven for a machine that has none, checks its SHA-512, unpacks it below {@code ~/.m2/wrapper/dists}
 * and prints the directory it stands in. Run by {@code mvnw} and {@code mvnw.cmd}; a Maven fetched before is not fetched
 * again. Settings, all optional environment variables:
 * {@code MVNW_DISTRIBUTION_URL} (a mirror, or a {@code file:} address), {@code MVNW_DISTRIBUTION_SHA512} (for another
 * distribution than the pinned one), {@code MAVEN_USER_HOME} (instead of {@code ~/.m2}).
 */
public final class FetchMaven {
    private static final String VERSION = "3.9.16";
    private static final String SHA512 = "ed41650d42485cfc243fad22158caf9cbb5dc408ce7a09ddb94dd42a019de929"
            + "ca43065bfa450612cf12bf78b5cafa3884b96c090de326ff590448c933454af3";
    private static final String ADDRESS = "https://archive.apache.org/dist/maven/maven-3/" + VERSION
            + "/binaries/apache-maven-" + VERSION + "-bin.zip";
    private static final int TIMEOUT_MILLIS = 30_000;

    public static void main(String[] arguments) {
        try {
            System.out.println(fetched());
        } catch (Exception e) {
            System.err.println("mvnw: " + (e instanceof Refused ? e.getMessage() : "Maven could not be fetched: " + e));
            System.exit(1);
        }
    }

    private static Path fetched() throws Exception {
        String sha512 = setting("MVNW_DISTRIBUTION_SHA512", SHA512).toLowerCase();
        Path user = Path.of(setting("MAVEN_USER_HOME", Path.of(System.getProperty("user.home"), ".m2").toString()));
        Path distributions = user.resolve("wrapper").resolve("dists");
        Path home = distributions.resolve("apache-maven-" + VERSION + "-" + sha512.substring(0, 16));
        if (Files.isDirectory(home)) {
            return home;
        }
        Files.createDirectories(distributions);
        Path zip = Files.createTempFile(distributions, "maven-", ".zip");
        Path unpacked = Files.createTempDirectory(distributions, "maven-");
        try {
            download(setting("MVNW_DISTRIBUTION_URL", ADDRESS), zip, sha512);
            unpack(zip, unpacked);
            settle(unpacked, home);
            return home;
        } finally {
            Files.deleteIfExists(zip);
            deleteTree(unpacked);
        }
    }

    private static String setting(String name, String otherwise) {
        String value = System.getenv(name);
        return value == null || value.isBlank() ? otherwise : value.strip();
    }

    private static void download(String address, Path zip, String expected) throws Exception {
        System.err.println("mvnw: no Maven 3.8.6 or newer is installed; fetching " + VERSION + " from " + address);
        URLConnection connection = URI.create(address).toURL().openConnection();
        connection.setConnectTimeout(TIMEOUT_MILLIS);
        connection.setReadTimeout(TIMEOUT_MILLIS);
        MessageDigest digest = MessageDigest.getInstance("SHA-512");
        try (InputStream body = new DigestInputStream(connection.getInputStream(), digest)) {
            Files.copy(body, zip, StandardCopyOption.REPLACE_EXISTING);
        }
        String actual = HexFormat.of().formatHex(digest.digest());
        if (!actual.equals(expected)) {
            throw new Refused("the distribution at " + address + " is not the pinned one and was not used.\n  expected SHA-512 "
                    + expected + "\n  found SHA-512    " + actual);
        }
    }

    /** Unpacks without the archive's single top folder, so that the place does not depend on its name. */
    private static void unpack(Path zip, Path target) throws IOException {
        try (ZipInputStream entries = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path name = Path.of(entry.getName());
                if (name.getNameCount() < 2 || entry.isDirectory()) {
                    continue;
                }
                Path file = target.resolve(name.subpath(1, name.getNameCount())).normalize();
                if (!file.startsWith(target)) {
                    throw new Refused("the distribution holds an entry outside its folder: " + entry.getName());
                }
                Files.createDirectories(file.getParent());
                Files.copy(entries, file);
                if (file.getParent().equals(target.resolve("bin"))) {
                    file.toFile().setExecutable(true);
                }
            }
        }
    }

    /** Moves in one step: a second build that starts meanwhile sees all of Maven or none of it. */
    private static void settle(Path unpacked, Path home) throws IOException {
        try {
            Files.move(unpacked, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(unpacked, home);
        } catch (IOException e) {
            if (!Files.isDirectory(home)) {
                throw e;
            }
        }
    }

    private static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }

    private static final class Refused extends RuntimeException {
        Refused(String message) {
            super(message);
        }
    }
}
