package org.anbiao.campaign;

import java.util.List;
import org.anbiao.common.PagedList;
import org.anbiao.definition.Difference;

/**
 * A draft beside the campaign of the year before.
 *
 * @param differences point by point, in the order of the set-up's sections; units, cited editions and standards last
 * @param joining enterprises in scope that took no part before; the first ones with their number
 * @param leaving enterprises that took part before and are not in scope; the first ones with their number
 * @param open what goes on
 */
public record YearComparison(
        Campaign before,
        List<Difference> differences,
        PagedList<BaseChange> joining,
        PagedList<BaseChange> leaving,
        List<YearChange.OpenWork> open) {}
