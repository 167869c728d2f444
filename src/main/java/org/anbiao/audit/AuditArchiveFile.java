package org.anbiao.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;

/**
 * An archive of links: a zip with {@code acts.jsonl} and {@code seals.jsonl} (one JSON object a line) and {@code manifest.json} with
 * its signature in {@code manifest.sig}. Whoever has the key verifies it without the database.
 */
@Component
class AuditArchiveFile {

    private static final String ACTS = "acts.jsonl";
    private static final String SEALS = "seals.jsonl";
    private static final String MANIFEST = "manifest.json";
    private static final String SIGNATURE = "manifest.sig";
    private static final String PURPOSE = "anbiao-archive-1";

    private final AuditSigner signer;
    private final ObjectMapper json;

    AuditArchiveFile(AuditSigner signer, ObjectMapper json) {
        this.signer = signer;
        this.json = json.copy().disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    }

    /** What an archive says of itself. */
    record Manifest(
            UUID tenantId, String tenant, long firstNo, String previous, long lastNo, String lastHash, long entries) {}

    /** Writes links and their rows; {@code rows} gives the rows of a link in its order. */
    void write(Path file, String tenant, List<AuditSeal> seals, Function<AuditSeal, List<AuditRow>> rows)
            throws IOException {
        AuditSeal first = seals.get(0);
        AuditSeal last = seals.get(seals.size() - 1);
        long entries = seals.stream().mapToLong(seal -> seal.rows().size()).sum();
        String manifest = json.writeValueAsString(
                new Manifest(first.tenantId(), tenant, first.no(), first.previous(), last.no(), last.hash(), entries));
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry(ACTS));
            for (AuditSeal seal : seals) {
                for (AuditRow row : rows.apply(seal)) {
                    line(zip, row);
                }
            }
            zip.putNextEntry(new ZipEntry(SEALS));
            for (AuditSeal seal : seals) {
                line(zip, seal);
            }
            zip.putNextEntry(new ZipEntry(MANIFEST));
            zip.write(manifest.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(SIGNATURE));
            zip.write(signer.sign(PURPOSE, manifest).getBytes(StandardCharsets.UTF_8));
        }
    }

    private void line(OutputStream out, Object value) throws IOException {
        out.write(json.writeValueAsBytes(value));
        out.write('\n');
    }

    /**
     * Verifies an archive by itself.
     *
     * @return what is wrong with it; empty if every row and link is as it was written
     */
    List<AuditProblem> verify(Path file) throws IOException {
        List<AuditProblem> problems = new ArrayList<>();
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            String text = text(zip, MANIFEST);
            Manifest manifest = json.readValue(text, Manifest.class);
            if (!signer.sign(PURPOSE, text).equals(text(zip, SIGNATURE))) {
                problems.add(new AuditProblem(AuditProblem.Kind.SEAL_CHANGED, manifest.firstNo(), null));
            }
            Map<Long, AuditRow> rows = new HashMap<>();
            for (String line : lines(zip, ACTS)) {
                AuditRow row = json.readValue(line, AuditRow.class);
                if (rows.put(row.id(), row) != null) {
                    problems.add(new AuditProblem(AuditProblem.Kind.INSERTED, row.id(), row.at()));
                }
            }
            links(manifest, lines(zip, SEALS), rows, problems);
            rows.values()
                    .forEach(row -> problems.add(new AuditProblem(AuditProblem.Kind.INSERTED, row.id(), row.at())));
        }
        return problems;
    }

    /** Looks at each link and takes its rows out; rows that are left belong to none. */
    private void links(Manifest manifest, List<String> lines, Map<Long, AuditRow> rows, List<AuditProblem> problems)
            throws JsonProcessingException {
        AuditAnchor head = new AuditAnchor(manifest.firstNo() - 1, manifest.previous());
        for (String line : lines) {
            AuditSeal seal = json.readValue(line, AuditSeal.class);
            boolean follows = seal.no() == head.no() + 1 && seal.previous().equals(head.hash());
            if (!follows || !signer.sign(seal).equals(seal.hash())) {
                problems.add(new AuditProblem(AuditProblem.Kind.SEAL_CHANGED, seal.no(), seal.sealedAt()));
            }
            for (AuditSeal.Sealed sealed : seal.rows()) {
                AuditRow row = rows.remove(sealed.id());
                if (row == null) {
                    problems.add(new AuditProblem(AuditProblem.Kind.REMOVED, sealed.id(), null));
                } else if (!signer.sign(row).equals(sealed.mac())) {
                    problems.add(new AuditProblem(AuditProblem.Kind.CHANGED, sealed.id(), row.at()));
                }
            }
            head = new AuditAnchor(seal.no(), seal.hash());
        }
        if (!head.equals(new AuditAnchor(manifest.lastNo(), manifest.lastHash()))) {
            problems.add(new AuditProblem(AuditProblem.Kind.CUT, manifest.lastNo(), null));
        }
    }

    private static String text(ZipFile zip, String name) throws IOException {
        return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }

    private static List<String> lines(ZipFile zip, String name) throws IOException {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(zip.getInputStream(zip.getEntry(name)), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }
}
