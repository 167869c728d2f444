package org.anbiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The texts: complete in both languages, each key where it belongs, and every key the code names exists. */
class MessagesTest {

    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)");
    /** A whole key as a literal; one that ends with a full stop is the beginning of a key put together at run time. */
    private static final Pattern USED = Pattern.compile(
            "(?:Texts\\.(?:get|title|has)|messages\\.(?:chinese|get)|new DomainException)\\(\\s*(?:locale,\\s*)?\"([a-z][A-Za-z0-9_.-]*)\"");

    @Test
    void chineseAndEnglishHaveTheSameKeys() throws IOException {
        for (String module : modules()) {
            assertThat(texts(module, "en").keySet())
                    .as(module)
                    .containsExactlyInAnyOrderElementsOf(texts(module, "zh_CN").keySet());
        }
    }

    @Test
    void bothLanguagesFillTheSamePlaceholders() throws IOException {
        for (String module : modules()) {
            Map<String, String> english = texts(module, "en");
            texts(module, "zh_CN").forEach((key, text) -> assertThat(placeholders(english.getOrDefault(key, "")))
                    .as(key)
                    .isEqualTo(placeholders(text)));
        }
    }

    @Test
    void quotesAreDoubledWherePlaceholdersAreFilledAndOnlyThere() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String module : modules()) {
            for (String language : List.of("en", "zh_CN")) {
                texts(module, language).forEach((key, text) -> {
                    boolean filled = PLACEHOLDER.matcher(text).find();
                    String rest = filled ? text.replace("''", "") : text;
                    if (filled ? rest.contains("'") : rest.contains("''")) {
                        wrong.add(language + " " + key);
                    }
                });
            }
        }
        assertThat(wrong)
                .as("the text is shown as it stands without placeholders; with them a quote is written twice")
                .isEmpty();
    }

    @Test
    void keysStartWithTheirModuleAndHaveAText() throws IOException {
        for (String module : modules()) {
            assertThat(texts(module, "zh_CN")).allSatisfy((key, text) -> {
                assertThat(key).startsWith(module + ".");
                // a sample row leaves some cells empty on purpose
                assertThat(text.isBlank() && !key.contains(".sample.")).as(key).isFalse();
            });
        }
    }

    @Test
    void everyKeyTheCodeNamesExists() throws IOException {
        Set<String> known = new TreeSet<>();
        for (String module : modules()) {
            known.addAll(texts(module, "zh_CN").keySet());
        }
        List<String> missing = new ArrayList<>();
        for (Path file : sources()) {
            var used = USED.matcher(Files.readString(file));
            while (used.find()) {
                String key = used.group(1);
                boolean exists = key.endsWith(".") || key.endsWith("-")
                        ? known.stream().anyMatch(candidate -> candidate.startsWith(key))
                        : known.contains(key);
                if (!exists) {
                    missing.add(key + " in " + file.getFileName());
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private static Set<String> modules() throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            return files.map(file -> file.getFileName().toString())
                    .map(name -> name.replaceAll("_(zh_CN|en)\\.properties$", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Map<String, String> texts(String module, String language) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(module + "_" + language + ".properties"))) {
            properties.load(reader);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.forEach((key, value) -> texts.put((String) key, (String) value));
        return texts;
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
