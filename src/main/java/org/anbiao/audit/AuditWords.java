package org.anbiao.audit;

import java.util.Locale;
import java.util.regex.Pattern;
import org.anbiao.common.Messages;
import org.springframework.stereotype.Component;

/** The words for acts, their fields and values. What has no word yet is shown as it was recorded. */
@Component
public class AuditWords {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final int SHORT = 8;

    private final Messages messages;

    AuditWords(Messages messages) {
        this.messages = messages;
    }

    /** What was done. */
    public String act(Locale locale, String act) {
        return word(locale, "audit.act." + act, act);
    }

    /** The name of a field. */
    public String field(Locale locale, AuditChange change) {
        return word(locale, "audit.field." + change.label(), change.label());
    }

    /** A value in words: yes and no, known states and roles, short ids; texts as they are. */
    public String value(Locale locale, String value) {
        if (ID.matcher(value).matches()) {
            return messages.get(locale, "audit.value.id", value.substring(0, SHORT));
        }
        boolean name = value.length() < 40 && value.matches("[A-Za-z_]+");
        if (!name) {
            return value;
        }
        String role = word(locale, "identity.role." + value, value);
        return word(locale, "audit.value." + value.toLowerCase(Locale.ROOT), role);
    }

    private String word(Locale locale, String key, String otherwise) {
        return messages.has(key) ? messages.get(locale, key) : otherwise;
    }
}
