package org.anbiao.enforcement;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anbiao.common.DomainException;
import org.anbiao.common.Messages;
import org.anbiao.norms.Norm;
import org.anbiao.norms.NormKind;
import org.anbiao.norms.OwnSet;
import org.anbiao.norms.OwnSetService;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Authorities check by the same lists as enterprises do: those of the sector, and those that the enterprise made. */
@Service
@PreAuthorize("hasAuthority('inspection.record')")
@Transactional(readOnly = true)
public class InspectionLists {

    private final OwnSetService sets;
    private final Messages messages;

    InspectionLists(OwnSetService sets, Messages messages) {
        this.sets = sets;
        this.messages = messages;
    }

    /**
     * The lists that an inspection of an enterprise can be done by: published ones, those of its sector first, then its own in use; none
     * without points.
     */
    public List<CheckListChoice> of(UUID enterpriseId) {
        List<CheckListChoice> lists = new ArrayList<>();
        sets.offered(enterpriseId).stream()
                .filter(norm -> norm.head().kind() == NormKind.INSPECTION_CHECKLIST)
                .forEach(norm -> lists.add(published(norm)));
        sets.of(enterpriseId).stream()
                .filter(set -> set.inUse() && isCheckList(set))
                .forEach(set -> lists.add(own(set)));
        lists.removeIf(list -> list.points().isEmpty());
        return lists;
    }

    /**
     * Refuses an inspection by a list of which a point is not among what was checked (0276).
     *
     * @throws DomainException for a list that is not offered for the enterprise, or not in this version any more, or with the number of
     *     points without an answer
     */
    public void requireAnswered(InspectionDraft draft) {
        String name = draft.listName().strip();
        List<CheckListChoice> named = of(draft.enterpriseId()).stream()
                .filter(list -> list.name().strip().equals(name))
                .toList();
        if (named.isEmpty()) {
            throw new DomainException("enforcement.inspection.list-unknown");
        }
        // two lists may have one name; the points tell which it is
        long open = named.stream()
                .mapToLong(list -> unanswered(list, draft.items()))
                .min()
                .orElseThrow();
        if (open > 0) {
            throw new DomainException("enforcement.item.unanswered", open);
        }
    }

    /** Points without an answer; a text that stands twice in the list is answered twice. */
    private static long unanswered(CheckListChoice list, List<CheckItem> items) {
        List<String> answered = items.stream()
                .filter(item -> item.result() != null)
                .map(item -> item.text().strip())
                .collect(Collectors.toCollection(ArrayList::new));
        long open = 0;
        for (CheckListChoice.Point point : list.points()) {
            if (!answered.remove(point.text().strip())) {
                open++;
            }
        }
        return open;
    }

    private CheckListChoice published(Norm norm) {
        return new CheckListChoice(
                messages.chinese(
                        "enforcement.list.published",
                        norm.head().title(),
                        String.valueOf(norm.name().version())),
                norm.points().stream()
                        .map(point -> new CheckListChoice.Point(point.text(), point.basis()))
                        .toList());
    }

    private CheckListChoice own(OwnSet set) {
        return new CheckListChoice(
                messages.chinese(
                        set.place().isEmpty() ? "enforcement.list.own" : "enforcement.list.own-place",
                        set.title(),
                        String.valueOf(set.revision()),
                        set.place()),
                set.points().stream()
                        .map(point -> new CheckListChoice.Point(point.text(), point.basis()))
                        .toList());
    }

    /** A set made from a guide or from rules is no check list. */
    private boolean isCheckList(OwnSet set) {
        return set.isOwnWork()
                || sets.source(set)
                        .map(norm -> norm.head().kind() == NormKind.INSPECTION_CHECKLIST)
                        .orElse(true);
    }
}
