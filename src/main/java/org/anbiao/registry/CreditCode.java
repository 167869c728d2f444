package org.anbiao.registry;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.anbiao.common.DomainException;

/**
 * Unified social credit code (统一社会信用代码) after GB 32100-2015: 18 characters, the last one a check digit.
 * It is the key of an enterprise everywhere; names are never keys.
 *
 * @param value the normalised code: half-width, upper case, no blanks
 */
public record CreditCode(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int LENGTH = WEIGHTS.length + 1;
    private static final Pattern SHAPE = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{2}\\d{6}[0-9A-HJ-NPQRTUWXY]{10}");
    // blanks as people paste them: any white space, no-break and zero-width characters
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\u200B-\\u200D\\uFEFF]+");

    public CreditCode {
        if (value.length() != LENGTH) {
            throw new DomainException("registry.code.length", LENGTH, value.length());
        }
        if (!SHAPE.matcher(value).matches()) {
            throw new DomainException("registry.code.characters", value);
        }
        if (value.charAt(LENGTH - 1) != checkDigit(value)) {
            throw new DomainException("registry.code.check", value);
        }
    }

    /**
     * Reads a code as typed or pasted: full-width forms, lower case and blanks are put right, nothing else is guessed.
     *
     * @throws DomainException registry.code.length, registry.code.characters or registry.code.check
     */
    public static CreditCode parse(String typed) {
        return new CreditCode(normalise(typed));
    }

    /** The half-width, upper-case form without blanks; not yet checked. */
    public static String normalise(String typed) {
        String halfWidth = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        return BLANKS.matcher(halfWidth).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /** The check digit that belongs to the first 17 characters of a code, which must be of the code's alphabet. */
    public static char checkDigit(CharSequence code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * WEIGHTS[i];
        }
        return ALPHABET.charAt((ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length());
    }

    @Override
    public String toString() {
        return value;
    }
}
