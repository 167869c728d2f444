package org.anbiao.checklist;

import java.util.UUID;

/**
 * An enterprise that was given no list.
 *
 * @param sector its trade; empty where none is recorded
 */
public record Undelivered(UUID enterpriseId, String enterpriseName, String sector) {}
