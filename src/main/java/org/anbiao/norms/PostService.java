package org.anbiao.norms;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.common.Messages;
import org.anbiao.documents.Block;
import org.anbiao.documents.BlockDocx;
import org.anbiao.documents.BlockHtml;
import org.anbiao.documents.PdfRenderer;
import org.anbiao.norms.Post.Duties;
import org.anbiao.norms.Post.Employment;
import org.anbiao.norms.persistence.EnterpriseRows;
import org.anbiao.norms.persistence.PostRows;
import org.anbiao.registry.UnitScopes;
import org.anbiao.tenancy.CurrentActor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One list per post, for every post and whoever holds it, agency workers and interns included. */
@Service
@PreAuthorize("hasAuthority('campaign.read')")
@Transactional
public class PostService {

    private final PostRows rows;
    private final EnterpriseRows enterprises;
    private final UnitScopes scopes;
    private final CurrentActor currentActor;
    private final AuditLog audit;
    private final PdfRenderer pdf;
    private final Messages messages;
    private final Clock clock;

    PostService(
            PostRows rows,
            EnterpriseRows enterprises,
            UnitScopes scopes,
            CurrentActor currentActor,
            AuditLog audit,
            PdfRenderer pdf,
            Messages messages,
            Clock clock) {
        this.rows = rows;
        this.enterprises = enterprises;
        this.scopes = scopes;
        this.currentActor = currentActor;
        this.audit = audit;
        this.pdf = pdf;
        this.messages = messages;
        this.clock = clock;
    }

    /** Name of an enterprise that the actor works with. */
    @Transactional(readOnly = true)
    public EnterpriseName enterprise(UUID id) {
        return enterprises
                .find(scopes.current(), id)
                .orElseThrow(() -> new DomainException("norms.enterprise-not-yours"));
    }

    /** The posts there are today, heads first, with who holds them. */
    @Transactional(readOnly = true)
    public Posts of(UUID enterpriseId) {
        enterprise(enterpriseId);
        return new Posts(rows.of(enterpriseId));
    }

    private Post get(UUID id) {
        Post post = rows.find(id).orElseThrow(() -> new DomainException("norms.posts.unknown"));
        enterprise(post.enterpriseId());
        return post;
    }

    /**
     * Adds a post with its list.
     *
     * @throws DomainException without a name, or if there is such a post or another first responsible in the department
     */
    @PreAuthorize("hasAuthority('fact.record')")
    public UUID add(UUID enterpriseId, Duties duties) {
        enterprise(enterpriseId);
        check(enterpriseId, null, duties);
        UUID id = rows.insert(enterpriseId, duties.stripped(), LocalDate.now(clock));
        audit.record("post.added", "post", id, enterpriseId, null, duties.stripped());
        return id;
    }

    /**
     * Changes the list of a post.
     *
     * @param version as it was read
     */
    @PreAuthorize("hasAuthority('fact.record')")
    public void change(UUID id, int version, Duties duties) {
        Post post = get(id);
        check(post.enterpriseId(), id, duties);
        writing(post, () -> {
            changed(rows.update(id, version, duties.stripped()));
            audit.record("post.changed", "post", id, post.enterpriseId(), post.duties(), duties.stripped());
            return true;
        });
    }

    private void check(UUID enterpriseId, @org.jspecify.annotations.Nullable UUID id, Duties given) {
        Duties duties = given.stripped();
        if (duties.name().isEmpty()) {
            throw new DomainException("norms.posts.name-missing");
        }
        for (Post other : rows.of(enterpriseId)) {
            boolean same = other.duties().department().equals(duties.department())
                    && !other.id().equals(id);
            if (same && other.duties().name().equals(duties.name())) {
                throw new DomainException("norms.posts.exists", duties.name());
            }
            if (same && duties.head() && other.duties().head()) {
                throw new DomainException("norms.posts.one-head", other.duties().name());
            }
        }
    }

    /** Ends a post from today on, with everybody in it. */
    @PreAuthorize("hasAuthority('fact.record')")
    public void end(UUID id, int version) {
        Post post = get(id);
        writing(post, () -> {
            changed(rows.end(id, version, LocalDate.now(clock)));
            audit.record(
                    "post.ended", "post", id, post.enterpriseId(), post.duties().name(), null);
            return true;
        });
    }

    /**
     * Puts somebody into a post.
     *
     * @throws DomainException without a name, or if the person is in it already
     */
    @PreAuthorize("hasAuthority('fact.record')")
    public void assign(UUID postId, String name, Employment employment) {
        Post post = get(postId);
        if (name.isBlank()) {
            throw new DomainException("norms.posts.person-missing");
        }
        if (post.holders().stream().anyMatch(holder -> holder.name().equals(name.strip()))) {
            throw new DomainException("norms.posts.person-twice", name.strip());
        }
        writing(post, () -> {
            UUID id = rows.assign(post, name.strip(), employment, LocalDate.now(clock));
            audit.record(
                    "post.assigned",
                    "post",
                    postId,
                    post.enterpriseId(),
                    null,
                    Map.of("holder", id, "employment", employment.code()));
            return true;
        });
    }

    /** Takes somebody out of a post from today on. */
    @PreAuthorize("hasAuthority('fact.record')")
    public void release(UUID postId, UUID holderId) {
        Post post = get(postId);
        writing(post, () -> {
            rows.release(post, holderId, LocalDate.now(clock));
            audit.record("post.released", "post", postId, post.enterpriseId(), Map.of("holder", holderId), null);
            return true;
        });
    }

    private void writing(Post post, Supplier<Boolean> action) {
        currentActor.callAs(currentActor.get().onBehalfOf(post.tenantId()), action);
    }

    private static void changed(boolean went) {
        if (!went) {
            throw new DomainException("norms.posts.changed");
        }
    }

    /** The lists of all posts for printing, as PDF. */
    @Transactional(readOnly = true)
    public byte[] pdf(UUID enterpriseId) {
        return pdf.render(BlockHtml.of(
                text("title"),
                enterprise(enterpriseId).name(),
                blocks(of(enterpriseId).all())));
    }

    /** The same for a word processor. */
    @Transactional(readOnly = true)
    public byte[] docx(UUID enterpriseId) {
        return BlockDocx.of(
                text("title"),
                enterprise(enterpriseId).name(),
                blocks(of(enterpriseId).all()));
    }

    private List<Block> blocks(List<Post> posts) {
        List<Block> blocks = new ArrayList<>();
        for (Post post : posts) {
            Duties duties = post.duties();
            String place = duties.department().isEmpty() ? duties.name() : duties.department() + " · " + duties.name();
            blocks.add(new Block.Heading(duties.head() ? text("head", place) : place));
            String people = post.holders().stream()
                    .map(holder -> holder.employment() == Employment.REGULAR
                            ? holder.name()
                            : holder.name() + "（"
                                    + messages.chinese("norms.employment."
                                            + holder.employment().code()) + "）")
                    .collect(java.util.stream.Collectors.joining("、"));
            blocks.add(new Block.Table(
                    List.of(text("part"), text("content")),
                    List.of(20, 80),
                    List.of(
                            List.of(text("people"), people),
                            List.of(text("goals"), duties.goals()),
                            List.of(text("duties"), duties.duties()),
                            List.of(text("scope"), duties.scope()),
                            List.of(text("standard"), duties.standard()))));
        }
        return blocks;
    }

    private String text(String key, Object... arguments) {
        return messages.chinese("norms.posts.print." + key, arguments);
    }
}
