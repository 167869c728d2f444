package org.anbiao.selfevaluation.hints;

import java.util.ArrayList;
import java.util.List;
import org.anbiao.selfevaluation.Evaluation;
import org.anbiao.selfevaluation.persistence.HintQueries;
import org.anbiao.selfevaluation.persistence.HintQueries.SamePhoto;
import org.anbiao.workflow.ReviewHint;
import org.anbiao.workflow.ReviewHint.Evidence;
import org.anbiao.workflow.ReviewHint.Link;
import org.springframework.stereotype.Component;

/** Photos that look like one another enterprise gave as evidence, or the same enterprise in another year. */
@Component
class SamePhotos implements Signal {

    private final HintQueries queries;
    private final HintWords words;

    SamePhotos(HintQueries queries, HintWords words) {
        this.queries = queries;
        this.words = words;
    }

    @Override
    public List<ReviewHint> of(Evaluation evaluation, Asking asking) {
        List<Integer> limits = asking.numbers(HintSettings.PHOTOS);
        if (limits.isEmpty()) {
            return List.of();
        }
        List<SamePhoto> found = queries.samePhotos(evaluation, limits.get(0), asking.scope());
        List<SamePhoto> ownYears = found.stream()
                .filter(photo -> photo.other().enterpriseId().equals(evaluation.enterpriseId()))
                .toList();
        List<SamePhoto> others =
                found.stream().filter(photo -> !ownYears.contains(photo)).toList();
        List<ReviewHint> hints = new ArrayList<>();
        add("photos", others, asking, hints);
        add("photo-years", ownYears, asking, hints);
        return hints;
    }

    private void add(String kind, List<SamePhoto> found, Asking asking, List<ReviewHint> hints) {
        if (found.isEmpty()) {
            return;
        }
        long photos = found.stream().map(SamePhoto::fileId).distinct().count();
        List<Evidence> evidence = found.stream()
                .map(photo -> new Evidence(
                        words.text(
                                kind + ".evidence",
                                photo.itemCode(),
                                photo.label(),
                                words.name(photo.other(), asking),
                                String.valueOf(photo.other().year())),
                        links(photo, asking)))
                .toList();
        List<String> seenIn = found.stream()
                .map(photo -> photo.fileId() + " " + photo.otherFileId())
                .toList();
        hints.add(HintWords.hint(kind, seenIn, words.text(kind, photos), evidence));
    }

    private List<Link> links(SamePhoto photo, Asking asking) {
        return asking.mayName()
                ? List.of(
                        new Link(words.text("link.photo"), "/files/" + photo.fileId()),
                        new Link(words.text("link.other-photo"), "/files/" + photo.otherFileId()))
                : List.of();
    }
}
