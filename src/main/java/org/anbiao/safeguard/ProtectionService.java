package org.anbiao.safeguard;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.norms.Post;
import org.anbiao.norms.PostService;
import org.anbiao.safeguard.ProtectionItem.Issue;
import org.anbiao.safeguard.persistence.ProtectionRows;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Labour protection: what each post needs and by which standard, what was handed out to whom, whether it is worn. */
@Service
@PreAuthorize("hasAuthority('campaign.read')")
@Transactional
public class ProtectionService {

    private static final int MOST_MONTHS = 120;
    private static final int MOST_PIECES = 1000;
    private static final int MOST_PEOPLE = 10_000;

    private final ProtectionRows rows;
    private final PostService posts;
    private final SafeguardAccess access;
    private final AuditLog audit;

    ProtectionService(ProtectionRows rows, PostService posts, SafeguardAccess access, AuditLog audit) {
        this.rows = rows;
        this.posts = posts;
        this.access = access;
        this.audit = audit;
    }

    /** How an enterprise stands today. */
    @Transactional(readOnly = true)
    public Protection of(UUID enterpriseId) {
        return new Protection(
                access.today(),
                posts.of(enterpriseId).all(),
                rows.items(enterpriseId),
                rows.issues(enterpriseId),
                rows.checks(enterpriseId));
    }

    private Post post(UUID enterpriseId, UUID postId) {
        return posts.of(enterpriseId).all().stream()
                .filter(post -> post.id().equals(postId))
                .findFirst()
                .orElseThrow(() -> new DomainException("safeguard.protection.post-unknown"));
    }

    private ProtectionItem item(UUID enterpriseId, UUID itemId) {
        access.require(enterpriseId);
        return rows.items(enterpriseId).stream()
                .filter(item -> item.id().equals(itemId))
                .findFirst()
                .orElseThrow(() -> new DomainException("safeguard.protection.item-unknown"));
    }

    /**
     * Lays down that a post needs some equipment.
     *
     * @throws DomainException without kind, standard or months, or if the post has it already
     */
    @PreAuthorize("hasAuthority('fact.record')")
    public UUID need(UUID enterpriseId, UUID postId, ProtectionItem.Draft draft) {
        Post post = post(enterpriseId, postId);
        String kind = SafeguardAccess.required(draft.kind(), "safeguard.protection.kind-missing");
        String number = SafeguardAccess.required(draft.standardNumber(), "safeguard.protection.standard-missing");
        Integer months = draft.renewMonths();
        if (months == null || months < 1 || months > MOST_MONTHS) {
            throw new DomainException("safeguard.protection.months", MOST_MONTHS);
        }
        UUID id = rows.insert(enterpriseId, post.id(), kind, number, months, access.today())
                .orElseThrow(() -> new DomainException("safeguard.protection.exists", kind));
        audit.record(
                "protection.needed",
                "protection_item",
                id,
                enterpriseId,
                null,
                Map.of("post", post.duties().name(), "kind", kind, "standard", number, "months", months));
        return id;
    }

    /** Ends the need of a post from today on; what was handed out stays to be read. */
    @PreAuthorize("hasAuthority('fact.record')")
    public void end(UUID enterpriseId, UUID itemId) {
        ProtectionItem item = item(enterpriseId, itemId);
        access.writing(item.tenantId(), () -> {
            SafeguardAccess.changed(rows.end(itemId, access.today()));
            audit.record("protection.ended", "protection_item", itemId, enterpriseId, item.kind(), null);
        });
    }

    /**
     * Records that equipment was handed out, to each of these people the same.
     *
     * @throws DomainException without people, for somebody who is not in the post today, or without a quantity
     */
    @PreAuthorize("hasAuthority('fact.record')")
    public void issue(
            UUID enterpriseId, UUID itemId, Set<String> people, @Nullable Integer quantity, @Nullable LocalDate day) {
        ProtectionItem item = item(enterpriseId, itemId);
        Post post = post(enterpriseId, item.postId());
        if (people.isEmpty()) {
            throw new DomainException("safeguard.protection.people-missing");
        }
        List<String> inPost = post.holders().stream().map(Post.Holder::name).toList();
        people.stream().filter(name -> !inPost.contains(name)).findFirst().ifPresent(name -> {
            throw new DomainException("safeguard.protection.not-in-post", name);
        });
        if (quantity == null || quantity < 1 || quantity > MOST_PIECES) {
            throw new DomainException("safeguard.protection.quantity", MOST_PIECES);
        }
        LocalDate on = access.past(day);
        rows.insertIssues(item, List.copyOf(people), quantity, on);
        audit.record(
                "protection.issued",
                "protection_item",
                itemId,
                enterpriseId,
                null,
                Map.of("kind", item.kind(), "people", people.size(), "quantity", quantity, "on", on.toString()));
    }

    /**
     * Takes back an issue that was recorded by mistake; it stays to be read.
     *
     * @throws DomainException without a reason, or if it was taken back before
     */
    @PreAuthorize("hasAuthority('fact.record')")
    public void withdraw(UUID enterpriseId, UUID issueId, String reason) {
        access.require(enterpriseId);
        String why = SafeguardAccess.required(reason, "safeguard.withdraw-reason-missing");
        Issue issue = rows.issues(enterpriseId).stream()
                .filter(one -> one.id().equals(issueId) && one.counts())
                .findFirst()
                .orElseThrow(() -> new DomainException("safeguard.changed"));
        access.writing(issue.tenantId(), () -> {
            SafeguardAccess.changed(rows.withdraw(issueId, access.today(), why));
            audit.record(
                    "protection.withdrawn",
                    "protection_item",
                    issue.itemId(),
                    enterpriseId,
                    Map.of("on", issue.on().toString(), "quantity", issue.quantity()),
                    Map.of("reason", why));
        });
    }

    /**
     * Records a look at whether the people of a post wear their equipment.
     *
     * @throws DomainException without who looked, for numbers that cannot be, or without saying what was wrong where somebody did not
     */
    @PreAuthorize("hasAuthority('fact.record')")
    public UUID check(UUID enterpriseId, UUID postId, ProtectionItem.CheckDraft draft) {
        Post post = post(enterpriseId, postId);
        LocalDate on = access.past(draft.on());
        Integer people = draft.people();
        if (people == null || people < 1 || people > MOST_PEOPLE) {
            throw new DomainException("safeguard.protection.people-number", MOST_PEOPLE);
        }
        Integer notWorn = draft.notWorn();
        if (notWorn == null || notWorn < 0 || notWorn > people) {
            throw new DomainException("safeguard.protection.not-worn-number", people);
        }
        if (notWorn > 0) {
            SafeguardAccess.required(draft.finding(), "safeguard.protection.finding-missing");
        }
        String by = SafeguardAccess.required(draft.by(), "safeguard.protection.by-missing");
        UUID id = rows.insertCheck(
                enterpriseId, post.id(), on, people, notWorn, draft.finding().strip(), by, !access.isOwn());
        audit.record(
                "protection.checked",
                "protection_check",
                id,
                enterpriseId,
                null,
                Map.of("post", post.duties().name(), "on", on.toString(), "people", people, "notWorn", notWorn));
        return id;
    }
}
