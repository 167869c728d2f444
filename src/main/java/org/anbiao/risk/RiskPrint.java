package org.anbiao.risk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.Messages;
import org.anbiao.documents.FileStore;
import org.anbiao.documents.PdfRenderer;
import org.anbiao.norms.PostService;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One map, one manual, three notices (一图一册三公告, R-142) and the risk cards of the posts, as PDF. Red and orange come first; every
 * colour also stands in words.
 */
@Service
@PreAuthorize("hasAuthority('registry.read')")
@Transactional(readOnly = true)
public class RiskPrint {

    private final RiskPointService points;
    private final RiskMapService maps;
    private final PostService posts;
    private final FileStore files;
    private final PdfRenderer pdf;
    private final Messages messages;
    private final Clock clock;

    RiskPrint(
            RiskPointService points,
            RiskMapService maps,
            PostService posts,
            FileStore files,
            PdfRenderer pdf,
            Messages messages,
            Clock clock) {
        this.points = points;
        this.maps = maps;
        this.posts = posts;
        this.files = files;
        this.pdf = pdf;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Map, manual and notices on the three levels.
     *
     * @throws DomainException risk.print.empty while there is no risk point
     */
    public byte[] sheets(UUID enterpriseId) {
        RiskSubject subject = points.enterprise(enterpriseId);
        List<RiskPoint> all = present(enterpriseId);
        RiskPages pages = pages(subject, all);
        for (RiskMap map : maps.of(enterpriseId)) {
            pages.map(map, picture(map));
        }
        pages.manual();
        pages.company();
        byPlace(all).forEach(pages::workshop);
        byPost(all).forEach(pages::post);
        return pdf.render(pages.html());
    }

    /**
     * A card for every post concerned.
     *
     * @throws DomainException risk.print.no-posts while no risk point names a post
     */
    @PreAuthorize("hasAuthority('registry.read') and hasAuthority('campaign.read')")
    public byte[] cards(UUID enterpriseId) {
        RiskSubject subject = points.enterprise(enterpriseId);
        List<RiskPoint> all = present(enterpriseId);
        Map<String, List<RiskPoint>> byPost = byPost(all);
        if (byPost.isEmpty()) {
            throw new DomainException("risk.print.no-posts");
        }
        Map<String, String> places = new LinkedHashMap<>();
        posts.of(enterpriseId)
                .all()
                .forEach(post -> places.put(post.duties().name(), post.duties().department()));
        RiskPages pages = pages(subject, all);
        byPost.forEach((post, ofPost) -> pages.card(post, places.getOrDefault(post, ""), ofPost));
        return pdf.render(pages.html());
    }

    private List<RiskPoint> present(UUID enterpriseId) {
        List<RiskPoint> all = points.of(enterpriseId);
        if (all.isEmpty()) {
            throw new DomainException("risk.print.empty");
        }
        return all;
    }

    private RiskPages pages(RiskSubject subject, List<RiskPoint> all) {
        return new RiskPages(messages, subject.name(), all, LocalDate.now(clock));
    }

    private byte[] picture(RiskMap map) {
        byte[] content = files.read(map.fileId()).orElseThrow(() -> new DomainException("risk.map.unknown"));
        try {
            return MapPicture.printed(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, List<RiskPoint>> byPlace(List<RiskPoint> all) {
        Map<String, List<RiskPoint>> places = new LinkedHashMap<>();
        all.forEach(point -> places.computeIfAbsent(point.content().place(), place -> new ArrayList<>())
                .add(point));
        return places;
    }

    private static Map<String, List<RiskPoint>> byPost(List<RiskPoint> all) {
        Map<String, List<RiskPoint>> byPost = new LinkedHashMap<>();
        all.forEach(
                point -> point.content().posts().forEach(post -> byPost.computeIfAbsent(post, name -> new ArrayList<>())
                        .add(point)));
        return byPost;
    }
}
