package org.anbiao.campaign;

import java.util.List;

/**
 * One thing that is missing or wrong in a campaign.
 *
 * @param section part of the set-up it belongs to: {@code head}, {@code phases}, {@code units}, {@code targets},
 *     {@code documents}, {@code reports}, {@code work-list}, {@code scope}
 * @param messageKey text that says what to do
 * @param arguments values for the text; days as {@link java.time.LocalDate}
 */
public record CampaignFinding(Severity severity, String section, String messageKey, List<Object> arguments) {

    public CampaignFinding {
        arguments = List.copyOf(arguments);
    }

    /** Whether it stops the launch. */
    public enum Severity {
        ERROR,
        WARNING
    }
}
