package org.anbiao.supervision;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anbiao.common.DomainException;

/**
 * A draw that anybody can repeat: the ids stand in ascending order; for each one SHA-256 of "seed:id" is computed; those with the
 * smallest results are drawn. Every id has the same chance, nobody can foresee the result before the seed is known, and with the seed
 * nobody can get another one.
 */
public final class FairDraw {

    /** Name of the procedure, kept with every draw. */
    public static final String ALGORITHM = "sha256-rank-1";

    private FairDraw() {}

    /** The ids in the order a draw states: ascending as text, each once. */
    public static List<UUID> ordered(Collection<UUID> population) {
        return population.stream()
                .distinct()
                .sorted(Comparator.comparing(UUID::toString))
                .toList();
    }

    /** The fingerprint of a population: SHA-256 over its ids in the stated order, one a line. */
    public static String hash(Collection<UUID> population) {
        return hex(ordered(population).stream().map(UUID::toString).collect(Collectors.joining("\n")));
    }

    /**
     * Draws.
     *
     * @param wanted how many, at least one
     * @return the drawn ids, in the order they came out
     * @throws DomainException if nothing is wanted, or more than there are
     */
    public static List<UUID> draw(Collection<UUID> population, String seed, int wanted) {
        List<UUID> ids = ordered(population);
        if (wanted < 1) {
            throw new DomainException("supervision.draw.none-wanted");
        }
        if (wanted > ids.size()) {
            throw new DomainException("supervision.draw.too-many", wanted, ids.size());
        }
        Map<UUID, String> rank = new HashMap<>();
        ids.forEach(id -> rank.put(id, hex(seed + ":" + id)));
        return ids.stream()
                .sorted(Comparator.comparing(rank::get))
                .limit(wanted)
                .toList();
    }

    private static String hex(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
