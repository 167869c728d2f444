package org.anbiao.recognition;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * All picked enterprises of an authority as they were reported together to the next level; never changed.
 *
 * @param sender short name of the authority that reported
 * @param receiver name of the next level
 * @param basis number or title of the letter it went with; may be empty
 */
public record PickReport(
        UUID id,
        UUID tenantId,
        String sender,
        String receiver,
        LocalDate reportedOn,
        String basis,
        List<PickLine> lines,
        String reportedBy) {

    public PickReport {
        lines = List.copyOf(lines);
    }
}
