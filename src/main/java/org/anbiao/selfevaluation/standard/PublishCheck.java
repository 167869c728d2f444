package org.anbiao.selfevaluation.standard;

import java.math.BigDecimal;
import org.anbiao.common.DomainException;

/** What an edition must have before it is published: a whole tree, and the figures that its method reckons with. */
final class PublishCheck {

    private PublishCheck() {}

    /** @throws DomainException that names the first thing missing */
    static void require(Edition edition) {
        if (edition.items().isEmpty()) {
            throw new DomainException("selfevaluation.edition.empty");
        }
        for (Element element : edition.elements()) {
            if (element.sections().isEmpty()
                    || element.sections().stream()
                            .anyMatch(section -> section.items().isEmpty())) {
                throw new DomainException("selfevaluation.edition.element-empty", element.title());
            }
        }
        switch (edition.method()) {
            case SCORED -> requireAny(edition);
            case WEIGHTED -> edition.elements().forEach(element -> weighted(edition, element));
            case DEDUCTION -> edition.elements().forEach(PublishCheck::deducting);
            case UNSCORED -> {
                // the items themselves are all there is
            }
        }
    }

    private static void requireAny(Edition edition) {
        if (edition.fullScore().signum() == 0) {
            throw new DomainException("selfevaluation.edition.empty");
        }
    }

    /** Weights of elements hold against each other only where all have one. */
    private static void weighted(Edition edition, Element element) {
        boolean marked = edition.elements().stream().anyMatch(one -> one.ownMarks() != null);
        if (element.itemSum().signum() == 0 || marked && element.score().signum() == 0) {
            throw new DomainException("selfevaluation.edition.weight-missing", element.title());
        }
        if (marked && element.ownMarks() == null) {
            throw new DomainException("selfevaluation.edition.weight-of-some", element.title());
        }
    }

    private static void deducting(Element element) {
        BigDecimal marks = element.ownMarks();
        if (marks == null || marks.signum() == 0) {
            throw new DomainException("selfevaluation.edition.marks-missing", element.title());
        }
        for (Item item : element.items()) {
            if (item.score().signum() == 0 || item.score().compareTo(marks) > 0) {
                throw new DomainException(
                        "selfevaluation.edition.deduction",
                        item.code() + " " + item.text(),
                        marks.stripTrailingZeros().toPlainString());
            }
        }
    }
}
