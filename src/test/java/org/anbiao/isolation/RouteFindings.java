package org.anbiao.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.anbiao.isolation.RouteWorld.Made;
import org.anbiao.isolation.RouteWorld.Visitor;

/** What pages and addresses have in common when they are tried: what a visitor must not meet, and what was found. */
final class RouteFindings {

    /** What stands where an id belongs and is none. */
    static final List<String> BROKEN = List.of(
            "x", "1", "null", "%27", "00000000-0000-0000-0000-000000000000", "..%2F..%2Fetc%2Fpasswd", "<script>");

    /** Begins the keys of records that were there and are deleted. */
    static final String GONE = "gone-";

    /** Kinds that are no ids but secrets: whoever knows one has what it opens, so that it is tried with unknown and broken ones alone. */
    private static final Map<String, String> BY_TOKEN = Map.of(
            "token", "of the page of a copy, tried with a real one besides",
            "result",
                    "of the public page of a result or a promise; its marks are public to whoever scans it: PublicationTest, PromiseServiceTest",
            "invitation",
                    "of an invitation and of signing without an account: InvitationTest, SigningWithoutAccountTest");

    final Set<String> leaks = new TreeSet<>();
    private final Map<String, Integer> calls = new TreeMap<>();
    private final Set<String> people = new TreeSet<>();
    private final Made made;

    RouteFindings(Made made) {
        this.made = made;
    }

    /** Whether a record must be as unknown to a visitor as one that does not exist. */
    boolean hides(Visitor visitor, String key) {
        String enterprise = key.replace("-receipt", "");
        if (key.startsWith(GONE) || visitor.isOut()) {
            return true;
        }
        if (made.readers().containsKey(key)) {
            return !reads(visitor, key);
        }
        if (made.marks().containsKey(enterprise)) {
            return !visitor.sees().contains(enterprise);
        }
        return key.equals("theirs") != visitor.sees().contains("foreign");
    }

    /** Whether a file that is about no enterprise belongs to a record that the visitor reads. */
    boolean reads(Visitor visitor, String key) {
        return made.readers().getOrDefault(key, Set.of()).contains(visitor.name());
    }

    /** Fails if the ids of a kind would silently be tried with none: one of the own and one of somebody else's are there. */
    void requireIds(Collection<String> kinds) {
        for (String kind : kinds) {
            if (!kind.isEmpty() && !BY_TOKEN.containsKey(kind)) {
                assertThat(made.of(kind)).as("planted ids of the kind " + kind).hasSizeGreaterThan(1);
            }
        }
    }

    /**
     * Looks for marks that the visitor must not meet.
     *
     * @param kind of the id in the address
     */
    void inspect(Visitor visitor, String kind, String address, String text) {
        people.add(visitor.name());
        calls.merge(kind.isEmpty() ? "plain" : kind, 1, Integer::sum);
        // whoever knows the token of a copy sees what the public page says
        if (!kind.equals("token")) {
            made.forbidden(visitor).stream()
                    .filter(text::contains)
                    .filter(mark -> !isOfOffice(visitor, address, mark))
                    .forEach(mark -> leaks.add("SHOWS " + mark.charAt(0) + " of " + owner(mark) + " at " + address
                            + " to " + visitor.name()));
        }
    }

    /**
     * Who administers or audits people sees of which enterprise they are: its name, on the page of people alone. Who audits reads every
     * act of the own authority too (R-281), on the page of acts alone.
     */
    private boolean isOfOffice(Visitor visitor, String address, String mark) {
        String page = address.split(" ", 2)[0].replaceAll("\\?.*", "");
        boolean audits = visitor.name().equals(RouteWorld.AUDITOR);
        if (audits && page.equals("audit")) {
            return RouteWorld.OWN.contains(owner(mark));
        }
        return (audits || visitor.name().equals("security administrator"))
                && mark.startsWith("企")
                && Set.of("", "membership", "members").contains(page);
    }

    private String owner(String mark) {
        return made.marks().entrySet().stream()
                .filter(entry -> entry.getValue().contains(mark))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /** An answer about a hidden record differs from that about an unknown one. */
    void tells(String address, Visitor visitor, String answer, String unknown) {
        int at = 0;
        while (at < Math.min(answer.length(), unknown.length()) && answer.charAt(at) == unknown.charAt(at)) {
            at++;
        }
        leaks.add("TELLS " + address + " to " + visitor.name() + ": …"
                + answer.substring(at, Math.min(answer.length(), at + 120)) + " | "
                + unknown.substring(at, Math.min(unknown.length(), at + 120)));
    }

    /** Ids are what the caller gave, or generated for the answer. */
    static String withoutIds(String text) {
        return text.replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "#");
    }

    int total() {
        return calls.values().stream().mapToInt(Integer::intValue).sum();
    }

    void print(String what) {
        System.out.printf(
                "%s matrix: %,d calls by %d people (%s), %d leaks%n",
                what, total(), people.size(), calls, leaks.size());
    }
}
