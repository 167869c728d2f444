package org.anbiao.mobilization;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PreDestroy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.anbiao.common.DomainException;
import org.anbiao.documents.DocumentTemplate.Kind;
import org.anbiao.documents.OfficialPages;
import org.anbiao.mobilization.PrintOrder.Format;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Prints notices and commitments in bulk. A job runs in the background in the name of whoever started it and sees what that
 * person sees. Its file stays on this node for two hours; a job lost by a restart is simply started again, since documents
 * keep their numbers.
 */
@Service
@PreAuthorize("hasAuthority('notice.print')")
@Transactional
public class DocumentPrint {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentPrint.class);

    private final MobilizationAccess access;
    private final DocumentIssue issue;
    private final PrintRun run;
    private final PrintData data;
    private final OfficialPages printer;
    private final SealService seals;
    private final CurrentActor currentActor;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "document-print");
        thread.setDaemon(true);
        return thread;
    });
    private final Cache<UUID, PrintJob> jobs = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofHours(2))
            .<UUID, PrintJob>removalListener((id, job, cause) -> delete(job))
            .build();

    DocumentPrint(
            MobilizationAccess access,
            DocumentIssue issue,
            PrintRun run,
            PrintData data,
            OfficialPages printer,
            SealService seals,
            CurrentActor currentActor) {
        this.access = access;
        this.issue = issue;
        this.run = run;
        this.data = data;
        this.printer = printer;
        this.seals = seals;
        this.currentActor = currentActor;
    }

    /**
     * Starts a job: makes out the documents that are missing, if the campaign is the actor's authority's own, and prints.
     *
     * @throws DomainException if the evaluation day is later than the campaign's deadline, or documents are
     *     missing that another authority has to make out
     */
    public PrintJob start(PrintOrder order) {
        CampaignFrame campaign = access.campaign(order.campaignId());
        LocalDate due = issue.evaluationDue(campaign, order.evaluationDue());
        UUID seal = order.sealId();
        if (seal != null) {
            seals.requireUsable(seal);
        }
        Actor actor = currentActor.get();
        PrintJob job = new PrintJob(actor.tenantId(), actor.memberId(), order);
        jobs.put(job.id(), job);
        worker.execute(() -> currentActor.runAs(actor, () -> carryOut(job, campaign, due)));
        return job;
    }

    /** The actor's own job with this id. */
    public Optional<PrintJob> find(UUID id) {
        Actor actor = currentActor.get();
        return Optional.ofNullable(jobs.getIfPresent(id))
                .filter(job -> job.belongsTo(actor.tenantId(), actor.memberId()));
    }

    /** Pages of one enterprise at once, as PDF or Word; documents that are missing are not made out here. */
    public byte[] one(UUID campaignId, UUID enterpriseId, Format format) {
        access.requireTakesPart(campaignId, enterpriseId);
        var order = new PrintOrder(campaignId, DocumentFilter.ALL, Set.of(Kind.NOTICE, Kind.COMMITMENT), format, null);
        var pages = data.pages(order, List.of(enterpriseId)).values().stream()
                .flatMap(List::stream)
                .toList();
        if (pages.isEmpty()) {
            throw new DomainException("mobilization.print.nothing");
        }
        var out = new ByteArrayOutputStream();
        if (format == Format.DOCX_ZIP) {
            printer.docx(pages, out);
        } else {
            printer.pdf(pages, out);
        }
        data.printed(order, List.of(enterpriseId));
        return out.toByteArray();
    }

    private void carryOut(PrintJob job, CampaignFrame campaign, LocalDate due) {
        try {
            run.run(job, campaign, due);
            if (job.state() == PrintJob.State.DONE && job.pages() == 0) {
                job.fail("mobilization.print.nothing");
            }
        } catch (DomainException refusal) {
            job.fail(refusal.messageKey());
        } catch (IOException | RuntimeException failure) {
            LOG.error("Print job {} failed", job.id(), failure);
            job.fail("common.error.unexpected");
        }
    }

    private static void delete(@Nullable PrintJob job) {
        if (job != null && job.result() != null) {
            try {
                Files.deleteIfExists(job.result());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
        jobs.asMap().values().forEach(DocumentPrint::delete);
    }
}
