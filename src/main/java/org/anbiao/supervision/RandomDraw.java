package org.anbiao.supervision;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A draw as it is kept, never changed.
 *
 * @param criteria the filter in words
 * @param population what it was drawn from, in the stated order
 * @param populationHash its fingerprint, see {@link FairDraw#hash}
 * @param drawn what came out, in order
 */
public record RandomDraw(
        UUID id,
        String title,
        DrawSubject subject,
        String criteria,
        List<UUID> population,
        String populationHash,
        String seed,
        String algorithm,
        int wanted,
        List<UUID> drawn,
        String drawnByName,
        Instant drawnAt) {

    public RandomDraw {
        population = List.copyOf(population);
        drawn = List.copyOf(drawn);
    }

    /** One row of the list of draws. */
    public record ListItem(
            UUID id,
            String title,
            DrawSubject subject,
            String criteria,
            int size,
            int wanted,
            String drawnByName,
            Instant drawnAt) {}

    /**
     * One that was drawn, as it is called today.
     *
     * @param page address of its page
     */
    public record Drawn(UUID id, String name, String detail, String page) {}

    /**
     * What drawing again gave.
     *
     * @param samePopulation whether the kept population has the fingerprint that was kept with it
     * @param sameResult whether the same ones come out in the same order
     */
    public record Check(boolean samePopulation, boolean sameResult) {

        /** Whether both agree. */
        public boolean holds() {
            return samePopulation && sameResult;
        }
    }
}
