package org.anbiao.registry.importing;

import org.anbiao.registry.Enterprise;

/**
 * An enterprise that the registry has under a code of the sheet.
 *
 * @param enterprise as it stands
 * @param areaName short name of its area, to tell the user where it is
 */
public record KnownEnterprise(Enterprise enterprise, String areaName) {}
