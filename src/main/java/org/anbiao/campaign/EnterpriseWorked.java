package org.anbiao.campaign;

import java.util.UUID;

/**
 * Work at an enterprise was recorded, see {@link EnterpriseWork}. Published in the transaction of the record; tasks that are complete
 * with it are closed after the commit, so that a record never fails for their sake.
 *
 * @param tenantId the authority that recorded it
 */
public record EnterpriseWorked(String unitTask, UUID tenantId, UUID enterpriseId) {}
