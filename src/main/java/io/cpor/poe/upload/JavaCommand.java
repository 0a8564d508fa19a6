package io.cpor.poe.upload;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How the child is started: by our own Java, on our own class path, with little memory. Packaged, our classes lie in a jar
 * that only Spring Boot's launcher can open; it is asked to run the child's program instead of ours.
 */
final class JavaCommand {
    private static final String LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";

    /** All in all about 200 MB, of which the heap is the largest part. Out of memory, it ends with {@link #OUT_OF_MEMORY}. */
    private static final List<String> LIMITS = List.of(
            "-Xmx160m",
            "-Xss512k",
            "-XX:MaxMetaspaceSize=64m",
            "-XX:MaxDirectMemorySize=16m",
            "-XX:ReservedCodeCacheSize=32m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-CreateCoredumpOnCrash");

    /** How a JVM ends that was told to end for lack of memory. */
    static final int OUT_OF_MEMORY = 3;

    private JavaCommand() {}

    static List<String> of(Class<?> program, WorkDirectory directory, List<CheckedFile> files) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(LIMITS);
        command.add("-Djava.awt.headless=true");
        command.add("-Djava.io.tmpdir=" + directory.path());
        command.add("-Duser.home=" + directory.path());
        command.add("-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider"); // nobody reads its log
        command.add("-Dloader.main=" + program.getName());
        command.addAll(List.of("-cp", classPath()));
        command.add(isPackaged() ? LAUNCHER : program.getName());
        command.add(directory.path().toAbsolutePath().toString());
        for (CheckedFile file : files) {
            command.add(file.kind().name());
            command.add(file.content().toAbsolutePath().toString());
        }
        return command;
    }

    /** Spring Boot's launcher is on the class path of a packaged application only. */
    private static boolean isPackaged() {
        String launcher = LAUNCHER.replace('.', '/') + ".class";
        return ClassLoader.getSystemClassLoader().getResource(launcher) != null;
    }

    /** Absolute, because the child works in another directory. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
