package org.anbiao.norms;

import java.util.List;
import java.util.Set;
import org.anbiao.definition.Difference;

/**
 * A newer version of the norm that a set was made from.
 *
 * @param newer the newest version
 * @param changes points in which it differs from the version the set follows, as far as the set has them or they are new
 * @param reworded keys of changed points that the enterprise worded itself, so that taking them over would replace its words
 */
public record SourceChange(Norm newer, List<Difference> changes, Set<String> reworded) {}
