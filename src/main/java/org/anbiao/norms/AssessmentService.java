package org.anbiao.norms;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.norms.Assessment.Grade;
import org.anbiao.norms.Assessment.Result;
import org.anbiao.norms.persistence.AssessmentRows;
import org.anbiao.tenancy.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The yearly assessment by the lists of the posts: graded person by person, completed, posted inside the firm, rewards paid out.
 * Counted are the day it was completed and every payment, with person and post.
 */
@Service
@PreAuthorize("hasAuthority('campaign.read')")
@Transactional
public class AssessmentService {

    private static final BigDecimal MOST_YUAN = new BigDecimal("1000000");
    private static final int FIRST_YEAR = 2020;

    private final AssessmentRows rows;
    private final PostService posts;
    private final CurrentActor currentActor;
    private final AuditLog audit;
    private final Clock clock;

    AssessmentService(AssessmentRows rows, PostService posts, CurrentActor currentActor, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.posts = posts;
        this.currentActor = currentActor;
        this.audit = audit;
        this.clock = clock;
    }

    /** The years an enterprise has assessed, the latest first. */
    @Transactional(readOnly = true)
    public List<Integer> years(UUID enterpriseId) {
        posts.enterprise(enterpriseId);
        return rows.years(enterpriseId);
    }

    /** The assessment of a year with all results; empty before it was begun. */
    @Transactional(readOnly = true)
    public Optional<Assessment> find(UUID enterpriseId, int year) {
        posts.enterprise(enterpriseId);
        return rows.find(enterpriseId, year);
    }

    /**
     * Begins the assessment of a year with everybody who is in a post today.
     *
     * @throws DomainException for a year to come, without anybody in a post, or if it was begun before
     */
    @PreAuthorize("hasAuthority('fact.record')")
    public void begin(UUID enterpriseId, int year) {
        Posts all = posts.of(enterpriseId);
        if (year < FIRST_YEAR || year > LocalDate.now(clock).getYear()) {
            throw new DomainException("norms.assessment.year");
        }
        if (all.people() == 0) {
            throw new DomainException("norms.assessment.nobody");
        }
        UUID id = rows.insert(enterpriseId, year)
                .orElseThrow(() -> new DomainException("norms.assessment.begun", String.valueOf(year)));
        rows.insertResults(enterpriseId, id, all.all());
        audit.record(
                "assessment.begun",
                "responsibility_assessment",
                id,
                enterpriseId,
                null,
                Map.of("year", year, "people", all.people()));
    }

    /**
     * Grades somebody, with reward and penalty in yuan.
     *
     * @throws DomainException after it was completed, for both a reward and a penalty, or if it was changed meanwhile
     */
    @PreAuthorize("hasAuthority('fact.record')")
    public void grade(
            Assessment read,
            Result result,
            @Nullable Grade grade,
            @Nullable BigDecimal reward,
            @Nullable BigDecimal penalty,
            String note) {
        Assessment assessment = get(read);
        if (assessment.completedOn() != null) {
            throw new DomainException("norms.assessment.completed");
        }
        BigDecimal plus = amount(reward);
        BigDecimal minus = amount(penalty);
        if (grade == null) {
            throw new DomainException("norms.assessment.grade-missing");
        }
        if (plus.signum() > 0 && minus.signum() > 0) {
            throw new DomainException("norms.assessment.both");
        }
        writing(assessment, () -> {
            changed(rows.grade(assessment.id(), result.id(), result.version(), grade, plus, minus, note.strip()));
            record(
                    "graded",
                    assessment,
                    Map.of(
                            "post", result.postName(),
                            "grade", grade.code(),
                            "reward", plus.toPlainString(),
                            "penalty", minus.toPlainString()));
            return true;
        });
    }

    private static BigDecimal amount(@Nullable BigDecimal yuan) {
        if (yuan == null) {
            return BigDecimal.ZERO;
        }
        if (yuan.signum() < 0
                || yuan.compareTo(MOST_YUAN) > 0
                || yuan.stripTrailingZeros().scale() > 2) {
            throw new DomainException("norms.assessment.amount");
        }
        return yuan;
    }

    /**
     * Completes it; grades do not change afterwards.
     *
     * @throws DomainException while somebody has no grade, or for a day in the future or before its year
     */
    @PreAuthorize("hasAuthority('fact.record')")
    public void complete(Assessment read, @Nullable LocalDate day) {
        Assessment assessment = get(read);
        if (assessment.left() > 0) {
            throw new DomainException("norms.assessment.left", assessment.left());
        }
        LocalDate done = past(day);
        if (done.getYear() < assessment.year()) {
            throw new DomainException("norms.assessment.before-year", String.valueOf(assessment.year()));
        }
        writing(assessment, () -> {
            changed(rows.complete(assessment.id(), done));
            record("completed", assessment, done.toString());
            return true;
        });
    }

    /**
     * Records that the result was posted inside the firm.
     *
     * @throws DomainException before it was completed, without saying how, or for a day before its completion
     */
    @PreAuthorize("hasAuthority('fact.record')")
    public void post(Assessment read, @Nullable LocalDate day, String how) {
        Assessment assessment = get(read);
        LocalDate posted = past(day);
        notBefore(assessment, posted);
        if (how.isBlank()) {
            throw new DomainException("norms.assessment.how-missing");
        }
        writing(assessment, () -> {
            rows.post(assessment.id(), posted, how.strip());
            record("posted", assessment, Map.of("on", posted.toString(), "how", how.strip()));
            return true;
        });
    }

    /**
     * Records that rewards were paid out.
     *
     * @param results ids of the results whose rewards were paid; those paid before stay as they are
     * @throws DomainException before it was completed, without a reward among them, or for a day before its completion
     */
    @PreAuthorize("hasAuthority('fact.record')")
    public void pay(Assessment read, List<UUID> results, @Nullable LocalDate day) {
        Assessment assessment = get(read);
        LocalDate paid = past(day);
        notBefore(assessment, paid);
        writing(assessment, () -> {
            int count = results.isEmpty() ? 0 : rows.pay(assessment.id(), results, paid);
            if (count == 0) {
                throw new DomainException("norms.assessment.nothing-to-pay");
            }
            record("paid", assessment, Map.of("on", paid.toString(), "payments", count));
            return true;
        });
    }

    private static void notBefore(Assessment assessment, LocalDate day) {
        LocalDate completed = assessment.completedOn();
        if (completed == null) {
            throw new DomainException("norms.assessment.not-completed");
        }
        if (day.isBefore(completed)) {
            throw new DomainException("norms.assessment.before-completion", completed);
        }
    }

    private LocalDate past(@Nullable LocalDate day) {
        if (day == null || day.isAfter(LocalDate.now(clock))) {
            throw new DomainException("norms.assessment.day");
        }
        return day;
    }

    private Assessment get(Assessment read) {
        return find(read.enterpriseId(), read.year())
                .orElseThrow(() -> new DomainException("norms.assessment.unknown"));
    }

    private void writing(Assessment assessment, Supplier<Boolean> action) {
        currentActor.callAs(currentActor.get().onBehalfOf(assessment.tenantId()), action);
    }

    private static void changed(boolean went) {
        if (!went) {
            throw new DomainException("norms.assessment.changed");
        }
    }

    private void record(String act, Assessment assessment, Object what) {
        audit.record(
                "assessment." + act,
                "responsibility_assessment",
                assessment.id(),
                assessment.enterpriseId(),
                null,
                what);
    }
}
