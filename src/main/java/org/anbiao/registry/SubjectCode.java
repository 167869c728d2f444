package org.anbiao.registry;

import java.util.regex.Pattern;
import org.anbiao.common.DomainException;

/**
 * The key of an entry of the registry. An enterprise has a {@link CreditCode}; a nine-small place without a licence may
 * carry the code its village gave it (4 to 20 capital letters, digits and hyphens).
 *
 * @param value the normalised code
 */
public record SubjectCode(String value) {

    private static final Pattern PLACE_CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{3,19}");
    private static final int CREDIT_CODE_LENGTH = 18;

    /**
     * Reads a code as typed.
     *
     * @throws DomainException registry.code.missing, registry.code.place or one of {@link CreditCode#parse(String)}
     */
    public static SubjectCode parse(SubjectKind kind, String typed) {
        String code = CreditCode.normalise(typed);
        if (code.isEmpty()) {
            throw new DomainException("registry.code.missing");
        }
        if (kind == SubjectKind.ENTERPRISE || code.length() == CREDIT_CODE_LENGTH) {
            return new SubjectCode(CreditCode.parse(code).value());
        }
        if (!PLACE_CODE.matcher(code).matches()) {
            throw new DomainException("registry.code.place", code);
        }
        return new SubjectCode(code);
    }

    @Override
    public String toString() {
        return value;
    }
}
