package org.anbiao.common;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * All texts shown to people, from {@code messages/<module>_<locale>.properties}. Chinese is the first language and the one
 * that is used where a text is missing in another.
 */
@Component
public class Messages {

    /** Chinese as written in the mainland; the language of the notices. */
    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d");

    private final Map<String, String> chinese = load("zh_CN");
    private final Map<String, String> english = load("en");

    /**
     * The text of a key, with its placeholders ({0}, {1} …) filled. A text with placeholders doubles its single quotes; one without is
     * taken as it stands, whatever arguments are given.
     *
     * @return the text; {@code !key!} where no bundle has it, so that a missing text is seen
     */
    public String get(Locale locale, String key, Object... arguments) {
        String text = "en".equals(locale.getLanguage()) ? english.get(key) : null;
        if (text == null) {
            text = chinese.get(key);
        }
        if (text == null) {
            return "!" + key + "!";
        }
        boolean filled = arguments.length > 0 && PLACEHOLDER.matcher(text).find();
        return filled ? new MessageFormat(text, locale).format(inWords(locale, arguments)) : text;
    }

    /** Dates among the arguments, written as people of the language write them. */
    private Object[] inWords(Locale locale, Object[] arguments) {
        return Arrays.stream(arguments)
                .map(argument -> argument instanceof LocalDate day
                        ? DateTimeFormatter.ofPattern(get(locale, "common.date-format"))
                                .format(day)
                        : argument)
                .toArray();
    }

    /** The Chinese text of a key; for documents, files and messages outside a user's session. */
    public String chinese(String key, Object... arguments) {
        return get(CHINESE, key, arguments);
    }

    /** Texts whose keys begin with a prefix, by the rest of their keys, placeholders as they are; for pages that fill them themselves. */
    public Map<String, String> chineseBelow(String prefix) {
        Map<String, String> texts = new HashMap<>();
        chinese.forEach((key, text) -> {
            if (key.startsWith(prefix)) {
                texts.put(key.substring(prefix.length()), text);
            }
        });
        return texts;
    }

    /** Whether the bundles have a text for this key. */
    public boolean has(String key) {
        return chinese.containsKey(key);
    }

    private static Map<String, String> load(String locale) {
        Map<String, String> texts = new HashMap<>();
        try {
            Resource[] bundles = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:messages/*_" + locale + ".properties");
            for (Resource bundle : bundles) {
                Properties properties = new Properties();
                try (var reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.forEach((key, value) -> texts.put((String) key, (String) value));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(texts);
    }
}
