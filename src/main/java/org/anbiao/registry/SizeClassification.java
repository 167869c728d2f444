package org.anbiao.registry;

import org.anbiao.common.DomainException;
import org.jspecify.annotations.Nullable;

/**
 * The size class of an enterprise and where it comes from.
 *
 * @param sizeClass null exactly if the basis is unclassified or not applicable
 * @param basis how it was found
 * @param reason who decided and why; empty unless decided by a person
 */
public record SizeClassification(@Nullable SizeClass sizeClass, SizeClassBasis basis, String reason) {

    /** Nine-small places have no class. */
    public static final SizeClassification NOT_APPLICABLE =
            new SizeClassification(null, SizeClassBasis.NOT_APPLICABLE, "");

    /** Both figures are missing, or the authority has not decided yet. */
    public static final SizeClassification UNCLASSIFIED = new SizeClassification(null, SizeClassBasis.UNCLASSIFIED, "");

    public SizeClassification {
        boolean without = basis == SizeClassBasis.UNCLASSIFIED || basis == SizeClassBasis.NOT_APPLICABLE;
        if (without != (sizeClass == null)) {
            throw new IllegalArgumentException("class " + sizeClass + " with basis " + basis);
        }
    }

    /**
     * A class set by a person.
     *
     * @throws DomainException registry.size.reason if no reason is given
     */
    public static SizeClassification decided(SizeClass sizeClass, String reason) {
        if (reason.isBlank()) {
            throw new DomainException("registry.size.reason");
        }
        return new SizeClassification(sizeClass, SizeClassBasis.DECIDED, reason.strip());
    }
}
