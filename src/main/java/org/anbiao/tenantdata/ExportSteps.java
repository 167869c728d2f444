package org.anbiao.tenantdata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.privacy.PersonalCipher;
import org.anbiao.documents.FileStorage;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.Tenant;
import org.anbiao.tenancy.TenantDirectory;
import org.anbiao.tenantdata.TenantExport.Progress;
import org.anbiao.tenantdata.persistence.ExportRows;
import org.anbiao.tenantdata.persistence.TenantRows;
import org.anbiao.tenantdata.persistence.TenantRows.OwnFile;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of an export, each in a transaction of its own that also keeps how far it came: a table or the next rows of it, the next
 * files, the end. Whoever calls {@link #next} again after a crash goes on behind the last whole step.
 */
@Component
class ExportSteps {

    /** Rows of one archive entry; a larger table has several. */
    static final int ROWS = 50_000;

    private static final int FILES = 25;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Logger LOG = LoggerFactory.getLogger(ExportSteps.class);

    private final ExportRows exports;
    private final TenantRows rows;
    private final TableCsv csv;
    private final ExportDocuments documents;
    private final FileStorage storage;
    private final PersonalCipher cipher;
    private final AuditLog audit;
    private final CurrentActor currentActor;
    private final TenantDirectory tenants;
    private final Clock clock;
    private final Duration valid;

    ExportSteps(
            ExportRows exports,
            TenantRows rows,
            TableCsv csv,
            ExportDocuments documents,
            FileStorage storage,
            PersonalCipher cipher,
            AuditLog audit,
            CurrentActor currentActor,
            TenantDirectory tenants,
            Clock clock,
            @Value("${anbiao.tenant-data.export-valid-days:7}") int validDays) {
        this.exports = exports;
        this.rows = rows;
        this.csv = csv;
        this.documents = documents;
        this.storage = storage;
        this.cipher = cipher;
        this.audit = audit;
        this.currentActor = currentActor;
        this.tenants = tenants;
        this.clock = clock;
        this.valid = Duration.ofDays(validDays);
    }

    /**
     * Does the next step.
     *
     * @param most rows of one archive entry
     * @return whether there was something left to do
     */
    @Transactional
    public boolean next(UUID exportId, int most) {
        TenantExport export = exports.lockRunning(exportId).orElse(null);
        if (export == null) {
            return false;
        }
        List<TenantTable> tables = TenantTables.exported();
        try {
            Step step = new Step(export, most);
            if (export.progress().step() < tables.size()) {
                step.table(tables.get(export.progress().step()));
            } else if (export.progress().step() == tables.size()) {
                step.files();
            } else {
                step.end();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return true;
    }

    /** One step of one export. */
    private final class Step {

        private final TenantExport export;
        private final Progress progress;
        private final PartStream out;
        private final ArchivePiece archive;
        private final int rowsOfAnEntry;

        Step(TenantExport export, int rowsOfAnEntry) {
            this.export = export;
            this.rowsOfAnEntry = rowsOfAnEntry;
            this.progress = export.progress();
            this.out = new PartStream(storage, export.id(), progress.part());
            this.archive = new ArchivePiece(out, export.bytes(), LocalDateTime.ofInstant(export.askedAt(), ZONE));
        }

        /** The next rows of a table; an empty table has an entry too, so that nothing seems to be missing. */
        void table(TenantTable table) throws IOException {
            ExportValues values = new ExportValues(cipher, export.inFull());
            String name = "tables/" + table.name() + (progress.piece() > 1 ? "-" + progress.piece() : "") + ".csv";
            TableCsv.Written[] written = new TableCsv.Written[1];
            ArchiveEntry entry = archive.add(name, target -> {
                written[0] = csv.write(table, progress.after(), rowsOfAnEntry, values, target);
                return written[0].rows();
            });
            exports.add(export.id(), entry);
            boolean more = written[0].rows() == rowsOfAnEntry;
            advance(
                    more ? progress.step() : progress.step() + 1,
                    more ? written[0].last() : null,
                    more ? progress.piece() + 1 : 1,
                    written[0].rows(),
                    values.read());
            if (values.read() > 0) {
                audit.record(
                        "personal.exported",
                        "tenant_export",
                        export.id(),
                        null,
                        null,
                        new Read(table.name(), values.read()));
            }
        }

        /** The next files under their ids; their names and hashes stand in the table of files. */
        void files() throws IOException {
            UUID after = progress.after() == null
                    ? null
                    : UUID.fromString(progress.after().get(0));
            List<OwnFile> next = rows.files(after, FILES);
            for (OwnFile file : next) {
                Optional<byte[]> content = storage.read(file.id());
                if (content.isPresent()) {
                    String name = file.name();
                    int dot = name.lastIndexOf('.');
                    String ending = dot < 0 ? "" : name.substring(dot).replaceAll("[^.A-Za-z0-9]", "");
                    ArchiveEntry entry = archive.add("files/" + file.id() + ending, target -> {
                        target.write(content.get());
                        return null;
                    });
                    exports.add(export.id(), entry);
                    if (!entry.sha256().equals(file.sha256())) {
                        LOG.error("The content of file {} is not what was stored", file.id());
                    }
                }
            }
            boolean more = next.size() == FILES;
            advance(
                    more ? progress.step() : progress.step() + 1,
                    more ? List.of(next.get(next.size() - 1).id().toString()) : null,
                    1,
                    next.size(),
                    0);
        }

        void end() throws IOException {
            Instant now = clock.instant();
            Tenant tenant = tenants.get(currentActor.get().tenantId());
            exports.add(export.id(), archive.add("README.txt", target -> {
                documents.readme(export, tenant, now, target);
                return null;
            }));
            exports.add(export.id(), archive.add("columns.csv", target -> {
                documents.columns(target);
                return null;
            }));
            exports.add(export.id(), archive.add("manifest.json", target -> {
                documents.manifest(export, tenant, now, target);
                return null;
            }));
            archive.end(entry -> exports.entries(export.id(), entry));
            advance(progress.step() + 1, null, 1, 0, 0);
            String sha256 = sha256(out.end());
            exports.finish(export.id(), sha256, now, now.plus(valid));
            audit.record(
                    "tenant-export.finished",
                    "tenant_export",
                    export.id(),
                    null,
                    null,
                    new Finished(progress.done(), archive.length(), sha256));
        }

        private void advance(int step, @Nullable List<String> after, int piece, long done, long personal) {
            int part = out.end();
            exports.advance(
                    export.id(),
                    new Progress(step, after, piece, part, progress.done() + done, progress.total()),
                    archive.length(),
                    personal);
        }

        private String sha256(int parts) {
            MessageDigest digest = ArchivePiece.sha256();
            for (int part = 0; part < parts; part++) {
                digest.update(storage.readPart(export.id(), part).orElseThrow());
            }
            return HexFormat.of().formatHex(digest.digest());
        }
    }

    private record Read(String table, long values) {}

    private record Finished(long records, long bytes, String sha256) {}
}
