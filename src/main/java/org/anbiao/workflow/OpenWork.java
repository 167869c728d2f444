package org.anbiao.workflow;

import java.util.List;
import java.util.UUID;
import org.anbiao.workflow.persistence.InboxQueries;
import org.springframework.stereotype.Component;

/** How much open work hangs on enterprises, as far as the actor sees it. Needs no permission: it only counts. */
@Component
public class OpenWork {

    private final InboxQueries inbox;

    OpenWork(InboxQueries inbox) {
        this.inbox = inbox;
    }

    /** Open tasks about any of these enterprises, whoever has to do them. */
    public long about(List<UUID> enterpriseIds) {
        return inbox.openAbout(enterpriseIds);
    }
}
