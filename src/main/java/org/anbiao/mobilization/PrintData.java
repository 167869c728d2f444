package org.anbiao.mobilization;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.documents.OfficialPage;
import org.anbiao.mobilization.persistence.CopyRows;
import org.anbiao.mobilization.persistence.DocumentQueries;
import org.anbiao.mobilization.persistence.PrintQueries;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what a print job needs and records what it printed, a transaction a batch. */
@Component
@Transactional(readOnly = true)
class PrintData {

    private final MobilizationAccess access;
    private final DocumentQueries documents;
    private final PrintQueries prints;
    private final CopyRows copies;
    private final PageMaker pages;

    PrintData(
            MobilizationAccess access,
            DocumentQueries documents,
            PrintQueries prints,
            CopyRows copies,
            PageMaker pages) {
        this.access = access;
        this.documents = documents;
        this.prints = prints;
        this.copies = copies;
        this.pages = pages;
    }

    /** The enterprises of an order, by village and name. */
    List<UUID> enterprises(PrintOrder order) {
        return documents.enterpriseIds(order.campaignId(), order.filter(), access.scope());
    }

    /** The pages of some enterprises, under the name each enterprise's file gets. */
    Map<String, List<OfficialPage>> pages(PrintOrder order, List<UUID> enterprises) {
        return PrintRun.byFile(
                prints.rows(order.campaignId(), enterprises, order.kinds()),
                pages,
                copies.of(order.campaignId(), enterprises));
    }

    /** Records that the copies of some enterprises were printed. */
    @Transactional
    void printed(PrintOrder order, List<UUID> enterprises) {
        copies.printed(order.campaignId(), enterprises, order.kinds(), access.today());
    }
}
