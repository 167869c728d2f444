package org.anbiao.administration.reorganisation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.anbiao.common.DomainException;
import org.anbiao.common.spreadsheet.SheetReader;
import org.anbiao.registry.UnitMoves.Line;
import org.springframework.stereotype.Component;

/** A list of codes that says which enterprises of a unit go somewhere: pasted, or from a sheet or a text file. */
@Component
public class CodeList {

    private static final int SHOWN = 10;
    private static final Pattern LOOKS_LIKE_ONE = Pattern.compile("[0-9A-Z]{18}");
    private static final Charset NATIONAL = Charset.forName("GB18030");

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

    /**
     * Codes of an uploaded file, one a line: those cells of a sheet, or words of a text, that are codes of the unit or look like one, so
     * that headings and names beside them do no harm.
     */
    public String read(Path file, String name, List<Line> lines) {
        Set<String> known = new LinkedHashSet<>();
        lines.forEach(line -> known.add(line.code().toUpperCase(Locale.ROOT)));
        Set<String> words = new LinkedHashSet<>();
        if (name.toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            sheets.read(file, row -> row.cells().stream()
                    .map(cell -> cell.text().strip().toUpperCase(Locale.ROOT))
                    .forEach(words::add));
        } else {
            words.addAll(codes(text(file)));
        }
        return words.stream()
                .filter(word ->
                        known.contains(word) || LOOKS_LIKE_ONE.matcher(word).matches())
                .collect(Collectors.joining("\n"));
    }

    /** Office programs write text in UTF-8 or, on Chinese machines, in the national encoding. */
    private static String text(Path file) {
        try {
            byte[] content = Files.readAllBytes(file);
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(content))
                        .toString();
            } catch (CharacterCodingException notUnicode) {
                return new String(content, NATIONAL);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
