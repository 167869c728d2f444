package org.anbiao.support;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.jspecify.annotations.Nullable;

/**
 * The sequence flows of the process models and the rules of the decision tables that tests took, kept in files of one folder, each
 * line one of them: the model, a space, the element. The folder is named anew by every build, so that files of an earlier one do not
 * count; where none is named, nothing is kept.
 */
public final class PathsTaken {

    /** Names the folder to write to. */
    private static final String WRITTEN_TO = "anbiao.paths.written-to";

    private static final Set<String> WRITTEN = ConcurrentHashMap.newKeySet();

    private PathsTaken() {}

    /** Whether what is taken is to be written down. */
    static boolean wanted() {
        return folder() != null;
    }

    private static @Nullable String folder() {
        return System.getProperty(WRITTEN_TO);
    }

    /** What is told of one element. */
    static String line(String model, String element) {
        return model + " " + element;
    }

    static boolean isWritten(String line) {
        return WRITTEN.contains(line);
    }

    /** Writes down, once in this virtual machine, that an element was taken. */
    static void write(String line) {
        String folder = folder();
        if (folder == null || !WRITTEN.add(line)) {
            return;
        }
        try {
            Files.createDirectories(Path.of(folder));
            Files.writeString(
                    Path.of(folder, ProcessHandle.current().pid() + ".txt"),
                    line + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What all virtual machines of a build wrote down; empty if the folder is missing. */
    public static Set<String> read(Path folder) {
        Set<String> lines = new TreeSet<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    lines.addAll(Files.readAllLines(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return lines;
    }

    /** Every sequence flow of the process models of a folder. */
    public static Set<String> flows(Path models) {
        Set<String> lines = new TreeSet<>();
        for (File file : files(models, ".bpmn")) {
            Bpmn.readModelFromFile(file)
                    .getModelElementsByType(SequenceFlow.class)
                    .forEach(flow -> lines.add(line(name(file), flow.getId())));
        }
        return lines;
    }

    /** Every rule of the decision tables of a folder. */
    public static Set<String> rules(Path models) {
        Set<String> lines = new TreeSet<>();
        for (File file : files(models, ".dmn")) {
            Dmn.readModelFromFile(file)
                    .getModelElementsByType(Rule.class)
                    .forEach(rule -> lines.add(line(name(file), rule.getId())));
        }
        return lines;
    }

    /** Those of the elements that nothing took. */
    public static Set<String> missing(Collection<String> elements, Collection<String> taken) {
        Set<String> missing = new TreeSet<>(elements);
        missing.removeAll(taken);
        return missing;
    }

    private static Iterable<File> files(Path models, String ending) {
        return Arrays.asList(models.toFile().listFiles((folder, name) -> name.endsWith(ending)));
    }

    private static String name(File file) {
        return file.getName().substring(0, file.getName().lastIndexOf('.'));
    }
}
