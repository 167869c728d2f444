package org.anbiao.safeguard;

import static org.anbiao.safeguard.SafeguardFinding.hint;
import static org.anbiao.safeguard.SafeguardFinding.warning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.anbiao.norms.Post;
import org.anbiao.norms.Post.Holder;
import org.anbiao.safeguard.ProtectionItem.Check;
import org.anbiao.safeguard.ProtectionItem.Issue;
import org.jspecify.annotations.Nullable;

/**
 * Labour protection of an enterprise as it stands today.
 *
 * @param posts those there are today, with who is in them
 * @param items what they need
 * @param issues what was handed out, the latest first
 * @param checks whether it is worn, the latest first
 */
public record Protection(
        LocalDate today, List<Post> posts, List<ProtectionItem> items, List<Issue> issues, List<Check> checks) {

    /** So many days before it is due, a renewal is shown. */
    static final int SOON_DAYS = 30;

    public Protection {
        posts = List.copyOf(posts);
        items = List.copyOf(items);
        issues = List.copyOf(issues);
        checks = List.copyOf(checks);
    }

    /** How somebody stands with one piece of equipment. */
    public enum State {
        NEVER,
        /** The day of renewal has come. */
        DUE,
        SOON,
        GIVEN
    }

    /**
     * One piece of equipment of one person.
     *
     * @param last the latest that counts; null for none
     * @param renewOn day it is to be renewed; null for none
     */
    public record Need(
            Post post,
            ProtectionItem item,
            String person,
            @Nullable Issue last,
            @Nullable LocalDate renewOn,
            State state) {}

    /** What a post needs. */
    public List<ProtectionItem> of(Post post) {
        return items.stream().filter(item -> item.postId().equals(post.id())).toList();
    }

    /** The latest look at a post; null before the first. */
    public @Nullable Check lastCheck(Post post) {
        return checks.stream()
                .filter(check -> check.postId().equals(post.id()))
                .findFirst()
                .orElse(null);
    }

    /** How everybody in a post stands with what the post needs. */
    public List<Need> needs(Post post) {
        List<Need> needs = new ArrayList<>();
        for (ProtectionItem item : of(post)) {
            for (Holder holder : post.holders()) {
                needs.add(need(post, item, holder.name()));
            }
        }
        return needs;
    }

    private Need need(Post post, ProtectionItem item, String person) {
        Issue last = last(item.id(), person);
        if (last == null) {
            return new Need(post, item, person, null, null, State.NEVER);
        }
        LocalDate renew = last.on().plusMonths(item.renewMonths());
        State state = !today.isBefore(renew)
                ? State.DUE
                : today.plusDays(SOON_DAYS).isBefore(renew) ? State.GIVEN : State.SOON;
        return new Need(post, item, person, last, renew, state);
    }

    private @Nullable Issue last(UUID itemId, String person) {
        return issues.stream()
                .filter(issue -> issue.counts()
                        && issue.itemId().equals(itemId)
                        && issue.personName().equals(person))
                .max(Comparator.comparing(Issue::on))
                .orElse(null);
    }

    /** How many pieces of equipment of people in posts stand so. */
    public long count(State state) {
        return posts.stream()
                .flatMap(post -> needs(post).stream())
                .filter(need -> need.state() == state)
                .count();
    }

    /** What is missing, due, or not worn. */
    public List<SafeguardFinding> findings() {
        List<SafeguardFinding> findings = new ArrayList<>();
        for (Post post : posts) {
            String name = post.duties().name();
            if (of(post).isEmpty()) {
                findings.add(hint("safeguard.protection.finding.no-items", name));
            }
            for (Need need : needs(post)) {
                LocalDate renew = need.renewOn();
                String kind = need.item().kind();
                if (renew == null) {
                    findings.add(warning("safeguard.protection.finding.never", name, need.person(), kind));
                } else if (need.state() == State.DUE) {
                    findings.add(warning("safeguard.protection.finding.due", name, need.person(), kind, renew));
                } else if (need.state() == State.SOON) {
                    findings.add(hint("safeguard.protection.finding.soon", name, need.person(), kind, renew));
                }
            }
            Check check = lastCheck(post);
            if (check == null && !of(post).isEmpty()) {
                findings.add(hint("safeguard.protection.finding.no-check", name));
            } else if (check != null && check.notWorn() > 0) {
                findings.add(warning(
                        "safeguard.protection.finding.not-worn", name, check.on(), check.people(), check.notWorn()));
            }
        }
        return findings;
    }
}
