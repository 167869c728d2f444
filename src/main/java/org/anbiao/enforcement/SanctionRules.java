package org.anbiao.enforcement;

import java.math.BigDecimal;
import java.util.List;
import org.anbiao.common.DomainException;

/** What sanctions must say before they are decided. */
final class SanctionRules {

    private static final BigDecimal MOST_YUAN = new BigDecimal("100000000");
    private static final int MOST_PERSONS = 100;

    private SanctionRules() {}

    /** Refuses sanctions of one case that cannot stand together or alone. */
    static void check(List<Sanction> sanctions) {
        sanctions.forEach(SanctionRules::check);
        long firmFines = sanctions.stream()
                .filter(one -> one.kind() == SanctionKind.FINE && !one.ofPerson())
                .count();
        if (firmFines > 1) {
            throw new DomainException("enforcement.sanction.one-firm-fine");
        }
        long transfers = sanctions.stream()
                .filter(one -> one.kind() == SanctionKind.JUDICIAL_TRANSFER)
                .count();
        if (transfers > 1) {
            throw new DomainException("enforcement.sanction.one-transfer");
        }
    }

    private static void check(Sanction sanction) {
        if (sanction.kind() == SanctionKind.FINE) {
            fine(sanction);
        } else if (sanction.amountYuan().signum() != 0) {
            throw new DomainException("enforcement.sanction.amount-without-fine");
        }
        boolean transfer = sanction.kind() == SanctionKind.JUDICIAL_TRANSFER;
        if (transfer && (sanction.persons() < 1 || sanction.persons() > MOST_PERSONS)) {
            throw new DomainException("enforcement.sanction.persons");
        }
        if (!transfer && sanction.ofPerson() && sanction.personName().isBlank()) {
            throw new DomainException("enforcement.sanction.person-missing");
        }
    }

    private static void fine(Sanction sanction) {
        BigDecimal yuan = sanction.amountYuan();
        if (yuan.signum() <= 0
                || yuan.compareTo(MOST_YUAN) > 0
                || yuan.stripTrailingZeros().scale() > 2) {
            throw new DomainException("enforcement.sanction.amount");
        }
    }
}
