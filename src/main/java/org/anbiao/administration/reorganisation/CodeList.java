package org.anbiao.administration.reorganisation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.spreadsheet.SheetReader;
import org.anbiao.registry.UnitMoves.Line;
import org.springframework.stereotype.Component;

/** A list of codes that says which enterprises of a unit go somewhere: pasted, or from a sheet or a text file. */
@Component
public class CodeList {

    private static final int SHOWN = 10;

    private final SheetReader sheets = new SheetReader();

    /**
     * The enterprises of the list.
     *
     * @param text codes, parted by anything but letters, digits and hyphens
     * @throws DomainException administration.reorganisation.codes-none, or codes-unknown with the codes that are not the unit's
     */
    public Set<UUID> find(String text, List<Line> lines) {
        Map<String, UUID> known = new LinkedHashMap<>();
        lines.forEach(line -> known.put(line.code().toUpperCase(Locale.ROOT), line.id()));
        Set<UUID> found = new LinkedHashSet<>();
        Set<String> unknown = new LinkedHashSet<>();
        for (String code : codes(text)) {
            UUID id = known.get(code);
            if (id == null) {
                unknown.add(code);
            } else {
                found.add(id);
            }
        }
        if (!unknown.isEmpty()) {
            throw new DomainException(
                    "administration.reorganisation.codes-unknown",
                    String.join("、", unknown.stream().limit(SHOWN).toList()) + (unknown.size() > SHOWN ? "…" : ""));
        }
        if (found.isEmpty()) {
            throw new DomainException("administration.reorganisation.codes-none");
        }
        return found;
    }

    private static Set<String> codes(String text) {
        Set<String> codes = new LinkedHashSet<>();
        for (String part : text.split("[^A-Za-z0-9-]+")) {
            if (!part.isEmpty()) {
                codes.add(part.toUpperCase(Locale.ROOT));
            }
        }
        return codes;
    }

    /** Codes of an uploaded file, one a line: of a sheet those cells that are codes of the unit or look like one. */
    public String read(Path file, String name, List<Line> lines) {
        if (!name.toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            return text(file);
        }
        Set<String> known = new LinkedHashSet<>();
        lines.forEach(line -> known.add(line.code().toUpperCase(Locale.ROOT)));
        List<String> codes = new ArrayList<>();
        sheets.read(file, row -> row.cells().stream()
                .map(cell -> cell.text().strip().toUpperCase(Locale.ROOT))
                .filter(text -> known.contains(text) || text.matches("[0-9A-Z]{18}"))
                .forEach(codes::add));
        return String.join("\n", codes);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (java.nio.charset.CharacterCodingException e) {
            throw new DomainException("administration.reorganisation.codes-none");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
