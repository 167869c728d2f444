package org.anbiao.risk;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.anbiao.registry.Adoption;
import org.jspecify.annotations.Nullable;

/**
 * How a board stands on a day.
 *
 * @param items one for each, in the order of the board
 * @param adoption the recorded state that the forms count, if it is in force
 */
public record BoardState(
        SiteBoard board, List<Item> items, @Nullable Adoption adoption, LocalDate today) {

    public BoardState {
        items = List.copyOf(items);
    }

    /**
     * One of the five or six.
     *
     * @param last its latest check; null if it was never checked
     */
    public record Item(String key, @Nullable SiteCheck last) {

        /** Whether its next check is overdue. */
        public boolean isOverdue(LocalDate today) {
            return last != null && today.isAfter(last.nextOn());
        }

        /** In order, or nothing of the kind there, and the check not too old. */
        public boolean isSatisfied(LocalDate today) {
            return last != null && last.result() != SiteCheck.Result.NOT_MET && !isOverdue(today);
        }
    }

    /** How many are satisfied. */
    public int satisfied() {
        return (int) items.stream().filter(item -> item.isSatisfied(today)).count();
    }

    /** Whether all are: then the state may be recorded. */
    public boolean isComplete() {
        return satisfied() == items.size();
    }

    /** The day of the check that completed it; null while it is not complete. */
    public @Nullable LocalDate completedOn() {
        return isComplete() ? latest().map(SiteCheck::checkedOn).orElse(null) : null;
    }

    /** The latest photo, as evidence. */
    @Nullable
    UUID evidence() {
        return items.stream()
                .map(Item::last)
                .filter(Objects::nonNull)
                .filter(check -> check.photoFileId() != null)
                .max(java.util.Comparator.comparing(SiteCheck::checkedOn))
                .map(SiteCheck::photoFileId)
                .orElse(null);
    }

    private java.util.Optional<SiteCheck> latest() {
        return items.stream()
                .map(Item::last)
                .filter(Objects::nonNull)
                .max(java.util.Comparator.comparing(SiteCheck::checkedOn));
    }
}
