package org.anbiao.audit.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.anbiao.audit.AuditArchive;
import org.anbiao.audit.AuditArchiving;
import org.anbiao.audit.AuditProblem;
import org.anbiao.common.Messages;
import org.anbiao.tenancy.Tenant;
import org.anbiao.tenancy.TenantDirectory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Archives acts of all tenants, or verifies one archive, and says in Chinese what came of it. */
@Component
class ArchiveReport {

    private final AuditArchiving archiving;
    private final TenantDirectory tenants;
    private final TransactionTemplate transaction;
    private final Messages messages;

    ArchiveReport(
            AuditArchiving archiving, TenantDirectory tenants, TransactionTemplate transaction, Messages messages) {
        this.archiving = archiving;
        this.tenants = tenants;
        this.transaction = transaction;
        this.messages = messages;
    }

    /** @return whether nothing stood in the way; a tenant whose chain is broken is left alone */
    boolean archive(PrintStream out, Path folder) {
        boolean right = true;
        for (Tenant tenant : Objects.requireNonNull(transaction.execute(status -> tenants.all()))) {
            try {
                Files.createDirectories(folder);
                Optional<AuditArchive> archive = archiving.archive(tenant, folder);
                while (archive.isPresent()) {
                    out.println(messages.chinese(
                            "audit.command.archived",
                            tenant.name(),
                            archive.get().entries(),
                            archive.get().fileName()));
                    archive = archiving.archive(tenant, folder);
                }
            } catch (IllegalStateException e) {
                right = false;
                out.println(messages.chinese("audit.command.not-archived", tenant.name()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        out.println(messages.chinese("audit.command.archive-done"));
        return right;
    }

    /** @return whether the file is as it was written */
    boolean verify(PrintStream out, Path file) {
        try {
            List<AuditProblem> problems = archiving.verify(file);
            problems.forEach(problem -> out.println("  " + VerificationReport.line(messages, problem)));
            out.println(messages.chinese(
                    problems.isEmpty() ? "audit.command.file-right" : "audit.command.file-broken",
                    String.valueOf(file.getFileName()),
                    problems.size()));
            return problems.isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
