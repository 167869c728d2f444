package org.anbiao.recognition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.anbiao.enforcement.CheckScore;
import org.anbiao.enforcement.CheckScoreService;
import org.anbiao.registry.SectorRule;
import org.anbiao.registry.SectorRules;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.TenantSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which enterprises are proposed for stars by the scores of a year's full-coverage checks, in the sectors that reward them so (R-179,
 * Reckoned on every look; nothing is given by itself.
 */
@Service
@PreAuthorize("hasAuthority('registry.read')")
@Transactional(readOnly = true)
public class StarProposals {

    private final CheckScoreService scores;
    private final SectorRules sectors;
    private final RecognitionService recognitions;
    private final TenantSettings settings;
    private final CurrentActor currentActor;
    private final Clock clock;

    StarProposals(
            CheckScoreService scores,
            SectorRules sectors,
            RecognitionService recognitions,
            TenantSettings settings,
            CurrentActor currentActor,
            Clock clock) {
        this.scores = scores;
        this.sectors = sectors;
        this.recognitions = recognitions;
        this.settings = settings;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * The round of a year.
     *
     * @param choice by which the best were found, of {@link RecognitionSettings#STAR_PROPOSAL}
     * @param scored how many enterprises were scored
     * @param best the best first
     */
    public record Round(String choice, int scored, List<StarProposal> best) {}

    /** Whom the scores of a year speak for. */
    public Round ofYear(int year) {
        LocalDate today = LocalDate.now(clock);
        String choice = settings.choice(currentActor.get().tenantId(), RecognitionSettings.STAR_PROPOSAL, today);
        List<CheckScore> all = scores.ofYear(year, sectors.sectors(SectorRule.STAR_PROPOSAL));
        List<StarProposal> best = StarProposal.best(all, choice).stream()
                .map(one -> one.with(given(one.score(), today)))
                .toList();
        return new Round(choice, all.size(), best);
    }

    private @Nullable Recognition given(CheckScore score, LocalDate today) {
        return recognitions.of(score.enterpriseId()).stream()
                .filter(one -> one.award().kind() == RecognitionKind.STAR
                        && one.standsOn(today)
                        && !one.award().achievedOn().isBefore(score.checkedOn()))
                .max(Comparator.comparing(one -> one.award().achievedOn()))
                .orElse(null);
    }
}
