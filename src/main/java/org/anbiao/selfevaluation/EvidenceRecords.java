package org.anbiao.selfevaluation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anbiao.documents.FileStore;
import org.anbiao.registry.FileRecord;
import org.anbiao.registry.FileRecordSource;
import org.springframework.stereotype.Component;

/**
 * What an enterprise's file holds already, so that nothing is uploaded or typed twice: its documents, and the records of every module
 * that offers some (docs/decisions/0294). Whose file it is has been asked before.
 */
@Component
public class EvidenceRecords {

    private static final int LATEST_FILES = 500;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Map<String, FileRecordSource> sources = new LinkedHashMap<>();
    private final List<FileRecordSource.Kind> kinds = new ArrayList<>();
    private final FileStore files;

    EvidenceRecords(List<FileRecordSource> sources, FileStore files) {
        this.files = files;
        kinds.add(new FileRecordSource.Kind(EvidenceChoice.FILE, "selfevaluation.evidence.kind.file"));
        for (FileRecordSource source : sources) {
            for (FileRecordSource.Kind kind : source.kinds()) {
                if (this.sources.put(kind.code(), source) != null) {
                    throw new IllegalStateException("two sources of records " + kind.code());
                }
                kinds.add(kind);
            }
        }
    }

    /** All kinds, documents first. */
    List<FileRecordSource.Kind> kinds() {
        return List.copyOf(kinds);
    }

    /**
     * A page of what matches, the newest first.
     *
     * @param kind empty for all kinds
     * @param words all of them in the title; empty for everything
     */
    List<EvidenceChoice> choices(UUID enterpriseId, String kind, String words, int offset, int limit) {
        int wanted = offset + limit;
        return kinds.stream()
                .map(FileRecordSource.Kind::code)
                .filter(code -> kind.isEmpty() || kind.equals(code))
                .flatMap(code -> choices(enterpriseId, code, words, wanted))
                .sorted(Comparator.comparing(EvidenceChoice::day)
                        .reversed()
                        .thenComparing(EvidenceChoice::label)
                        .thenComparing(EvidenceChoice::id))
                .skip(offset)
                .limit(limit)
                .toList();
    }

    private Stream<EvidenceChoice> choices(UUID enterpriseId, String kind, String words, int limit) {
        if (EvidenceChoice.FILE.equals(kind)) {
            List<String> all = List.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+"));
            return files.about(enterpriseId, LATEST_FILES).stream()
                    .filter(file -> all.stream()
                            .allMatch(
                                    word -> file.name().toLowerCase(Locale.ROOT).contains(word)))
                    .limit(limit)
                    .map(file -> new EvidenceChoice(
                            EvidenceChoice.FILE, file.id(), file.name(), LocalDate.ofInstant(file.createdAt(), ZONE)));
        }
        return Objects.requireNonNull(sources.get(kind)).search(enterpriseId, kind, words, limit).stream()
                .map(one -> new EvidenceChoice(one.kind(), one.id(), one.title(), one.day()));
    }

    /**
     * The piece as it is kept: the title is that of the record now, whatever the browser said. Empty for what is not in the enterprise's
     * file.
     */
    Optional<Evidence> held(UUID enterpriseId, Evidence piece) {
        UUID fileId = piece.fileId();
        if (fileId != null) {
            return files.find(fileId)
                    .filter(stored -> enterpriseId.equals(stored.enterpriseId()))
                    .map(stored -> piece);
        }
        FileRecordSource source = sources.get(piece.recordKind());
        UUID id = piece.recordId();
        if (source == null || id == null) {
            return Optional.empty();
        }
        return source.find(enterpriseId, piece.recordKind(), Set.of(id)).stream()
                .findFirst()
                .map(piece::of);
    }

    /** Evidence with the records that it points to, as far as they still exist and the actor may read them. */
    public Map<String, List<Evidence>> resolved(UUID enterpriseId, Map<String, List<Evidence>> evidence) {
        Map<String, Set<UUID>> wanted = evidence.values().stream()
                .flatMap(List::stream)
                .filter(one -> one.recordId() != null)
                .collect(Collectors.groupingBy(
                        Evidence::recordKind,
                        Collectors.mapping(one -> Objects.requireNonNull(one.recordId()), Collectors.toSet())));
        Map<String, FileRecord> found = new HashMap<>();
        wanted.forEach((kind, ids) -> {
            FileRecordSource source = sources.get(kind);
            if (source != null) {
                source.find(enterpriseId, kind, ids).forEach(one -> found.put(kind + one.id(), one));
            }
        });
        Map<String, List<Evidence>> resolved = new LinkedHashMap<>();
        evidence.forEach((item, pieces) -> resolved.put(
                item,
                pieces.stream()
                        .map(piece -> piece.pointing(found.get(piece.recordKind() + piece.recordId())))
                        .collect(Collectors.toCollection(ArrayList::new))));
        return resolved;
    }
}
