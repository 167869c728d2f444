package org.anbiao.support.killed;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The command that starts a class of the tests in a process of its own. */
public final class JavaCommand {

    private JavaCommand() {}

    /** With the running Java and class path, in Beijing time. */
    public static List<String> of(Class<?> main, List<String> options, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.add("-Duser.timezone=Asia/Shanghai");
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(), main.getName()));
        command.addAll(arguments);
        return command;
    }

    /** That of this test; without the packaged portal where its classes stand there too. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                        .split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).endsWith(Path.of("target", "anbiao.jar"))
                        || !Files.exists(Path.of("target", "classes")))
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }
}
