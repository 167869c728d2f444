package org.anbiao.norms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anbiao.norms.Post.Employment;

/** The posts of an enterprise together: how many people they reach, and what is missing. */
public record Posts(List<Post> all) {

    public Posts {
        all = List.copyOf(all);
    }

    /** Posts by level or department, the enterprise as a whole first. */
    public Map<String, List<Post>> byDepartment() {
        Map<String, List<Post>> departments = new LinkedHashMap<>();
        all.forEach(post -> departments
                .computeIfAbsent(post.duties().department(), key -> new ArrayList<>())
                .add(post));
        return departments;
    }

    /** Posts whose list has all its parts. */
    public long complete() {
        return all.stream().filter(post -> post.duties().isComplete()).count();
    }

    /** People in posts; who holds two counts in both, since there is one list for each. */
    public long people() {
        return all.stream().mapToLong(post -> post.holders().size()).sum();
    }

    /** People of one kind of employment. */
    public long people(Employment employment) {
        return all.stream()
                .flatMap(post -> post.holders().stream())
                .filter(holder -> holder.employment() == employment)
                .count();
    }

    /** What is missing: lists that are not complete, posts without anybody, levels without a first responsible. */
    public List<PostFinding> findings() {
        List<PostFinding> findings = new ArrayList<>();
        byDepartment().forEach((department, posts) -> {
            if (posts.stream().noneMatch(post -> post.duties().head())) {
                findings.add(
                        department.isEmpty()
                                ? new PostFinding("norms.posts.finding.no-principal", "")
                                : new PostFinding("norms.posts.finding.no-head", department));
            }
            posts.forEach(post -> {
                if (!post.duties().isComplete()) {
                    findings.add(new PostFinding(
                            "norms.posts.finding.incomplete", post.duties().name()));
                }
                if (post.holders().isEmpty()) {
                    findings.add(new PostFinding(
                            "norms.posts.finding.nobody", post.duties().name()));
                }
            });
        });
        return findings;
    }
}
