package org.anbiao.supervision.progress;

import java.util.UUID;

/** A launched campaign with enterprises in the actor's sight. */
public record ProgressCampaign(UUID id, String title, int year) {}
