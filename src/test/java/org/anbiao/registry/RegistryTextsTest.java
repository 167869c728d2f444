package org.anbiao.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.anbiao.common.Messages;
import org.junit.jupiter.api.Test;

/** Every text the registry shows exists in both languages. */
class RegistryTextsTest {

    /** Names that look like keys of texts but are permissions or settings. */
    private static final Set<String> NO_TEXTS = Set.of(
            "registry.read",
            "registry.write",
            "registry.import",
            "registry.size-class",
            "registry.size-class-rule",
            "registry.institution-class-by",
            "registry.risk-proposal",
            "registry.control-elements",
            "registry.import-retention-days");

    private static final Pattern KEY = Pattern.compile("\"(registry\\.[A-Za-z0-9._-]*[A-Za-z0-9])\"");

    private final Messages messages = new Messages();

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        assertThat(keys("en")).isEqualTo(keys("zh_CN"));
    }

    @Test
    void everyKeyInTheSourcesHasAText() throws IOException {
        List<String> missing = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/anbiao/registry"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher matcher = KEY.matcher(Files.readString(file));
                while (matcher.find()) {
                    if (!messages.has(matcher.group(1)) && !NO_TEXTS.contains(matcher.group(1))) {
                        missing.add(file.getFileName() + ": " + matcher.group(1));
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyConstantHasAWord() {
        List<String> missing = new ArrayList<>();
        look(missing, "registry.kind.", SubjectKind.values());
        look(missing, "registry.category.", PlaceCategory.values());
        look(missing, "registry.size.", SizeClass.values());
        look(missing, "registry.size.short.", SizeClass.values());
        look(missing, "registry.basis.", SizeClassBasis.values());
        look(missing, "registry.status.", EnterpriseStatus.values());
        look(missing, "registry.role.", PersonRole.values());
        look(missing, "registry.color.", RiskColor.values());
        look(missing, "registry.mark.", EnterpriseTag.values());
        look(missing, "registry.adoption.kind.", AdoptionKind.values());
        look(missing, "registry.adoption.effect.", AdoptionKind.values());
        Arrays.stream(BaseLine.Change.values())
                .map(change -> "registry.base.change." + change.name())
                .filter(key -> !messages.has(key))
                .forEach(missing::add);
        assertThat(missing).isEmpty();
    }

    private void look(List<String> missing, String prefix, Enum<?>[] constants) {
        for (Enum<?> constant : constants) {
            String key = prefix + constant.name().toLowerCase(Locale.ROOT);
            if (!messages.has(key)) {
                missing.add(key);
            }
        }
    }

    private static Set<Object> keys(String locale) throws IOException {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(
                Path.of("src/main/resources/messages/registry_" + locale + ".properties"), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties.keySet();
    }
}
