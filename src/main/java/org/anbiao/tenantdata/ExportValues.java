package org.anbiao.tenantdata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.anbiao.common.privacy.Masked;
import org.anbiao.common.privacy.PersonalCipher;
import org.anbiao.tenantdata.persistence.TenantRows.ExportColumn;

/** Turns stored texts into those of an export: encrypted ones in full where that was released, masked otherwise. */
final class ExportValues {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final PersonalCipher cipher;
    private final boolean inFull;
    private long read;

    ExportValues(PersonalCipher cipher, boolean inFull) {
        this.cipher = cipher;
        this.inFull = inFull;
    }

    /** How many encrypted values were written in full. */
    long read() {
        return read;
    }

    /** A value as the export has it. */
    String value(ExportColumn column, String stored) {
        if (!column.json()) {
            return plain(stored);
        }
        if (!stored.contains("\"enc:")) {
            return stored;
        }
        try {
            return JSON.writeValueAsString(plain(JSON.readTree(stored)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String plain(String stored) {
        if (!cipher.isEncrypted(stored)) {
            return stored;
        }
        String text = cipher.decrypt(stored);
        if (!inFull) {
            return Masked.number(text);
        }
        read++;
        return text;
    }

    private JsonNode plain(JsonNode node) {
        if (node.isTextual()) {
            return TextNode.valueOf(plain(node.textValue()));
        }
        if (node instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(name -> object.replace(name, plain(object.get(name))));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, plain(array.get(i)));
            }
        }
        return node;
    }
}
