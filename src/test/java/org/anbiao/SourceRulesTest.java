package org.anbiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules that show only in the source text. */
class SourceRulesTest {

    private static final Path MAIN = Path.of("src/main/java");
    /** Files with a reason to hold Chinese. */
    private static final Map<String, String> CHINESE_NAMES =
            Map.of("PortalShell.java", "the product's own name, before a language is known");

    private static final Pattern CHINESE = Pattern.compile("[\\u4e00-\\u9fff]");
    private static final Pattern COMMENT = Pattern.compile("//.*|/\\*.*?\\*/", Pattern.DOTALL);
    private static final int LONGEST_FILE = 400;
    private static final int LONGEST_VIEW = 250;
    /** Names in the path of a file at a module's root: src, main, java, org, anbiao, module, file. */
    private static final int MODULE_DEPTH = 7;

    @Test
    void viewsHaveNoChineseOfTheirOwn() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : sources()) {
            if (file.toString().contains("/ui/")
                    && !CHINESE_NAMES.containsKey(file.getFileName().toString())
                    && CHINESE.matcher(COMMENT.matcher(Files.readString(file)).replaceAll(""))
                            .find()) {
                found.add(file.toString());
            }
        }
        assertThat(found).as("texts belong into src/main/resources/messages").isEmpty();
    }

    @Test
    void filesStayShort() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : sources()) {
            int lines = Files.readAllLines(file).size();
            if (lines > LONGEST_FILE || file.toString().endsWith("View.java") && lines > LONGEST_VIEW) {
                found.add(file + ": " + lines);
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : sources()) {
            Path info = file.resolveSibling("package-info.java");
            if (!file.getParent().endsWith("org/anbiao")
                    && (!Files.exists(info)
                            || !Files.readString(info).contains("@NullMarked")
                            || !Files.readString(info).contains("/**") && file.getNameCount() == MODULE_DEPTH)) {
                found.add(file.getParent().toString());
            }
        }
        assertThat(Set.copyOf(found)).isEmpty();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
