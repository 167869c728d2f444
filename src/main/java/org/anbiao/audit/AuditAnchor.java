package org.anbiao.audit;

/**
 * The newest link of a tenant's chain at some time. Written down outside the database it shows later whether the end of the
 * chain was cut off.
 *
 * @param no number of the link; 0 for an empty chain
 * @param hash of the link, in hexadecimal digits
 */
public record AuditAnchor(long no, String hash) {

    /** The anchor of an empty chain. */
    public static final AuditAnchor EMPTY = new AuditAnchor(0, AuditSeal.NOTHING);

    /** As it is written down: {@code number-hash}. */
    @Override
    public String toString() {
        return no + "-" + hash;
    }

    /**
     * Reads an anchor as {@link #toString} writes it.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static AuditAnchor parse(String text) {
        if (!text.matches("\\d{1,18}-[0-9a-f]{64}")) {
            throw new IllegalArgumentException(text);
        }
        int dash = text.indexOf('-');
        return new AuditAnchor(Long.parseLong(text.substring(0, dash)), text.substring(dash + 1));
    }
}
