package org.anbiao.risk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.DomainException;

/**
 * What signs the enterprises of a sector put up where, as an authority sets it from a day on.
 *
 * @param authority short name of the authority that set it
 * @param sector name of the sector
 * @param items what is asked for; empty where the authority withdrew what it asked before
 * @param basis document or meeting that it rests on; of a withdrawal why
 */
public record SignRule(
        UUID id,
        UUID tenantId,
        String authority,
        String sector,
        List<Item> items,
        LocalDate validFrom,
        String basis,
        String setByName,
        Instant setAt) {

    /** Longest basis. */
    public static final int BASIS = 200;

    private static final int MOST = 60;
    private static final int WHAT = 60;
    private static final int TEXT = 300;

    public SignRule {
        items = List.copyOf(items);
    }

    /**
     * One sign.
     *
     * @param what which sign
     * @param place where it stands
     * @param form size, colours or form; may be empty
     * @param basis standard that asks for it; may be empty
     */
    public record Item(SignKind kind, String what, String place, String form, String basis) {

        public Item {
            what = what.strip();
            place = place.strip();
            form = form.strip();
            basis = basis.strip();
        }

        /** Whether nothing was written. */
        public boolean blank() {
            return (what + place + form + basis).isEmpty();
        }

        private void require() {
            if (what.isEmpty() || what.length() > WHAT) {
                throw new DomainException("risk.sign.what-missing", WHAT);
            }
            if (place.isEmpty()) {
                throw new DomainException("risk.sign.place-missing", what);
            }
            if (place.length() > TEXT || form.length() > TEXT || basis.length() > TEXT) {
                throw new DomainException("risk.sign.long", what, TEXT);
            }
        }
    }

    /** As it is set; lines without a word are left out. */
    public record Draft(String sector, List<Item> items, LocalDate validFrom, String basis) {

        public Draft {
            items = items.stream().filter(item -> !item.blank()).toList();
            basis = basis.strip();
        }

        /** @throws DomainException without items, for too many, or naming what one of them lacks */
        void requireItems() {
            if (items.isEmpty() || items.size() > MOST) {
                throw new DomainException("risk.sign.items-missing", MOST);
            }
            items.forEach(Item::require);
        }
    }

    /** Whether it takes back what was asked before. */
    public boolean withdrawn() {
        return items.isEmpty();
    }
}
