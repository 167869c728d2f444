package org.anbiao.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Set;
import org.anbiao.documents.DocumentTemplate.Kind;
import org.anbiao.mobilization.DocumentFilter;
import org.anbiao.mobilization.DocumentPrint;
import org.anbiao.mobilization.LaunchedCampaign;
import org.anbiao.mobilization.LaunchedCampaign.Case;
import org.anbiao.mobilization.PrintJob;
import org.anbiao.mobilization.PrintOrder;
import org.anbiao.mobilization.PrintOrder.Format;
import org.anbiao.support.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Notices for 2,579 enterprises in four copies: one merged PDF, and a zip of one PDF an enterprise. */
@DatabaseTest
@Import(LaunchedCampaign.class)
class PrintBench {

    @Autowired
    LaunchedCampaign campaigns;

    @Autowired
    DocumentPrint print;

    @AfterEach
    void logOut() {
        campaigns.tenants.logOut();
    }

    @Test
    void noticesOfACounty() throws Exception {
        int enterprises = Scale.of(2_579, 300);
        Case given = campaigns.launched(enterprises - 2);
        for (Format format : new Format[] {Format.MERGED_PDF, Format.PDF_ZIP}) {
            System.gc();
            long before = live();
            long start = System.nanoTime();
            PrintJob job = print.start(
                    new PrintOrder(given.campaign(), DocumentFilter.ALL, Set.of(Kind.NOTICE), format, null));
            long most = before;
            while (!job.isOver()) {
                Thread.sleep(200);
                most = Math.max(most, live());
            }
            long seconds = (System.nanoTime() - start) / 1_000_000_000;
            assertThat(job.state()).isEqualTo(PrintJob.State.DONE);
            assertThat(job.pages()).isEqualTo(enterprises * 4);
            Pairs.say(String.format(
                    Locale.ROOT,
                    "| %s: notices of %d enterprises, %d pages | %d s | | | %d MiB file, live heap %d MiB above %d MiB |",
                    format,
                    enterprises,
                    job.pages(),
                    seconds,
                    Files.size(job.result()) >> 20,
                    (most - before) >> 20,
                    before >> 20));
        }
    }

    /** Bytes that the last collection of each pool left alive. */
    private static long live() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .map(MemoryPoolMXBean::getCollectionUsage)
                .filter(usage -> usage != null)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
    }
}
