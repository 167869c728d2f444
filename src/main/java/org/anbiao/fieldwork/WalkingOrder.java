package org.anbiao.fieldwork;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses as one walks along them: street by street, and along a street by number, 9号 before 12号. The registry keeps no coordinates,
 * and nobody's way is recorded.
 */
final class WalkingOrder implements Comparator<String> {

    static final WalkingOrder INSTANCE = new WalkingOrder();

    private static final Pattern PART = Pattern.compile("\\d+|\\D+");

    private WalkingOrder() {}

    @Override
    public int compare(String one, String other) {
        Matcher left = PART.matcher(one);
        Matcher right = PART.matcher(other);
        while (true) {
            boolean more = left.find();
            if (more != right.find()) {
                return more ? 1 : -1;
            }
            if (!more) {
                return 0;
            }
            int part = parts(left.group(), right.group());
            if (part != 0) {
                return part;
            }
        }
    }

    private static int parts(String one, String other) {
        boolean numbers = Character.isDigit(one.charAt(0)) && Character.isDigit(other.charAt(0));
        if (!numbers) {
            return one.compareTo(other);
        }
        return new java.math.BigInteger(one).compareTo(new java.math.BigInteger(other));
    }
}
