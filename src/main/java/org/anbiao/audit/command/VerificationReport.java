package org.anbiao.audit.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.anbiao.audit.AuditAnchor;
import org.anbiao.audit.AuditFindings;
import org.anbiao.audit.AuditProblem;
import org.anbiao.audit.AuditVerification;
import org.anbiao.common.Messages;
import org.anbiao.tenancy.Tenant;
import org.anbiao.tenancy.TenantDirectory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Verifies all tenants and says in Chinese what it found, tenant by tenant. */
@Component
class VerificationReport {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    private final AuditVerification verification;
    private final TenantDirectory tenants;
    private final TransactionTemplate transaction;
    private final Messages messages;

    VerificationReport(
            AuditVerification verification,
            TenantDirectory tenants,
            TransactionTemplate transaction,
            Messages messages) {
        this.verification = verification;
        this.tenants = tenants;
        this.transaction = transaction;
        this.messages = messages;
    }

    /**
     * @param anchorFile a file with one {@code tenant-code anchor} a line, as this report prints them; empty for none
     * @return whether everything is as it was written
     */
    boolean print(PrintStream out, String anchorFile) {
        Map<String, List<AuditAnchor>> anchors = anchorFile.isBlank() ? Map.of() : read(Path.of(anchorFile));
        long broken = 0;
        long all = 0;
        List<String> heads = new ArrayList<>();
        for (Tenant tenant : Objects.requireNonNull(transaction.execute(status -> tenants.all()))) {
            AuditFindings findings = verification.verify(tenant.id(), anchors.getOrDefault(tenant.code(), List.of()));
            print(out, tenant, findings);
            all += findings.entries();
            broken += findings.problems().size();
            heads.add(tenant.code() + " " + findings.anchor());
        }
        out.println();
        out.println(messages.chinese("audit.command.anchors"));
        heads.forEach(out::println);
        out.println();
        out.println(messages.chinese(broken == 0 ? "audit.command.right" : "audit.command.broken", all, broken));
        return broken == 0;
    }

    private void print(PrintStream out, Tenant tenant, AuditFindings findings) {
        out.println(messages.chinese(
                findings.right() ? "audit.command.tenant-right" : "audit.command.tenant-broken",
                tenant.name(),
                findings.entries(),
                findings.seals(),
                findings.pending(),
                findings.adopted(),
                findings.problems().size()));
        findings.problems().forEach(problem -> out.println("  " + line(messages, problem)));
    }

    /** A broken row or link in words. */
    static String line(Messages messages, AuditProblem problem) {
        String kind = problem.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        Instant at = problem.at();
        return messages.chinese("audit.problem." + kind, String.valueOf(problem.id()))
                + (at == null ? "" : messages.chinese("audit.command.at", TIME.format(at)));
    }

    private static Map<String, List<AuditAnchor>> read(Path file) {
        Map<String, List<AuditAnchor>> anchors = new HashMap<>();
        try {
            for (String line : Files.readAllLines(file)) {
                String[] parts = line.strip().split("\\s+");
                if (parts.length == 2) {
                    anchors.computeIfAbsent(parts[0], code -> new ArrayList<>()).add(AuditAnchor.parse(parts[1]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return anchors;
    }
}
