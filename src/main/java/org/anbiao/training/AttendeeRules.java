package org.anbiao.training;

import java.util.Optional;
import java.util.regex.Pattern;

/** What must be known of somebody who came. */
final class AttendeeRules {

    private static final int LONGEST_NAME = 30;
    private static final Pattern PHONE = Pattern.compile("[0-9+() -]{5,20}");

    private AttendeeRules() {}

    /** Key of what is wrong; empty if nothing is. */
    static Optional<String> wrong(Attendee attendee) {
        if (attendee.name().isEmpty()) {
            return Optional.of("training.attendee.name");
        }
        if (attendee.name().length() > LONGEST_NAME) {
            return Optional.of("training.attendee.name-long");
        }
        boolean ofEnterprise = attendee.people() == People.ENTERPRISE;
        if (ofEnterprise && attendee.enterpriseId() == null) {
            return Optional.of("training.attendee.enterprise");
        }
        if (ofEnterprise && attendee.post() == null) {
            return Optional.of("training.attendee.post");
        }
        if (!ofEnterprise && (attendee.enterpriseId() != null || attendee.post() != null)) {
            return Optional.of("training.attendee.no-enterprise");
        }
        if (!attendee.phone().isEmpty() && !PHONE.matcher(attendee.phone()).matches()) {
            return Optional.of("training.attendee.phone");
        }
        return Optional.empty();
    }
}
