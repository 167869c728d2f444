package org.anbiao.documents;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anbiao.common.DomainException;

/** What the portal fills into the texts of official pages by itself; a closed list. */
public enum MergeField {
    /** Name of the enterprise. */
    ENTERPRISE,
    /** Its unified social credit code. */
    ENTERPRISE_CODE,
    VILLAGE,
    TOWNSHIP,
    /** Number of the document. */
    NUMBER,
    /** Last day of the yearly self-evaluation. */
    EVALUATION_DUE,
    /** Who issues the document. */
    SENDER,
    /** Day of issue; on a commitment the day of signing. */
    DATE;

    private static final Pattern IN_BRACES = Pattern.compile("\\{\\{([^{}]*)}}");
    private static final Pattern LOOSE_BRACE = Pattern.compile("\\{\\{|}}");

    /** As it stands in texts, without its braces. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As it stands in texts. */
    public String inText() {
        return "{{" + key() + "}}";
    }

    /** The field of a key. */
    public static Optional<MergeField> of(String key) {
        return Arrays.stream(values())
                .filter(field -> field.key().equals(key.strip()))
                .findFirst();
    }

    /**
     * Refuses texts that ask for something the portal does not know, or whose braces do not close: both would be printed as
     * a blank or as they stand.
     *
     * @throws DomainException documents.field.unknown, documents.field.braces
     */
    public static void refuseUnknown(List<String> texts) {
        Set<String> unknown = new LinkedHashSet<>();
        for (String text : texts) {
            Matcher fields = IN_BRACES.matcher(text);
            while (fields.find()) {
                if (of(fields.group(1)).isEmpty()) {
                    unknown.add(fields.group());
                }
            }
            if (LOOSE_BRACE.matcher(fields.replaceAll("")).find()) {
                throw new DomainException("documents.field.braces");
            }
        }
        if (!unknown.isEmpty()) {
            throw new DomainException("documents.field.unknown", String.join("、", unknown));
        }
    }
}
