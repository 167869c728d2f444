package org.anbiao.checklist;

import org.anbiao.norms.Norm;

/**
 * A list of the own authority and how far it was handed over.
 *
 * @param norm its newest published version
 * @param delivered enterprises that have it in any version
 * @param current of these, in the newest
 */
public record SectorList(Norm norm, int delivered, int current) {}
