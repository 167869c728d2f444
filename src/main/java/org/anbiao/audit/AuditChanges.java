package org.anbiao.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anbiao.common.privacy.Masked;
import org.anbiao.common.privacy.PersonalCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads an act's old and new value and says field by field what was different. */
@Component
class AuditChanges {

    /** A value that is no object stands under this name. */
    private static final String WHOLE = "content";
    /** A dated change keeps its new state under this name, beside day and reason. */
    private static final String AFTER = "after";

    /** Names of the fields that hold personal numbers, wherever they stand. */
    private static final Set<String> PERSONAL = Set.of("phone", "number", "email");

    private final ObjectMapper json;
    private final PersonalCipher cipher;

    AuditChanges(ObjectMapper json, PersonalCipher cipher) {
        this.json = json;
        this.cipher = cipher;
    }

    /** What changed; where only one side was recorded, all it says. */
    List<AuditChange> between(@Nullable String oldValue, @Nullable String newValue) {
        Map<String, String> before = flat(oldValue);
        Map<String, String> after = flat(newValue);
        Set<String> fields = new LinkedHashSet<>(after.keySet());
        fields.addAll(before.keySet());
        List<AuditChange> changes = new ArrayList<>();
        boolean onlyOne = before.isEmpty() || after.isEmpty();
        for (String field : fields) {
            String was = before.getOrDefault(field, "");
            String is = after.getOrDefault(field, "");
            if (!was.equals(is) && (onlyOne || after.containsKey(field) || !fields.contains(WHOLE))) {
                changes.add(shown(new AuditChange(field, was, is)));
            }
        }
        return changes;
    }

    /** Numbers of people are compared in full and shown masked, those of acts from before their encryption, too. */
    private static AuditChange shown(AuditChange change) {
        return PERSONAL.contains(change.label())
                ? new AuditChange(change.field(), Masked.number(change.before()), Masked.number(change.after()))
                : change;
    }

    private Map<String, String> flat(@Nullable String value) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (value == null) {
            return fields;
        }
        try {
            JsonNode node = json.readTree(value);
            if (node instanceof ObjectNode object && object.get(AFTER) instanceof ObjectNode after) {
                object.remove(AFTER);
                add(fields, "", object);
                add(fields, "", after);
            } else {
                add(fields, "", node);
            }
        } catch (JsonProcessingException e) {
            fields.put(WHOLE, value);
        }
        fields.values().removeIf(String::isEmpty);
        return fields;
    }

    private void add(Map<String, String> fields, String path, JsonNode node) {
        if (node.isObject()) {
            node.fields()
                    .forEachRemaining(field -> add(
                            fields, path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue()));
        } else if (node.isArray() && node.size() > 0 && node.get(0).isContainerNode()) {
            for (int i = 0; i < node.size(); i++) {
                add(fields, path + "." + (i + 1), node.get(i));
            }
        } else {
            fields.put(path.isEmpty() ? WHOLE : path, text(node));
        }
    }

    private String text(JsonNode node) {
        if (node.isArray()) {
            List<String> parts = new ArrayList<>();
            node.forEach(part -> parts.add(part.asText()));
            return String.join("、", parts);
        }
        return node.isNull() ? "" : cipher.decrypt(node.asText());
    }
}
